"""The supervision log: a row for each meeting due, held or not, by staff number."""

from __future__ import annotations

from mainstay.inventing.life import InventedCouncil
from mainstay.inventing.supervising import Meeting, meetings_of
from mainstay.inventing.writing.columns import Row, sheet_of, told
from mainstay.inventing.writing.sheets import Files, OutFile, Writer
from mainstay.vocabulary.development import REASONS_NOT_HELD

KIND = "supervision_log"


def make(council: InventedCouncil) -> Files:
    """One text file, with its day in its name."""
    rows = [row_of(council, each) for each in meetings_of(council)]
    sheet = sheet_of(council, KIND, rows, leave_out=told(KIND))
    name = f"Supervision log {council.last_day:%d-%m-%Y}.csv"
    return {KIND: OutFile(name, "csv", [sheet], about="Supervision due each month, and when it was held.")}


def row_of(council: InventedCouncil, each: Meeting) -> Row:
    """One meeting as a row; who held it is written for those that were held."""
    supervisor = council.workers[each.supervisor].staff_id if each.supervisor is not None else None
    return {
        "staff_id": council.workers[each.worker].staff_id,
        "supervisor": supervisor if each.held else None,
        "kind": "Personal",
        "due_on": each.due,
        "held_on": each.held,
        "reason_not_held": REASONS_NOT_HELD[each.why].label if each.why else None,
        "reflective": None if each.held is None else "Y" if each.reflective else "N",
        "minutes": each.minutes,
        "rating": each.rating,
    }


WRITER = Writer("Supervision log", 12, make)
