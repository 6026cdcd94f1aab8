"""Each contact that was read becomes one row, set beside the list of contacts once all files are read."""

from __future__ import annotations

from collections import defaultdict

from mainstay.foundations.problems import Mender, ProblemKind, Severity
from mainstay.intake.gathering import Gathering
from mainstay.intake.typed import TypedTable, Value

NO_CONTACT = ProblemKind(
    "MS-CON-005", Severity.ERROR, "A reading without the number of its contact",
    "The number of the contact that was read, as in the list of contacts.",
    "Without it nobody can say what was read, so the row was left out.",
    "Add the contact's number to the sample.", Mender.CASE_SYSTEM,
)  # fmt: skip
ONE_READER = ProblemKind(
    "MS-CON-006", Severity.QUERY, "A contact that only one person read",
    "Two readings of each contact, made apart.",
    "How far two people agree is counted without it; its one reading is kept.",
    "Have it read by a second person who has not seen the first one's answer.", Mender.CASE_SYSTEM,
)  # fmt: skip

_ONCE = ("read_on", "could_have_helped", "helped_before", "looked_after_on")


def build(table: TypedTable, gathering: Gathering) -> None:
    """Adds a row for each contact read (of each child, where the sample says which)."""
    numbers, children = table.known_texts("contact"), table.known_texts("child")
    left = [row for row, number in enumerate(numbers) if not number]
    table.list_rows(NO_CONTACT, "contact", left, lambda row: "a blank")
    rows: dict[tuple[str, str], list[int]] = defaultdict(list)
    for row, number in enumerate(numbers):
        if number:
            rows[number, children[row]].append(row)
    readings = _readings(table)
    once = {name: table.values(name) for name in _ONCE}
    first = [own[0] for own in rows.values()]
    both = [_two_of([readings[row] for row in own]) for own in rows.values()]
    single = [row for row, (one, two) in zip(first, both, strict=True) if one is not None and two is None]
    table.list_rows(ONE_READER, "second_reading", single, lambda row: "one reading")
    columns: dict[str, list[object]] = {
        "contact": [number for number, _child in rows],
        "child": [child or None for _number, child in rows],
        "first_reading": [one for one, _two in both],
        "second_reading": [two for _one, two in both],
        "source": [table.number] * len(rows),
        "row": [table.found.row_numbers[row] for row in first],
    }
    for name, values in once.items():
        columns[name] = [next((values[row] for row in own if values[row] is not None), None) for own in rows.values()]
    gathering.add("contact", columns)


def _readings(table: TypedTable) -> list[tuple[Value, Value, Value]]:
    """What each row says: the first reader's answer, the second's, and that of a reader who is not named."""
    each = [table.values(name) for name in ("first_reading", "second_reading", "reading")]
    return list(zip(*each, strict=True))


def _two_of(said: list[tuple[Value, Value, Value]]) -> tuple[Value, Value]:
    """The two readings of a contact. A copy that only the second reader filled in leaves the first open."""
    first, second, unnamed = ([row[place] for row in said if row[place] is not None] for place in range(3))
    rest = iter([*first[1:], *second[1:], *unnamed])
    one = first[0] if first else None
    two = second[0] if second else None
    if one is None and (unnamed or two is None):
        one = next(rest, None)
    return one, next(rest, None) if two is None else two


BUILD = build
