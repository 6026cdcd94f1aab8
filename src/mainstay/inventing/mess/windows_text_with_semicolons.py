"""A text file in the Windows encoding, with semicolons."""

from __future__ import annotations

from mainstay.foundations.chance import Chance
from mainstay.inventing.life import InventedCouncil
from mainstay.inventing.spoiling import Mess, long_here, someone, staff_number
from mainstay.inventing.writing.sheets import Files

_FORENAME = "Éclair"


def _live(council: InventedCouncil, chance: Chance) -> str:
    spell = someone(
        council, chance, "accent", lambda each: each.role == "case_holder" and long_here(council, each, 300)
    )
    council.workers[spell.worker].forename = _FORENAME
    return f"{staff_number(council, spell.worker)} has an accent"


def _write(files: Files, _council: InventedCouncil, _chance: Chance) -> str:
    files["children_allocated"].encoding = "cp1252"
    files["children_allocated"].delimiter = ";"
    return "the list of children allocated"


MESS = Mess(
    title="The Windows encoding, and semicolons",
    does="The list of children allocated is text in cp1252 with semicolons, and one worker's forename has an accent.",
    outcome="Read rightly; the worker is matched.",
    place=61,
    live=_live,
    write=_write,
)
