"""A whole team bought in, on one line and without names."""

from __future__ import annotations

from datetime import timedelta

from mainstay.foundations.chance import Chance
from mainstay.inventing.calendar_days import friday_from, monday_from
from mainstay.inventing.life import InventedCouncil
from mainstay.inventing.spoiling import Mess
from mainstay.inventing.writing.columns import heading
from mainstay.inventing.writing.sheets import Cell, Files

_KIND = "agency_register"


def _write(files: Files, council: InventedCouncil, _chance: Chance) -> str:
    sheet = files[_KIND].sheet
    start = monday_from(council.last_day - timedelta(days=60))
    given: dict[str, Cell] = {
        "assignment_id": "ORD90001",
        "title": "Social Worker",
        "team": "Assessment",
        "reason": "Project",
        "start": start,
        "end": friday_from(council.last_day + timedelta(days=60)),
        "charge_rate": "£52,000.00 per month",
        "supplier": "Lantern Projects",
        "off_contract": "Off contract",
    }
    cells = {heading(_KIND, name): value for name, value in given.items()}
    sheet.rows.append([cells.get(text) for text in sheet.headings])
    return "order ORD90001"


MESS = Mess(
    title="A project team with one line and no names",
    does="The agency register has a line for a team of assessment workers, off contract, with a price and no names.",
    outcome="Listed as a problem; its workers are in no figure, because nobody can say how many they are.",
    place=18,
    problems=("MS-AGY-002",),
    write=_write,
)
