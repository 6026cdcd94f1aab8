"""The same file twice under two names."""

from __future__ import annotations

from mainstay.foundations.chance import Chance
from mainstay.inventing.life import InventedCouncil
from mainstay.inventing.spoiling import Mess
from mainstay.inventing.writing.everything import content_of
from mainstay.inventing.writing.sheets import Files, OutFile


def _write(files: Files, council: InventedCouncil, _chance: Chance) -> str:
    first = files["absence_list"]
    name = f"Sickness {council.last_day:%B %Y} FINAL.csv"
    files["absence_list_again"] = OutFile(
        name, "other", content=content_of(first), about=f"The same as '{first.name}'."
    )
    return f"'{first.name}' and '{name}'"


MESS = Mess(
    title="The same file twice under two names",
    does="The absence list is there a second time under another name.",
    outcome="Read once, and said so.",
    place=90,
    problems=("MS-FIL-102",),
    write=_write,
)
