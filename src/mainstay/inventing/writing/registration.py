"""The register check: one row for everyone in post or engaged, with the three parts of the yearly renewal."""

from __future__ import annotations

from datetime import date

from mainstay.inventing.life import InventedCouncil
from mainstay.inventing.registering import Registered, registrations_of
from mainstay.inventing.writing.columns import Row, sheet_of, told
from mainstay.inventing.writing.sheets import Cell, Files, OutFile, Writer
from mainstay.vocabulary.registration import REGISTRATION_STATUSES

KIND = "registration_check"


def make(council: InventedCouncil) -> Files:
    """One text file, with its day in its name."""
    rows = [_row(council, each) for each in registrations_of(council)]
    sheet = sheet_of(council, KIND, rows, leave_out=told(KIND))
    name = f"Register check {council.last_day:%d-%m-%Y}.csv"
    return {KIND: OutFile(name, "csv", [sheet], about="Where everybody's registration and its renewal stand.")}


def _row(council: InventedCouncil, each: Registered) -> Row:
    return {
        "swe_number": council.workers[each.worker].swe_number,
        "status": REGISTRATION_STATUSES[each.status].label,
        "checked_on": each.checked,
        "renewed_until": each.until,
        "form_done": _cell(each.done["form"]),
        "fee_done": _cell(each.done["fee"]),
        "cpd_done": _cell(each.done["cpd"]),
    }


def _cell(done: date | bool | None) -> Cell:
    return done if isinstance(done, date) else None if done is None else "Y" if done else "N"


WRITER = Writer("Register check", 14, make)
