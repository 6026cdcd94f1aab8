"""A team counted again in plain Python, one row at a time with dates as dates, over records drawn at random."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from mainstay.presentation.team.content import TeamThisWeek
from mainstay.record.record import Shape
from mainstay.tasks.a_team_this_week import team_this_week
from mainstay.tasks.taking_more_children import taking
from tests.small_records import record_of, source, staff_history

LISTED, TODAY = date(2025, 9, 30), date(2025, 10, 6)
LAST = TODAY + timedelta(days=90)
SOURCES = [staff_history("2025-09-30"), source(1, "children_allocated", Shape.HISTORY, "2025-09-30", "2020-01-31"),
           source(2, "agency_register", Shape.HISTORY, "2025-09-30", "2020-01-31")]  # fmt: skip
PEOPLE = [f"P-{letter}" for letter in "abcdef"]
ROLES = ["first_line_manager", "senior_practitioner", "case_holder", "not_social_worker", None]
AGREED = Decimal("14.5")
Row = dict[str, Any]

days = st.dates(date(2025, 6, 1), date(2026, 1, 20))
spells = st.fixed_dictionaries({
    "person": st.sampled_from(PEOPLE), "team": st.sampled_from(["North", " NORTH ", "South", None]),
    "role": st.sampled_from(ROLES), "contract": st.sampled_from(["permanent", "fixed_term", "agency", None]),
    "fte": st.sampled_from(["1", "0.6", "0.333333", None]), "start": st.none() | days, "end": st.none() | days,
})  # fmt: skip
held = st.fixed_dictionaries({
    "child": st.sampled_from([f"c{number}" for number in range(9)]), "person": st.sampled_from([*PEOPLE, "U-1", "P-z", None]),
    "team": st.sampled_from(["North", "south", None]), "role": st.sampled_from(["allocated", "allocated", "co_working"]),
    "start": days, "end": st.none() | days,
})  # fmt: skip
reductions = st.fixed_dictionaries({
    "person": st.sampled_from(PEOPLE), "kind": st.sampled_from(["early_career", "other"]),
    "percent": st.sampled_from([1_000, 6_000, None]), "start": st.none() | days, "end": st.none() | days,
})  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(st.lists(spells, max_size=10), st.lists(held, max_size=14), st.lists(reductions, max_size=4))
def test_people_loads_and_children_without_anyone_are_what_counting_row_by_row_gives(
    stays: list[Row], allocated: list[Row], lighter: list[Row]
) -> None:
    stays = [row for row in stays if not (row["start"] and row["end"]) or row["start"] < row["end"]]
    allocated = [row for row in allocated if row["end"] is None or row["start"] < row["end"]]
    team = _team(stays, allocated, lighter)
    here = [row for row in stays if _runs(row, LISTED)]
    ours = {row["person"] for row in here if _north(row)}
    now = [row for row in allocated if row["role"] == "allocated" and _runs(row, LISTED)]
    assert {worker.person for worker in team.workers} == ours and len(team.workers) == len(ours)
    for worker in team.workers:
        children = _children(worker.person, now, here)
        assert worker.load.children == len(children)
        assert (worker.fte or 0) == _fte(row for row in here if row["person"] == worker.person and _north(row))
        assert worker.load.agreed == _agreed(
            worker.person, [row for row in here if _north(row)], lighter, len(children)
        )
    assert {child.child for child in team.waiting} == _waiting(now, here, stays)


@settings(max_examples=60, deadline=None)
@given(st.lists(spells, min_size=2, max_size=10), st.lists(held, max_size=14), st.integers(1, 9))
def test_children_taken_from_a_colleague_are_neither_made_nor_lost(
    stays: list[Row], allocated: list[Row], many: int
) -> None:
    stays = [row for row in stays if not (row["start"] and row["end"]) or row["start"] < row["end"]]
    team = _team(stays, [row for row in allocated if row["end"] is None or row["start"] < row["end"]], [])
    for taker in team.workers:
        for giver in team.workers:
            if giver is not taker and giver.load.children >= many:
                found = taking(team, taker.person, many, giver=giver.person)
                assert found.giver is not None
                assert found.taker.after.children - found.taker.before.children == many
                assert found.giver.before.children - found.giver.after.children == many


def _team(stays: list[Row], allocated: list[Row], lighter: list[Row]) -> TeamThisWeek:
    record = record_of(
        SOURCES,
        spell=[_typed({**row, "source": 2 if row["contract"] == "agency" else 0}) for row in stays],
        involvement=[_typed({**row, "source": 1}) for row in allocated],
        reduction=[_typed(row) for row in lighter],
    )
    return team_this_week(record, "north", "", TODAY, AGREED)


def _typed(row: Row) -> Row:
    return {name: value.isoformat() if isinstance(value, date) else value for name, value in row.items()}


def _runs(row: Row, day: date) -> bool:
    return (row["start"] is None or row["start"] <= day) and (row["end"] is None or row["end"] > day)


def _north(row: Row) -> bool:
    return bool(row["team"]) and row["team"].strip().lower() == "north"


def _fte(rows: Any) -> int:
    return sum(int(Decimal(row["fte"]) * 1_000_000) for row in rows if row["fte"])


def _children(person: str, now: list[Row], here: list[Row]) -> set[str]:
    """Someone's children, but those whose allocation names another team in which the same worker is."""
    others = {row["team"].strip().lower() for row in here if row["person"] == person and row["team"]} - {"north"}
    return {row["child"] for row in now if row["person"] == person and (row["team"] or "").lower() not in others}


def _agreed(person: str, ours: list[Row], lighter: list[Row], children: int) -> Decimal | None:
    """The agreed load of the least senior social work role, for the time in it in this team.

    No manager has one, and of others than case holders only who has children.
    """
    theirs = [row for row in ours if row["person"] == person]
    role = max((row["role"] for row in theirs if row["role"] in ROLES[:3]), key=ROLES.index, default=None)
    known = [row for row in theirs if row["role"] == role and row["fte"]]
    if role in (None, "first_line_manager") or not known or (role != "case_holder" and not children):
        return None
    percent = sum(row["percent"] or 0 for row in lighter if row["person"] == person and _runs(row, TODAY))
    exact = AGREED * Decimal(_fte(known)) / 1_000_000 * (10_000 - min(percent, 10_000)) / 10_000
    return exact.quantize(Decimal("0.1"), ROUND_HALF_UP)


def _waiting(now: list[Row], here: list[Row], stays: list[Row]) -> set[str]:
    present = {row["person"] for row in here}
    found = set()
    for child in {row["child"] for row in now}:
        rows = [row for row in now if row["child"] == child]
        if not any(row["person"] in present for row in rows) and any(_is_ours(row, stays) for row in rows):
            found.add(child)
    return found


def _is_ours(row: Row, stays: list[Row]) -> bool:
    """By the team the row names; where it names none, by the team in which its worker was last."""
    if row["team"]:
        return _north(row)
    theirs = [each for each in stays if each["person"] == row["person"] and each["team"]]
    theirs.sort(
        key=lambda each: (
            each["start"] is None,
            each["start"] or date.min,
            each["end"] is None,
            each["end"] or date.min,
        )
    )
    return bool(theirs) and _north(theirs[-1])
