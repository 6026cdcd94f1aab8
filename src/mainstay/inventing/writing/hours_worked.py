"""The time sheets: one row for each person and week, hours and minutes as payroll shows them."""

from __future__ import annotations

from mainstay.inventing.hours import Week, weeks_of
from mainstay.inventing.life import InventedCouncil
from mainstay.inventing.writing.columns import Row, sheet_of, told
from mainstay.inventing.writing.sheets import Files, OutFile, Writer

KIND = "time_sheets"


def make(council: InventedCouncil) -> Files:
    """One text file, with its day in its name."""
    rows = [_row(council, each) for each in weeks_of(council)]
    sheet = sheet_of(council, KIND, rows, leave_out=told(KIND))
    name = f"Time sheets {council.last_day:%d-%m-%Y}.csv"
    return {
        KIND: OutFile(name, "csv", [sheet], about="Hours contracted, worked and owed, week by week, of the last year.")
    }


def clock(minutes: int) -> str:
    """Minutes as hours and minutes: 37:30."""
    return f"{'-' if minutes < 0 else ''}{abs(minutes) // 60}:{abs(minutes) % 60:02}"


def _row(council: InventedCouncil, each: Week) -> Row:
    return {
        "staff_id": council.workers[each.worker].staff_id,
        "week": each.monday,
        "contracted": clock(each.contracted),
        "worked": clock(each.worked),
        "owed": clock(each.owed),
        "overtime_paid": clock(each.overtime_paid) if each.overtime_paid else None,
        "out_of_hours": clock(each.out_of_hours) if each.out_of_hours else None,
    }


WRITER = Writer("Time sheets", 16, make)
