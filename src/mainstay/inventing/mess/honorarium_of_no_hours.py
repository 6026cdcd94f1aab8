"""An honorarium: a row of no hours beside somebody's real one."""

from __future__ import annotations

from datetime import timedelta

from mainstay.foundations.chance import Chance
from mainstay.inventing.life import InventedCouncil
from mainstay.inventing.spoiling import Mess, long_here, someone, staff_number
from mainstay.inventing.writing.columns import heading
from mainstay.inventing.writing.sheets import Cell, Files

_KIND = "hr_extract"
_TITLE = "Honorarium - Practice Lead"


def _write(files: Files, council: InventedCouncil, chance: Chance) -> str:
    spell = someone(
        council, chance, "honorarium", lambda each: each.role == "senior_practitioner" and long_here(council, each, 200)
    )
    sheet = files[_KIND].sheet
    row = next(each for each in sheet.rows_with(heading(_KIND, "staff_id"), council.workers[spell.worker].staff_id)
               if each[sheet.place(heading(_KIND, "post_id"))] == spell.post)  # fmt: skip
    changes: dict[str, Cell] = {
        "title": _TITLE, "post_id": "HON001", "fte": 0, "hours": 0, "base_pay": "£1,200",
        "role_start": council.last_day - timedelta(days=150), "end": None, "grade": None,
    }  # fmt: skip
    fresh = list(row)
    for name, value in changes.items():
        fresh[sheet.place(heading(_KIND, name))] = value
    sheet.rows.insert(sheet.rows.index(row) + 1, fresh)
    return staff_number(council, spell.worker)


MESS = Mess(
    title="An honorarium row of 0 hours",
    does="In the HR extract a senior practitioner has a second row, an honorarium of 0 hours.",
    outcome="It adds no FTE and nobody to the headcount, and is listed.",
    place=22,
    problems=("MS-STF-003",),
    write=_write,
    answers=lambda _council: [(("titles",), _TITLE, "senior_practitioner")],
)
