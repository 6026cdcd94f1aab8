"""What happens if someone takes these children, in sentences and a table: before and after."""

from __future__ import annotations

from decimal import Decimal

from mainstay.presentation.team.content import Changed, Taking
from mainstay.presentation.team.section import Section
from mainstay.presentation.team.words import Cell, beside_agreed, children, per_fte
from mainstay.presentation.words import number

TITLE = "Before and after"


def before_and_after(taking: Taking) -> Section:
    """The whole answer as one section."""
    changed = [taking.taker, *([taking.giver] if taking.giver else [])]
    said = [_sentence(each) for each in changed] + [_team(taking)]
    if taking.waiting_before:
        said.append(
            f"Children of the team without a worker: {taking.waiting_before} before, {taking.waiting_after} after."
        )
    rows: list[tuple[Cell, ...]] = []
    for each in changed:
        who = each.worker.shown
        rows.append((f"Children of {who}", each.before.children, each.after.children))
        rows.append((f"For each FTE of {who}", per_fte(each.before), per_fte(each.after)))
        if each.before.agreed is not None:
            rows.append((f"{who} beside agreed", beside_agreed(each.before), beside_agreed(each.after)))
    rows.append(
        (
            "The team, for each FTE of those with children",
            _or_none(taking.average_before),
            _or_none(taking.average_after),
        )
    )
    return Section("before-and-after", TITLE, tuple(said), ("What", "Before", "After"), tuple(rows), frozenset({1, 2}))


def _sentence(each: Changed) -> str:
    agreed = beside_agreed(each.after)
    if each.after.agreed is None:
        end = " No load is agreed for them."
    else:
        now = beside_agreed(each.before) or "without an agreed load"
        end = f" That is {agreed} ({number(each.after.agreed)}); now it is {now}."
    return f"{each.worker.shown} would have {children(each.after.children)} instead of {number(each.before.children)}.{end}"


def _team(taking: Taking) -> str:
    before, after = taking.average_before, taking.average_after
    if before == after or before is None or after is None:
        return f"The team's average for each FTE {'stays ' + number(after) if after is not None else 'is not known'}."
    return f"The team's average for each FTE would go from {number(before)} to {number(after)}."


def _or_none(value: Decimal | None) -> Cell:
    return "none" if value is None else value
