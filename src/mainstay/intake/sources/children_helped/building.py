"""Each stretch of one kind of help to one child is one episode, however many rows of placements or law it is cut into."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace

from mainstay.foundations.dates import day_number
from mainstay.foundations.problems import Mender, ProblemKind, Severity
from mainstay.intake.gathering import Gathering
from mainstay.intake.identifying import whole
from mainstay.intake.typed import TypedTable, Value

NO_CHILD = ProblemKind(
    "MS-HLP-001", Severity.ERROR, "A child being helped without a number or a kind of help",
    "The child's number, and how the child is being helped.",
    "The row says nothing that could be counted, and was left out.",
    "Add what is missing to the list.", Mender.CASE_SYSTEM,
)  # fmt: skip
END_BEFORE_START = ProblemKind(
    "MS-HLP-002", Severity.ERROR, "Help that ends before it starts",
    "An end on or after the start.",
    "Nobody can say on which days the child was helped; the end is set aside.",
    "Put the dates right in the case system.", Mender.CASE_SYSTEM,
)  # fmt: skip

_KINDS = (("early_help", "early_help"), ("in_need", "child_in_need"), ("plan", "protection_plan"), ("care", "in_care"))
"""The columns of days that belong to one kind of help, with the kind."""


@dataclass(frozen=True)
class _Episode:
    row: int
    child: str
    kind: str
    start: int | None
    end: int | None
    legal_status: Value


def build(table: TypedTable, gathering: Gathering) -> None:
    """Adds episodes of help. In a list of those helped now, a blank start is at the latest the day of the list."""
    found = list(_episodes(table))
    told = {each.row for each in found}
    left = [row for row in range(table.rows) if row not in told]
    table.list_rows(NO_CHILD, "child", left, lambda row: "nothing that could be counted")
    teams, before = table.known_texts("team"), table.values("helped_before")
    kept = list(_unbroken(found))
    gathering.add(
        "help_episode",
        {
            "child": [each.child for each in kept],
            "kind": [each.kind for each in kept],
            "start": [each.start for each in kept],
            "end": [each.end for each in kept],
            "team": [teams[each.row] or None for each in kept],
            "legal_status": [each.legal_status if each.kind == "in_care" else None for each in kept],
            "helped_before": [before[each.row] for each in kept],
            "source": [table.number] * len(kept),
            "row": [table.found.row_numbers[each.row] for each in kept],
        },
    )


def _episodes(table: TypedTable) -> Iterator[_Episode]:
    """Every kind of help that a row tells of: its own kind with its days, and each kind that has days of its own."""
    children, kinds, law = table.known_texts("child"), table.values("kind"), table.values("legal_status")
    starts, ends = _days(table, "start", "end")
    named = [
        (kind, *_days(table, f"{name}_start", f"{name}_end")) for name, kind in _KINDS if table.has(f"{name}_start")
    ]
    as_at = day_number(table.as_at) if table.as_at else None
    for row, child in enumerate(children):
        if not child:
            continue
        for kind, firsts, lasts in named:
            if firsts[row] is not None:
                yield _Episode(row, child, kind, firsts[row], lasts[row], law[row])
        own = kinds[row]
        if isinstance(own, str) and not any(kind == own for kind, _firsts, _lasts in named):
            start = starts[row] if starts[row] is not None else as_at
            yield _Episode(row, child, own, start, ends[row], law[row])


def _days(table: TypedTable, first: str, last: str) -> tuple[list[int | None], list[int | None]]:
    starts, ends = [whole(day) for day in table.values(first)], [whole(day) for day in table.values(last)]
    wrong = [
        row
        for row, (start, end) in enumerate(zip(starts, ends, strict=True))
        if start is not None and end is not None and end < start
    ]
    table.list_rows(END_BEFORE_START, last, wrong, lambda row: "an end before the start")
    for row in wrong:
        ends[row] = None
    return starts, ends


def _unbroken(found: list[_Episode]) -> Iterator[_Episode]:
    """Stretches of one child and kind that touch or overlap as one, with the law that came last."""
    same: dict[tuple[str, str], list[_Episode]] = defaultdict(list)
    for each in found:
        same[each.child, each.kind].append(each)
    for own in same.values():
        own.sort(key=lambda each: (each.start or 0, each.end is None, each.end or 0))
        current = own[0]
        for following in own[1:]:
            if current.end is None or (following.start or 0) <= current.end:
                ends = (current.end, following.end)
                last = None if None in ends else max(end for end in ends if end is not None)
                current = replace(current, end=last, legal_status=following.legal_status or current.legal_status)
            else:
                yield current
                current = following
        yield current


BUILD = build
