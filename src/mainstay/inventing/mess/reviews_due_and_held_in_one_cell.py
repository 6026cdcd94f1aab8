"""Days due and held in one cell of the early-career tracker, without a year."""

from __future__ import annotations

from datetime import date

from mainstay.foundations.chance import Chance
from mainstay.inventing.life import InventedCouncil
from mainstay.inventing.spoiling import Mess
from mainstay.inventing.writing.columns import heading
from mainstay.inventing.writing.early_career import KIND
from mainstay.inventing.writing.sheets import Files


def _write(files: Files, _council: InventedCouncil, _chance: Chance) -> str:
    if KIND not in files:
        return ""
    sheet = files[KIND].sheet
    held, due = sheet.place(heading(KIND, "month_3")), sheet.place(heading(KIND, "month_3_due"))
    for row in sheet.rows:
        by, on = row[due], row[held]
        if isinstance(by, date):
            done = f" - done {on.day}/{on.month}" if isinstance(on, date) else ""
            row[held] = f"due {by.day}/{by.month}{done}"
    del sheet.headings[due]
    for row in sheet.rows:
        del row[due]
    return f"column {heading(KIND, 'month_3')} of '{files[KIND].name}'"


MESS = Mess(
    title="Reviews due and held in one cell",
    does="In the early-career tracker the three-month review has 'due 3/2 - done 17/2' in one cell, without a year.",
    outcome="Both days, each of the year that brings it nearest to three months after the start.",
    place=26,
    write=_write,
)
