"""Each row is a stretch away, or a total of days lost. The diagnosis is never read."""

from __future__ import annotations

from datetime import timedelta

from mainstay.foundations.dates import day_number, year_before
from mainstay.foundations.problems import Mender, Problem, ProblemKind, Severity
from mainstay.intake.gathering import Gathering
from mainstay.intake.identifying import claims_of, whole
from mainstay.intake.typed import TypedTable, Value

END_BEFORE_START = ProblemKind(
    "MS-ABS-001", Severity.ERROR, "An absence that ends before it starts",
    "A last day on or after the first.",
    "The days lost cannot be placed in a year, and are left out of the absence rate.",
    "Put the dates right where the list comes from.", Mender.HR,
)  # fmt: skip
TOTALS_ONLY = ProblemKind(
    "MS-ABS-002", Severity.NOTE, "Days lost as totals, without dates",
    "A row for each absence, with its first and last day.",
    "The totals are taken to be of the twelve months to the day of the list; no other year can be counted.",
    "Ask for the absences with their dates, or check that the totals are of those twelve months.", Mender.HR,
)  # fmt: skip


def build(table: TypedTable, gathering: Gathering) -> None:
    """Adds absences of people whom other lists make; an absence list alone makes nobody a member of staff.

    A stretch still going on lasts at least through the day of the list. Rows that say what an earlier row says already
    are found when every list has been read (`absences`).
    """
    first = len(gathering.claims)
    for claim in claims_of(table):
        claim.makes_a_person = False
        claim.label = "" if claim.staff_id else claim.name
        gathering.claim(claim)
    starts, ends, lost = _stretches(table)
    gathering.add(
        "absence",
        {
            "start": starts,
            "end": ends,
            "days_lost": lost,
            "kind": table.codes("kind", secret=True) if table.has("kind") else ["sickness"] * table.rows,
            "source": [table.number] * table.rows,
            "row": table.found.row_numbers,
        },
        [first + row for row in range(table.rows)],
    )


def _stretches(table: TypedTable) -> tuple[list[int | None], list[int | None], list[Value]]:
    """First days away, first days back and days lost; an end before its start takes its days lost with it."""
    starts, lost = [whole(day) for day in table.values("start")], table.values("days_lost")
    last = [whole(day) for day in table.values("end")]
    if not table.has("start") and not table.has("end"):
        return *_whole_year(table), lost
    seen = day_number(table.as_at) if table.as_at else None
    wrong = [row for row, end in enumerate(last) if end is not None and (start := starts[row]) and end < start]
    table.list_rows(END_BEFORE_START, "end", wrong, lambda row: "a last day before the first")
    ends: list[int | None] = []
    for row, (start, end) in enumerate(zip(starts, last, strict=True)):
        if row in wrong:
            lost[row] = None
            ends.append(None)
        elif end is not None:
            ends.append(end + 1)
        else:
            going_on = seen is not None and start is not None and seen >= start
            ends.append(seen + 1 if going_on and seen is not None else None)
    return starts, ends, lost


def _whole_year(table: TypedTable) -> tuple[list[int | None], list[int | None]]:
    """The twelve months to the day of the list, for totals without dates."""
    table.problems.append(Problem(TOTALS_ONLY, table.whole, f"{table.rows:,} totals", table.rows))
    if table.as_at is None:
        return [None] * table.rows, [None] * table.rows
    start = day_number(year_before(table.as_at) + timedelta(days=1))
    return [start] * table.rows, [day_number(table.as_at) + 1] * table.rows


BUILD = build
