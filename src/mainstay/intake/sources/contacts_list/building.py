"""Each row is a contact about one child. Rows sent twice, and those marked as duplicates, are left out and said so."""

from __future__ import annotations

from mainstay.foundations.problems import Mender, Problem, ProblemKind, Severity
from mainstay.intake.gathering import Gathering
from mainstay.intake.identifying import whole
from mainstay.intake.numbers_of_contacts import one_for_each_child, said_yes, seen_before
from mainstay.intake.typed import TypedTable

NO_CHILD = ProblemKind(
    "MS-CON-001", Severity.ERROR, "A contact without a child's number",
    "The number by which the case system knows the child.",
    "A contact is counted for each child, so the row was left out.",
    "Add the child's number to the list; an unborn or unnamed child has one too.", Mender.CASE_SYSTEM,
)  # fmt: skip
DECIDED_BEFORE = ProblemKind(
    "MS-CON-002", Severity.ERROR, "A contact decided before it came",
    "A decision on or after the day of the contact.",
    "Nobody can say how long it took; the day of the decision is set aside.",
    "Put the dates right in the case system.", Mender.CASE_SYSTEM,
)  # fmt: skip
TWICE = ProblemKind(
    "MS-CON-003", Severity.NOTE, "Contacts that stand in the list twice",
    "Each contact about a child once.",
    "The same number for the same child, or a row marked as a duplicate, would count one contact as two.",
    "Nothing, unless they were two contacts.", Mender.CASE_SYSTEM,
)  # fmt: skip
NO_DAY = ProblemKind(
    "MS-CON-004", Severity.ERROR, "A contact without its day",
    "The day on which the contact reached the council.",
    "It belongs to no month and no year, and is left out of every figure.",
    "Add the day in the case system.", Mender.CASE_SYSTEM,
)  # fmt: skip

_PLAIN = ("made_by", "need", "outcome")


def build(table: TypedTable, gathering: Gathering) -> None:
    """Adds contacts. One number over several children is a contact for each."""
    children, numbers = table.known_texts("child"), table.known_texts("contact")
    days, decided = _days(table)
    table.list_rows(NO_CHILD, "child", [row for row, child in enumerate(children) if not child], lambda row: "a blank")
    table.list_rows(NO_DAY, "day", [row for row, day in enumerate(days) if day is None], lambda row: "no day")
    keys = one_for_each_child(numbers, children, f"no number in {table.number}:")
    again = seen_before([(key,) for key in keys])
    marked = said_yes(table, "duplicate")
    out = [twice or said for twice, said in zip(again, marked, strict=True)]
    if some := sum(out):
        table.problems.append(Problem(TWICE, table.whole, f"{some:,} row{'' if some == 1 else 's'} left out", some))
    kept = [row for row in range(table.rows) if children[row] and not out[row]]
    plain = {name: table.values(name) for name in _PLAIN}
    columns: dict[str, list[object]] = {
        "contact": [keys[row] for row in kept],
        "child": [children[row] for row in kept],
        "day": [days[row] for row in kept],
        "decided_on": [decided[row] for row in kept],
        "source": [table.number] * len(kept),
        "row": [table.found.row_numbers[row] for row in kept],
    }
    gathering.add("contact", columns | {name: [values[row] for row in kept] for name, values in plain.items()})


def _days(table: TypedTable) -> tuple[list[int | None], list[int | None]]:
    """The days of contacts and of decisions; a decision before its contact is set aside."""
    days = [whole(day) for day in table.values("day")]
    decided = [whole(day) for day in table.values("decided_on")]
    wrong = [
        row
        for row, (day, end) in enumerate(zip(days, decided, strict=True))
        if day is not None and end is not None and end < day
    ]
    table.list_rows(DECIDED_BEFORE, "decided_on", wrong, lambda row: "a decision before the contact")
    for row in wrong:
        decided[row] = None
    return days, decided


BUILD = build
