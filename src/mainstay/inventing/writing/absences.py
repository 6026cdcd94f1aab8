"""The absence list: one row for each absence of the council's own social workers, by kind and never by illness."""

from __future__ import annotations

from mainstay.inventing.drawing import as_days
from mainstay.inventing.life import Absence, InventedCouncil
from mainstay.inventing.writing.columns import Row, sheet_of
from mainstay.inventing.writing.sheets import Files, OutFile, Writer
from mainstay.vocabulary.absences import ABSENCE_KINDS

KIND = "absence_list"


def make(council: InventedCouncil) -> Files:
    """One text file, with its day in its name."""
    sheet = sheet_of(council, KIND, [_row(council, each) for each in council.absences], leave_out=("kind",))
    name = f"Absence {council.last_day:%d-%m-%Y}.csv"
    return {KIND: OutFile(name, "csv", [sheet], about="Sickness and maternity, a row for each absence.")}


def _row(council: InventedCouncil, each: Absence) -> Row:
    return {
        "staff_id": council.workers[each.worker].staff_id,
        "kind": ABSENCE_KINDS[each.kind].label,
        "start": each.first,
        "end": each.last,
        "days_lost": as_days(each.days_lost) if each.days_lost else None,
        "ongoing": "Yes" if each.last is None else "No",
    }


WRITER = Writer("Absence list", 6, make)
