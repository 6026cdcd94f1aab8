"""Hours and FTE that disagree."""

from __future__ import annotations

from mainstay.foundations.chance import Chance
from mainstay.inventing.life import InventedCouncil
from mainstay.inventing.names import WEEKLY_FULL
from mainstay.inventing.spoiling import Mess, in_post, someone, staff_number
from mainstay.inventing.writing.columns import heading
from mainstay.inventing.writing.sheets import Files

_KIND = "hr_extract"


def _write(files: Files, council: InventedCouncil, chance: Chance) -> str:
    spell = someone(council, chance, "hours", lambda each: in_post(council, each) and each.fte < 1_000_000)
    sheet = files[_KIND].sheet
    post, hours = sheet.place(heading(_KIND, "post_id")), sheet.place(heading(_KIND, "hours"))
    staff, start = sheet.place(heading(_KIND, "staff_id")), sheet.place(heading(_KIND, "role_start"))
    wanted = (council.workers[spell.worker].staff_id, spell.post, spell.start)
    row = next(each for each in sheet.rows if (each[staff], each[post], each[start]) == wanted)
    row[hours] = WEEKLY_FULL
    return staff_number(council, spell.worker)


MESS = Mess(
    title="Hours and FTE that disagree",
    does=f"In the HR extract somebody who works part of the week has {WEEKLY_FULL} hours beside their FTE.",
    outcome="Listed as a problem; the FTE is used.",
    place=21,
    problems=("MS-STF-004",),
    write=_write,
)
