"""Leading noughts lost in one of two files."""

from __future__ import annotations

from mainstay.foundations.chance import Chance
from mainstay.inventing.life import InventedCouncil
from mainstay.inventing.spoiling import Mess
from mainstay.inventing.writing.columns import heading
from mainstay.inventing.writing.sheets import Files

_KIND = "absence_list"


def _write(files: Files, _council: InventedCouncil, _chance: Chance) -> str:
    sheet = files[_KIND].sheet
    staff = sheet.place(heading(_KIND, "staff_id"))
    for row in sheet.rows:
        row[staff] = str(row[staff]).lstrip("0")
    return f"every {heading(_KIND, 'staff_id')} of the absence list"


MESS = Mess(
    title="Leading noughts lost in one of two files",
    does="Staff numbers are 0020014 in the HR extract and 20014 in the absence list.",
    outcome="The same number, so every absence finds its person.",
    place=30,
    write=_write,
)
