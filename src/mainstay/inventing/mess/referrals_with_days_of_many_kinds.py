"""Referrals under a title, their days written in four ways, two agencies about one child on one day, a step too early."""

from __future__ import annotations

from datetime import date, timedelta

from mainstay.foundations.chance import Chance
from mainstay.inventing.life import InventedCouncil
from mainstay.inventing.spoiling import Mess
from mainstay.inventing.writing.columns import heading
from mainstay.inventing.writing.sheets import Cell, Files

_KIND = "referrals_list"
_WAYS = ("%d/%m/%Y", "%d-%b-%y", "%Y-%m-%dT00:00:00", "%d.%m.%Y")


def _write(files: Files, council: InventedCouncil, chance: Chance) -> str:
    sheet = files[_KIND].sheet
    number, made_by = sheet.place(heading(_KIND, "referral")), sheet.place(heading(_KIND, "made_by"))
    received, end = sheet.place(heading(_KIND, "received")), sheet.place(heading(_KIND, "assessment_end"))
    draws = chance.at("days of many kinds")
    spoilt = draws.one_of([row for row in sheet.rows if isinstance(row[end], date)])
    spoilt[end] = _day(spoilt[received]) - timedelta(days=3)
    second: list[list[Cell]] = []
    for row in draws.some_of(sheet.rows, 2):
        again = list(row)
        again[number], again[made_by] = f"{row[number]}A", "Anonymous"
        second.append(again)
    sheet.rows = [
        each for row in sheet.rows for each in (row, *(new for new in second if new[number] == f"{row[number]}A"))
    ]
    for place, row in enumerate(sheet.rows):
        row[:] = [f"{cell:{_WAYS[place % len(_WAYS)]}}" if isinstance(cell, date) else cell for cell in row]
    sheet.above = [[f"{council.name}: referrals"], [f"Position as at {council.last_day:%d/%m/%Y}"], []]
    return "the referrals"


def _day(cell: Cell) -> date:
    return cell if isinstance(cell, date) else date.max


MESS = Mess(
    title="Referrals under a title, with days written in four ways",
    does=(
        "The list of referrals begins with its title; its days are written in four ways; two agencies asked about one child on"
        " one day, twice; and one assessment ended before the referral came."
    ),
    outcome="All days are read; the two are one referral each; the end that cannot be is set aside and said so.",
    place=41,
    problems=("MS-REF-002", "MS-REF-003"),
    write=_write,
)
