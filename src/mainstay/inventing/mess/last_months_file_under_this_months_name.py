"""Last month's list saved under this month's name."""

from __future__ import annotations

from datetime import timedelta

from mainstay.foundations.chance import Chance
from mainstay.inventing.life import InventedCouncil
from mainstay.inventing.spoiling import Mess
from mainstay.inventing.writing.establishment import establishment_on
from mainstay.inventing.writing.sheets import Files, OutFile


def _name(council: InventedCouncil) -> str:
    return f"Establishment {council.last_day:%B %Y} v2.xlsx"


def _write(files: Files, council: InventedCouncil, _chance: Chance) -> str:
    day = council.last_day.replace(day=1) - timedelta(days=1)
    sheet = establishment_on(council, day)
    name = _name(council)
    files["establishment_list_old"] = OutFile(
        name, "xlsx", [sheet], about="Last month's establishment list under this month's name."
    )
    return f"'{name}' is as at {day:%d/%m/%Y}"


MESS = Mess(
    title="Last month's file under this month's name",
    does="Beside the establishment list lies another with this month in its name, whose title says the month before.",
    outcome=(
        "The day in the title is believed, not the name; as the newer list is there, mapping.toml says it is not used."
    ),
    place=91,
    write=_write,
    answers=lambda council: [(("files", f"{_name(council)} / Establishment"), "is", "-")],
)
