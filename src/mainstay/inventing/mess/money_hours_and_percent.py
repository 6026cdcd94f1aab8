"""Money with its sign, hours with 'hrs', and FTE in percent."""

from __future__ import annotations

from mainstay.foundations.chance import Chance
from mainstay.inventing.life import InventedCouncil
from mainstay.inventing.spoiling import Mess
from mainstay.inventing.writing.columns import heading
from mainstay.inventing.writing.sheets import Cell, Files

_KIND = "hr_extract"


def _write(files: Files, _council: InventedCouncil, chance: Chance) -> str:
    sheet = files[_KIND].sheet
    fte, hours = sheet.place(heading(_KIND, "fte")), sheet.place(heading(_KIND, "hours"))
    for row in chance.at("hrs").some_of(sheet.rows, 12):
        row[hours] = f"{row[hours]:.10g} hrs" if isinstance(row[hours], float) else row[hours]
    for row in chance.at("percent").some_of(sheet.rows, 12):
        row[fte] = _percent(row[fte])
    some = f"12 cells each under {heading(_KIND, 'fte')} and {heading(_KIND, 'hours')}"
    return f"{some}; all under {heading(_KIND, 'base_pay')}"


def _percent(cell: Cell) -> Cell:
    return f"{cell * 100:.0f}%" if isinstance(cell, float) else cell


MESS = Mess(
    title="£38,223, 22.2 hrs and 60%",
    does="In the HR extract pay has pound signs, some hours end in 'hrs' and some FTE are percentages.",
    outcome="All are read as the numbers they are.",
    place=24,
    write=_write,
)
