"""Each row is a stretch away, or a total of days lost. The diagnosis is never read."""

from __future__ import annotations

from mainstay.foundations.problems import Mender, Problem, ProblemKind, Severity
from mainstay.intake.gathering import Gathering
from mainstay.intake.staff import claims_of
from mainstay.intake.typed import TypedTable

END_BEFORE_START = ProblemKind(
    "MS-ABS-001", Severity.ERROR, "An absence that ends before it starts",
    "a last day on or after the first",
    "The days lost cannot be placed in a year, and are left out of the absence rate.",
    "Put the dates right where the list comes from.", Mender.HR,
)  # fmt: skip


def build(table: TypedTable, gathering: Gathering) -> None:
    """Adds absences of people whom other lists make; an absence list alone makes nobody a member of staff."""
    first = len(gathering.claims)
    claims = claims_of(table)
    for claim in claims:
        claim.makes_a_person = False
        claim.label = claim.staff_id or claim.name
    gathering.claims += claims
    starts, ends, lost = table.values("start"), list(table.values("end")), list(table.values("days_lost"))
    kinds = table.codes("kind", secret=True) if table.has("kind") else [None] * table.rows
    for row, (start, end) in enumerate(zip(starts, ends, strict=True)):
        if isinstance(start, int) and isinstance(end, int) and end < start:
            table.problems.append(Problem(END_BEFORE_START, table.place(row, "end"), "a last day before the first"))
            ends[row], lost[row] = None, None
    said = table.has("kind")
    gathering.add(
        "absence",
        {
            "start": starts,
            "end": ends,
            "days_lost": lost,
            "kind": kinds if said else ["sickness"] * table.rows,
            "source": [table.number] * table.rows,
            "row": table.found.row_numbers,
        },
        [first + row for row in range(table.rows)],
    )


BUILD = build
