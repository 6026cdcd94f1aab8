"""Rows that only refer to a worker, as lists of supervision, reviews and learning do: they never make a person.

A worker is known by a number, or by the name as the list has it. A name alone is joined to nobody before somebody has
said, once, whose it is.
"""

from __future__ import annotations

from collections.abc import Sequence

from mainstay.intake.claims import Claim
from mainstay.intake.gathering import Gathering
from mainstay.intake.identifying import names_of, staff_ids, swe_numbers
from mainstay.intake.names import name_key
from mainstay.intake.typed import TypedTable

FACTS = ("qualified_on", "entry_route")
"""What such a list may know of a person besides."""


def workers_of(
    table: TypedTable, gathering: Gathering, rows: Sequence[int] | None = None, *, asks: bool = True
) -> list[int | None]:
    """For each of some rows (all of them, unless said) the claim of the worker it is about, or None where it says nobody.

    One claim for each distinct worker. With `asks` somebody is asked whose a name is even where no list of staff has it;
    without, only where one has, which is right for a list that holds people of the whole council.
    """
    ids, numbers, names = staff_ids(table), swe_numbers(table), names_of(table)
    facts = {name: table.values(name) for name in FACTS if table.has(name)}
    claims: dict[tuple[str, str, str], int] = {}
    found: list[int | None] = []
    for row in range(table.rows) if rows is None else rows:
        who = (ids[row] or "", numbers[row] or "", names[row])
        if not any(who):
            found.append(None)
            continue
        if who not in claims:
            own: dict[str, object] = {name: values[row] for name, values in facts.items()}
            claims[who] = gathering.claim(_claim(table, row, who, own, asks=asks))
        found.append(claims[who])
    return found


def named_in(table: TypedTable, gathering: Gathering, column: str, *, asks: bool = True) -> list[int | None]:
    """For each row the claim of a second person whom a column names, such as a supervisor; None where it is blank."""
    claims: dict[str, int] = {}
    found: list[int | None] = []
    for row, text in enumerate(table.known_texts(column)):
        if text and text not in claims:
            number = text if any(letter.isdigit() for letter in text) else ""
            claims[text] = gathering.claim(
                _claim(table, row, (number, "", "" if number else text), {}, asks=asks, at=column)
            )
        found.append(claims.get(text))
    return found


def _claim(
    table: TypedTable, row: int, who: tuple[str, str, str], facts: dict[str, object], *, asks: bool, at: str = ""
) -> Claim:
    staff_id, swe_number, name = who
    known = bool(staff_id or swe_number)
    return Claim(
        table.place(row, at), table.number, table.kind.kind, swe_number=swe_number or None, staff_id=staff_id or None,
        name=name_key(name), label="" if known else name, makes_a_person=False, asks=asks and not known, facts=facts,
    )  # fmt: skip
