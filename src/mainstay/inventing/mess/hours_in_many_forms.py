"""Hours of one column in as many forms as people type."""

from __future__ import annotations

from mainstay.foundations.chance import Chance
from mainstay.inventing.life import InventedCouncil
from mainstay.inventing.spoiling import Mess
from mainstay.inventing.writing.columns import heading
from mainstay.inventing.writing.hours_worked import KIND
from mainstay.inventing.writing.sheets import Files

_CELLS = 60


def _write(files: Files, _council: InventedCouncil, chance: Chance) -> str:
    sheet = files[KIND].sheet
    column = sheet.place(heading(KIND, "worked"))
    for place, row in enumerate(chance.at("hours in many forms").some_of(sheet.rows, _CELLS)):
        hours, minutes = (int(part) for part in str(row[column]).split(":"))
        quarters = f"{hours + minutes / 60:.10g}"
        exact = minutes % 15 == 0
        forms = (f"{quarters} hrs", quarters, f"{hours}h {minutes:02}m") if exact else (f"{hours}h {minutes:02}m",)
        row[column] = forms[place % len(forms)]
    return f"{_CELLS} cells under {heading(KIND, 'worked')} of '{files[KIND].name}'"


MESS = Mess(
    title="Hours in many forms",
    does="On some time sheets the hours worked are 37.5, '37.5 hrs' or '37h 30m' and not 37:30.",
    outcome="All are read as the minutes they are.",
    place=29,
    write=_write,
)
