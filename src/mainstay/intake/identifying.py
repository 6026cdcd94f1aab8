"""Who each row of a table says it is about: registration number, staff number, name, date of birth."""

from __future__ import annotations

import re
from collections.abc import Sequence

from mainstay.foundations.problems import Mender, Place, Problem, ProblemKind, Severity, Unreadable
from mainstay.intake.claims import Claim
from mainstay.intake.names import name_key
from mainstay.intake.typed import UNREADABLE, TypedTable, Value
from mainstay.vocabulary.not_known import reason_in
from mainstay.vocabulary.registration import read_swe_number

SPOILT_ID = ProblemKind(
    "MS-STF-011", Severity.ERROR, "A staff number that a spreadsheet has spoilt",
    "A staff number as HR writes it.",
    "A number turned to 1.23E+05 has lost its last figures, so the row is joined by what else it says, or to nobody.",
    "Send the file as it comes from the system, not opened and saved in a spreadsheet program.", Mender.HR,
)  # fmt: skip

FULL_POSTCODES = ProblemKind(
    "MS-STF-017", Severity.NOTE, "Full postcodes where a district is enough",
    "The first part of a postcode, or a band of distance.",
    "A whole postcode is as good as an address. Only its first part was kept, and nothing of anything longer.",
    "Ask for the district only.", Mender.HR,
)  # fmt: skip

_POSTCODE = re.compile(r"^([A-Z]{1,2}\d[A-Z\d]?)\s*\d[A-Z]{2}$", re.IGNORECASE)
_LONGEST_AREA = 20
_SPOILT = re.compile(r"^\d(?:[.,]\d+)?E\+?\d+$", re.IGNORECASE)
_FACTS = ("sex", "ethnicity", "home_area", "qualified_on", "qualification_level", "entry_route", "right_to_work_until")


def claims_of(table: TypedTable, starts: Sequence[tuple[Value, ...]] = (), *, by_name: bool = False) -> list[Claim]:
    """One claim for each row, with the facts that belong to a person. `starts` are the days each row gives for coming.

    `by_name` is set where someone has agreed that this list, which has no numbers, is joined by name.
    """
    numbers, ids, names = swe_numbers(table), staff_ids(table), names_of(table)
    births = table.values("date_of_birth")
    facts = {name: table.values(name) for name in _FACTS if table.has(name)}
    if "home_area" in facts:
        facts["home_area"] = _districts(table, facts["home_area"])
    days = starts or [()] * table.rows
    return [
        Claim(
            table.place(row),
            table.number,
            table.kind.kind,
            swe_number=numbers[row],
            staff_id=ids[row],
            name=name_key(names[row]),
            date_of_birth=whole(births[row]),
            starts=frozenset(day for day in days[row] if isinstance(day, int)),
            by_name=by_name,
            facts={fact: values[row] for fact, values in facts.items()},
        )
        for row in range(table.rows)
    ]


def _districts(table: TypedTable, areas: list[Value]) -> list[Value]:
    """Home areas with whole postcodes cut to their first part, and addresses left out; how many is said."""
    found: list[Value] = []
    for area in areas:
        text = str(area or "").strip()
        whole_code = _POSTCODE.match(text)
        found.append(whole_code[1].upper() if whole_code else text if text and len(text) <= _LONGEST_AREA else None)
    cut = sum(area is not None and str(area).strip() != kept for area, kept in zip(areas, found, strict=True))
    if cut:
        place = Place(table.found.file, table.found.sheet, None, table.columns["home_area"])
        table.problems.append(Problem(FULL_POSTCODES, place, f"on {cut:,} row{'' if cut == 1 else 's'}", cut))
    return found


def swe_numbers(table: TypedTable) -> list[str | None]:
    """Each row's registration number in one form; unreadable ones are listed without being repeated."""
    numbers: list[str | None] = []
    bad: dict[int, str] = {}
    for row, text in enumerate(table.known_texts("swe_number")):
        try:
            numbers.append(read_swe_number(text) if text else None)
        except Unreadable as trouble:
            numbers.append(None)
            bad[row] = f"something that is not {trouble.reason}"
    table.list_rows(UNREADABLE, "swe_number", list(bad), lambda row: bad[row])
    return numbers


def staff_ids(table: TypedTable) -> list[str | None]:
    """Each row's staff number as written; one that a spreadsheet has spoilt is listed and set aside."""
    texts = table.known_texts("staff_id")
    spoilt = [row for row, text in enumerate(texts) if _SPOILT.match(text)]
    table.list_rows(SPOILT_ID, "staff_id", spoilt, lambda row: "a number in the form 1.23E+05")
    return [None if not text or _SPOILT.match(text) else text for text in texts]


def names_of(table: TypedTable) -> list[str]:
    """Each row's name as written, from one column or from surname and forename; '' where there is none."""
    if not table.has("surname"):
        return table.known_texts("name")
    first, last = table.known_texts("forename"), table.known_texts("surname")
    return [f"{forename} {surname}".strip() for forename, surname in zip(first, last, strict=True)]


def whole(value: Value) -> int | None:
    """A value that is a number, or None."""
    return value if isinstance(value, int) else None


def word(value: Value) -> str | None:
    """A value that is a text, or None."""
    return value if isinstance(value, str) and value and not reason_in(value) else None
