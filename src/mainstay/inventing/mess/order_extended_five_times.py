"""One agency order extended five times, each on a row of its own."""

from __future__ import annotations

from datetime import timedelta

from mainstay.foundations.chance import Chance
from mainstay.inventing.calendar_days import friday_from
from mainstay.inventing.life import AgencyStay, InventedCouncil
from mainstay.inventing.spoiling import Mess
from mainstay.inventing.writing.columns import heading
from mainstay.inventing.writing.sheets import Files

_FIVE = 5
_DAYS = 42
_KIND = "agency_register"


def _stay(council: InventedCouncil, chance: Chance) -> AgencyStay:
    return chance.at("extended").one_of([stay for stay in council.agency if stay.last_day is None and stay.worker not in
                                         {spell.worker for spell in council.spells}])  # fmt: skip


def _live(council: InventedCouncil, chance: Chance) -> str:
    stay = _stay(council, chance)
    begun = council.last_day - timedelta(days=_DAYS * _FIVE + 20)
    stay.start = min(stay.start, begun - timedelta(days=begun.weekday()))
    stay.extended = [
        friday_from(council.last_day + timedelta(days=30) - timedelta(days=_DAYS * back))
        for back in range(_FIVE, -1, -1)
    ]
    return ""


def _write(files: Files, council: InventedCouncil, chance: Chance) -> str:
    stay = _stay(council, chance)
    sheet = files[_KIND].sheet
    order, start, end = (sheet.place(heading(_KIND, name)) for name in ("assignment_id", "start", "end"))
    row = next(each for each in sheet.rows if each[order] == stay.order)
    place = sheet.rows.index(row)
    rows = []
    begins = stay.start
    for until in stay.extended:
        fresh = list(row)
        fresh[start], fresh[end] = begins, until
        rows.append(fresh)
        begins = until + timedelta(days=3)
    sheet.rows[place : place + 1] = rows
    return f"order {stay.order}, {len(rows)} rows"


MESS = Mess(
    title="An agency order extended five times",
    does="In the agency register one stay has six rows, each beginning on the Monday after the last one ended.",
    outcome="One assignment, and no new start in it.",
    place=17,
    problems=("MS-AGY-001",),
    live=_live,
    write=_write,
)
