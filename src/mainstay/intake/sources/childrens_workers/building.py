"""Each stretch of a child with a worker or a tray is one involvement, whichever way the list is laid out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from mainstay.foundations.problems import Mender, ProblemKind, Severity
from mainstay.intake.gathering import Gathering
from mainstay.intake.headings import tidy
from mainstay.intake.identifying import whole
from mainstay.intake.sources.childrens_workers.source import MOST
from mainstay.intake.typed import TypedTable, Value
from mainstay.intake.workers_of_children import Workers

END_BEFORE_START = ProblemKind(
    "MS-CHI-004", Severity.ERROR, "A child's worker whose stretch ends before it starts",
    "An end on or after the start.",
    "Nobody can say on which days the worker held the child; the end is set aside.",
    "Put the dates right in the case system.", Mender.CASE_SYSTEM,
)  # fmt: skip
NO_CHILD = ProblemKind(
    "MS-CHI-005", Severity.ERROR, "A worker's history without a child's number, or without a start",
    "The child's number and the day on which the worker began.",
    "Without them the stretch cannot be placed and was left out.",
    "Add what is missing to the list.", Mender.CASE_SYSTEM,
)  # fmt: skip

_PLAIN = {
    "from": "from", "start": "from", "start date": "from", "date from": "from", "since": "from", "to": "to",
    "end": "to", "end date": "to", "date to": "to", "until": "to", "reason": "reason", "reason ended": "reason",
}  # fmt: skip


@dataclass(frozen=True)
class _Stretch:
    row: int
    child: str
    person: int | None
    tray: str | None
    start: int | None
    end: int | None
    reason: Value
    column: str


def build(table: TypedTable, gathering: Gathering) -> None:
    """Adds involvements from the long layout or the wide one. One day both a start and an end is held on no day."""
    workers = Workers(table, gathering)
    wide = table.has("worker_1")
    if wide:
        table = replace(table, columns=_with_plain_headings(table))
    found = list(_side_by_side(table, workers) if wide else _row_by_row(table, workers))
    left = [each.row for each in found if not each.child or each.start is None]
    table.list_rows(NO_CHILD, "child", list(dict.fromkeys(left)), lambda row: "a blank")
    wrong = [each for each in found if _backwards(each)]
    for column in dict.fromkeys(each.column for each in wrong):
        rows = [each.row for each in wrong if each.column == column]
        table.list_rows(END_BEFORE_START, column, rows, lambda row: "an end before the start")
    kept = [
        replace(each, end=None) if _backwards(each) else each
        for each in found
        if each.child and each.start is not None and each.start != each.end
    ]
    roles, said = table.values("role"), table.known_texts("role")
    helped, teams = table.values("kind_of_help"), table.known_texts("team")
    gathering.add(
        "involvement",
        {
            "child": [each.child for each in kept],
            "tray": [each.tray for each in kept],
            "team": [teams[each.row] or None for each in kept],
            "start": [each.start for each in kept],
            "end": [each.end for each in kept],
            "role": [roles[each.row] if said[each.row] else "allocated" for each in kept],
            "kind_of_help": [helped[each.row] for each in kept],
            "reason_for_change": [each.reason for each in kept],
            "source": [table.number] * len(kept),
            "row": [table.found.row_numbers[each.row] for each in kept],
        },
        [each.person for each in kept],
    )


def _with_plain_headings(table: TypedTable) -> dict[str, str]:
    """The columns, with each plain 'From' and 'To' taken for those of the worker whom they stand to the right of."""
    columns = dict(table.columns)
    workers = {heading: name for name, heading in columns.items() if name.startswith("worker_")}
    used, place = set(columns.values()), ""
    for heading in table.found.headings:
        if heading in workers:
            place = workers[heading].removeprefix("worker_")
        elif heading not in used and place and (what := _PLAIN.get(tidy(heading))):
            columns.setdefault(f"{what}_{place}", heading)
    return columns


def _backwards(each: _Stretch) -> bool:
    return each.start is not None and each.end is not None and each.end < each.start


def _row_by_row(table: TypedTable, workers: Workers) -> Iterator[_Stretch]:
    children, names, ids = (table.known_texts(name) for name in ("child", "worker", "worker_id"))
    starts, ends, reasons = (table.values(name) for name in ("start", "end", "reason_for_change"))
    for row in range(table.rows):
        person, tray = workers.of(row, "worker", names[row], ids[row])
        yield _Stretch(row, children[row], person, tray, whole(starts[row]), whole(ends[row]), reasons[row], "end")


def _side_by_side(table: TypedTable, workers: Workers) -> Iterator[_Stretch]:
    """A child's workers from one row, in order of their days. A worker without an end held the child until the next."""
    children = table.known_texts("child")
    places = [place for place in range(1, MOST + 1) if table.has(f"worker_{place}")]
    names = {place: table.known_texts(f"worker_{place}") for place in places}
    starts, ends, reasons = (
        {place: table.values(f"{what}_{place}") for place in places} for what in ("from", "to", "reason")
    )
    for row in range(table.rows):
        own = [place for place in places if names[place][row] or starts[place][row] is not None]
        own.sort(key=lambda place, row=row: (whole(starts[place][row]) or 0, place))  # type: ignore[misc]
        for number, place in enumerate(own):
            person, tray = workers.of(row, f"worker_{place}", names[place][row])
            later = [whole(starts[after][row]) for after in own[number + 1 :]]
            end = whole(ends[place][row])
            end = end if end is not None else next((day for day in later if day is not None), None)
            start = whole(starts[place][row])
            yield _Stretch(row, children[row], person, tray, start, end, reasons[place][row], f"to_{place}")


BUILD = build
