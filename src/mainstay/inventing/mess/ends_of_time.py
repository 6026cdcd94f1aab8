"""Open ends written as 31/12/4712, and a date with the month first."""

from __future__ import annotations

from mainstay.foundations.chance import Chance
from mainstay.inventing.life import InventedCouncil
from mainstay.inventing.spoiling import Mess
from mainstay.inventing.writing.columns import heading
from mainstay.inventing.writing.sheets import Files

_KIND = "hr_extract"


def _write(files: Files, _council: InventedCouncil, chance: Chance) -> str:
    sheet = files[_KIND].sheet
    end, born = sheet.place(heading(_KIND, "end")), sheet.place(heading(_KIND, "qualified_on"))
    for row in sheet.rows:
        row[end] = row[end] or "31/12/4712"
    row = chance.at("month first").one_of([each for each in sheet.rows if each[born] not in (None, "", "TBC", "N/K")])
    row[born] = "09/13/2023"
    return f"every open {heading(_KIND, 'end')}; one {heading(_KIND, 'qualified_on')}"


MESS = Mess(
    title="Ends of 31/12/4712 and one 09/13/2023",
    does=(
        "In the HR extract whoever is still in a post has 31/12/4712 as its end; one date of qualifying has its "
        "month first."
    ),
    outcome=(
        "4712 is no end at all; the date is listed as unreadable, set aside and not guessed, and the person stays"
        " counted."
    ),
    place=25,
    problems=("MS-VAL-001",),
    write=_write,
)
