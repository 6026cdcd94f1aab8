"""Contacts with a code and its label in one cell, rows sent twice, a child without a number, and a total at the end."""

from __future__ import annotations

from datetime import timedelta

from mainstay.foundations.chance import Chance
from mainstay.inventing.life import InventedCouncil
from mainstay.inventing.spoiling import Mess
from mainstay.inventing.writing.columns import heading
from mainstay.inventing.writing.sheets import Cell, Files
from mainstay.vocabulary.front_door import NEEDS, REFERRAL_SOURCES

_KIND = "contacts_list"
_LOCAL = {"Information and advice": "NFA with advice given", "No further action": "NFA - No further action",
          "Referral to social care": "Progress to referral"}  # fmt: skip


def _write(files: Files, council: InventedCouncil, chance: Chance) -> str:
    sheet = files[_KIND].sheet
    made_by, need = sheet.place(heading(_KIND, "made_by")), sheet.place(heading(_KIND, "need"))
    outcome, child = sheet.place(heading(_KIND, "outcome")), sheet.place(heading(_KIND, "child"))
    day, decided = sheet.place(heading(_KIND, "day")), sheet.place(heading(_KIND, "decided_on"))
    codes = {code.label: code.census for code in REFERRAL_SOURCES} | {code.label: code.census for code in NEEDS}
    for row in sheet.rows:
        row[made_by] = f"{codes[str(row[made_by])]} - {row[made_by]}"
        row[need] = f"{codes[str(row[need])]}: {row[need]}"
        row[outcome] = _LOCAL.get(str(row[outcome]), row[outcome])
    draws = chance.at("contacts kept so")
    early = draws.one_of([row for row in sheet.rows if row[outcome] == "NFA with advice given"])
    early[decided] = council.last_day - timedelta(days=800)
    twice = [list(row) for row in draws.some_of(sheet.rows, 3)]
    nameless: list[Cell] = list(sheet.rows[0])
    nameless[0], nameless[child] = "K999999", None
    sheet.rows += [*twice, nameless]
    sheet.rows.sort(key=lambda row: str(row[day]))
    sheet.below = [["Grand Total", len(sheet.rows), *[None] * (len(sheet.headings) - 2)]]
    return f"the front door's contacts: {len(twice)} rows twice, one without a child's number"


MESS = Mess(
    title="Contacts with a code and its label in one cell, rows sent twice and a total",
    does=(
        "In the front door's contacts '6 - Police' and 'N1: Abuse or neglect' stand in one cell, outcomes are local words, three"
        " rows come twice, one has no child's number, one was decided before it came, and the last row adds up."
    ),
    outcome="Read by their labels; rows sent twice are counted once, and the row without a child is left out and said so.",
    place=40,
    problems=("MS-CON-001", "MS-CON-002", "MS-CON-003", "MS-TAB-006"),
    write=_write,
)
