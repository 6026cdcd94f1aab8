"""A heading on two rows with merged cells, a row for each team, subtotals left out, and a grand total."""

from __future__ import annotations

from itertools import groupby

from mainstay.foundations.chance import Chance
from mainstay.inventing.life import InventedCouncil
from mainstay.inventing.spoiling import Mess
from mainstay.inventing.writing.columns import heading
from mainstay.inventing.writing.sheets import Cell, Files

_KIND = "hr_extract"
_GROUPS = (("Employee", "staff_id", "entry_route"), ("Assignment", "title", "hours"), ("Dates", "start", "end"),
           ("Other", "leaving_reason", "base_pay"))  # fmt: skip


def _write(files: Files, _council: InventedCouncil, _chance: Chance) -> str:
    sheet = files[_KIND].sheet
    sheet.groups = [
        (sheet.place(heading(_KIND, first)), sheet.place(heading(_KIND, last)), text) for text, first, last in _GROUPS
    ]
    team, fte = sheet.place(heading(_KIND, "team")), sheet.place(heading(_KIND, "fte"))
    total = sum(cell for row in sheet.rows if isinstance(cell := row[fte], float))
    rows: list[list[Cell]] = []
    for name, own in groupby(sheet.rows, key=lambda row: row[team]):
        rows.append([f"Team: {name}"])
        for row in own:
            row[team] = None
            rows.append(row)
    sheet.rows = rows
    last: list[Cell] = ["Grand Total", *[None] * (fte - 1), round(total, 2)]
    sheet.below = [last, *sheet.below]
    return "the HR extract"


MESS = Mess(
    title="A heading on two rows, group rows and a grand total",
    does=(
        "In the HR extract merged groups stand over the headings, each team is named once on a row above its people,"
        " and the last row adds up."
    ),
    outcome="Headings are read together, teams are filled in below, and the total is left out and said so.",
    place=70,
    problems=("MS-TAB-005", "MS-TAB-006"),
    write=_write,
)
