"""Titles above the list, 'Report run by', and 'End of report' below it."""

from __future__ import annotations

from datetime import timedelta

from mainstay.foundations.chance import Chance
from mainstay.inventing.life import InventedCouncil
from mainstay.inventing.spoiling import Mess
from mainstay.inventing.writing.sheets import Files


def _write(files: Files, council: InventedCouncil, _chance: Chance) -> str:
    run = council.last_day + timedelta(days=6)
    extract = files["hr_extract"].sheet
    extract.above = [
        [f"{council.name} County Council"],
        ["CS0042 Assignments with history (Children's Services)"],
        [f"Report run by: HR Systems on {run:%d/%m/%Y} 08:14"],
        [f"Position as at {council.last_day:%d/%m/%Y}"],
        ["OFFICIAL - SENSITIVE: contains personal data"],
        [],
    ]
    extract.below += [[], [f"*** {len(extract.rows)} rows ***"], ["End of report"]]
    register = files["agency_register"].sheet
    register.below += [["End of report"]]
    return "the HR extract and the agency register"


MESS = Mess(
    title="Title rows, 'Report run by' and 'End of report'",
    does=(
        "The HR extract begins with six lines that are no list, one with the day on which it was run, and ends "
        "with two."
    ),
    outcome="The list is found beneath them; the day it speaks for is the 'as at', not the day it was run.",
    place=65,
    write=_write,
)
