"""Dates of one column in as many forms as people type."""

from __future__ import annotations

from datetime import date

from mainstay.foundations.chance import Chance
from mainstay.foundations.dates import day_number
from mainstay.inventing.life import InventedCouncil
from mainstay.inventing.spoiling import Mess
from mainstay.inventing.writing.columns import heading
from mainstay.inventing.writing.learning import KIND
from mainstay.inventing.writing.sheets import Files

_SPREADSHEETS_COUNT_FROM = 25_569
"""Days from the day a spreadsheet counts from to the one we do."""


def _write(files: Files, _council: InventedCouncil, _chance: Chance) -> str:
    sheet = files[KIND].sheet
    column = sheet.place(heading(KIND, "completed"))
    for place, row in enumerate(sheet.rows):
        day = row[column]
        if isinstance(day, date):
            row[column] = _typed(day, place % 5)
    return f"column {heading(KIND, 'completed')} of '{files[KIND].name}'"


def _typed(day: date, form: int) -> str:
    forms = (f"{day:%d/%m/%Y}", f"{day.day}-{day:%b-%y}", f"{day:%d.%m.%Y}", f"{day:%Y-%m-%d}T00:00:00",
             str(day_number(day) + _SPREADSHEETS_COUNT_FROM))  # fmt: skip
    return forms[form]


MESS = Mess(
    title="Dates in many forms",
    does="In the training list a day is 01/09/2023, 1-Sep-23, 01.09.2023, 2023-09-01T00:00:00 or 45170.",
    outcome="All are read as the days they are.",
    place=28,
    write=_write,
)
