"""One registration number on two people."""

from __future__ import annotations

from mainstay.foundations.chance import Chance
from mainstay.inventing.life import InventedCouncil
from mainstay.inventing.spoiling import Mess, long_here, someone, staff_number
from mainstay.inventing.writing.columns import heading
from mainstay.inventing.writing.sheets import Files

_KIND = "hr_extract"


def _write(files: Files, council: InventedCouncil, chance: Chance) -> str:
    first = someone(council, chance, "shared number", lambda each: long_here(council, each, 500)).worker
    second = next(spell.worker for spell in council.spells if spell.role == "not_social_worker")
    sheet = files[_KIND].sheet
    number, staff = sheet.place(heading(_KIND, "swe_number")), sheet.place(heading(_KIND, "staff_id"))
    for row in sheet.rows:
        if row[staff] == council.workers[second].staff_id:
            row[number] = council.workers[first].swe_number
    return f"{staff_number(council, first)} and {staff_number(council, second)}"


MESS = Mess(
    title="One registration number on two people",
    does="In the HR extract somebody who is no social worker carries a colleague's registration number.",
    outcome=(
        "Listed as a problem; the two are kept apart, because their dates of birth differ, and both stay as they were."
    ),
    place=20,
    problems=("MS-PER-001",),
    write=_write,
)
