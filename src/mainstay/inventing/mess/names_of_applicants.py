"""Applicants' names in the recruitment export, and one application on two rows."""

from __future__ import annotations

from mainstay.foundations.chance import Chance
from mainstay.inventing import names
from mainstay.inventing.life import InventedCouncil
from mainstay.inventing.spoiling import Mess
from mainstay.inventing.writing.recruitment import KIND
from mainstay.inventing.writing.sheets import Cell, Files


def _write(files: Files, _council: InventedCouncil, chance: Chance) -> str:
    sheet = files[KIND].sheets[1]
    taken: set[str] = set()
    shown: list[Cell] = [
        " ".join(names.invented_name(chance.at("an applicant's name", place), taken))
        for place in range(len(sheet.rows))
    ]
    sheet.add_column("Candidate Name", shown)
    sheet.rows.insert(1, list(sheet.rows[0]))
    return f"'{files[KIND].name}', sheet {sheet.name}"


MESS = Mess(
    title="Names of applicants, and one of them twice",
    does="The recruitment export has a column of candidates' names, and writes one application on two rows.",
    outcome="The names are named under 'seen and not kept' and are in no table; the application counts once, and is listed.",
    place=27,
    problems=("MS-REC-003",),
    write=_write,
)
