"""A survey with the columns of a form that was not anonymous: e-mail addresses, names and lengths of service."""

from __future__ import annotations

from mainstay.foundations.chance import Chance
from mainstay.inventing.answering_surveys import survey_of
from mainstay.inventing.life import InventedCouncil
from mainstay.inventing.spoiling import Mess
from mainstay.inventing.writing.sheets import Files

_KIND = "survey_answers"


def _write(files: Files, council: InventedCouncil, chance: Chance) -> str:
    sheet = files[_KIND].sheet
    workers = [council.workers[each.worker] for each in survey_of(council).answers]
    sheet.add_column("Email", [f"{each.forename}.{each.surname}@example.org".lower() for each in workers])
    sheet.add_column("Name", [each.name for each in workers])
    served = [f"{chance.at('served', each.number).whole(1, 15)} years" for each in workers]
    sheet.add_column("How long have you worked here?", list(served))
    return "the staff survey"


MESS = Mess(
    title="A survey with e-mail addresses and names",
    does="The form was not anonymous: the survey has a column of addresses, one of names and one of lengths of service.",
    outcome="None of the three is kept, nor the row in which somebody stood; answers lead to nobody.",
    place=42,
    write=_write,
)
