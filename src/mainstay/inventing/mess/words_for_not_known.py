"""TBC, N/K and their like where a value should be."""

from __future__ import annotations

from mainstay.foundations.chance import Chance
from mainstay.inventing.life import InventedCouncil
from mainstay.inventing.spoiling import Mess
from mainstay.inventing.writing.columns import heading
from mainstay.inventing.writing.sheets import Files

_KIND = "hr_extract"
_WORDS = {
    "ethnicity": ("N/K", "Prefer not to say"),
    "qualified_on": ("TBC", "N/K"),
    "grade": ("TBC", "-"),
    "entry_route": ("N/K", ""),
}


def _write(files: Files, _council: InventedCouncil, chance: Chance) -> str:
    sheet = files[_KIND].sheet
    changed = 0
    for name, words in _WORDS.items():
        column = sheet.place(heading(_KIND, name))
        draws = chance.at("not known", name)
        for row in draws.some_of(sheet.rows, 3):
            row[column] = draws.one_of(words)
            changed += 1
    return f"{changed} cells under {', '.join(heading(_KIND, name) for name in _WORDS)}"


MESS = Mess(
    title="TBC, N/K and their like",
    does="In the HR extract some cells say TBC, N/K or - where a value should be.",
    outcome="Not known, each with its own reason; no problem, and no value made up.",
    place=23,
    write=_write,
)
