"""Columns that come along and must not be kept: National Insurance numbers and union subscriptions."""

from __future__ import annotations

from mainstay.foundations.chance import Chance
from mainstay.inventing.life import InventedCouncil
from mainstay.inventing.names import impossible_insurance_number
from mainstay.inventing.spoiling import Mess
from mainstay.inventing.writing.columns import heading
from mainstay.inventing.writing.sheets import Files

_KIND = "hr_extract"


def _write(files: Files, _council: InventedCouncil, chance: Chance) -> str:
    sheet = files[_KIND].sheet
    staff = sheet.place(heading(_KIND, "staff_id"))
    people = [str(row[staff]) for row in sheet.rows]
    sheet.add_column("NI Number", [impossible_insurance_number(chance.at("insurance", person)) for person in people])
    sheet.add_column(
        "Union Subscription", ["£15.30" if chance.at("union", person).happens(0.5) else None for person in people]
    )
    return "NI Number, Union Subscription"


MESS = Mess(
    title="National Insurance numbers and union subscriptions",
    does="The HR extract has a column of each. The numbers begin with QQ, which none that is real does.",
    outcome="Named under 'seen and not kept'; in no table, no file and no message.",
    place=26,
    write=_write,
)
