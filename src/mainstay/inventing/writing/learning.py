"""The learning list: a row for each place on a course, attended or not."""

from __future__ import annotations

from mainstay.inventing.life import InventedCouncil
from mainstay.inventing.registering import COURSES, Learnt, learning_of
from mainstay.inventing.writing.columns import Row, sheet_of, told
from mainstay.inventing.writing.sheets import Files, OutFile, Writer
from mainstay.vocabulary.development import LEARNING_KINDS

KIND = "learning_list"


def make(council: InventedCouncil) -> Files:
    """One text file, with its day in its name."""
    rows = [_row(council, each) for each in learning_of(council)]
    sheet = sheet_of(council, KIND, rows, leave_out=told(KIND))
    name = f"Training {council.last_day:%d-%m-%Y}.csv"
    return {
        KIND: OutFile(name, "csv", [sheet], about="Courses of everyone employed, and when they have to be renewed.")
    }


def _row(council: InventedCouncil, each: Learnt) -> Row:
    return {
        "staff_id": council.workers[each.worker].staff_id,
        "course": each.course,
        "kind": LEARNING_KINDS[COURSES[each.course][0]].label,
        "completed": each.day,
        "attendance": "Attended" if each.attended else "DNA",
        "expires": each.expires if each.attended else None,
    }


WRITER = Writer("Learning list", 15, make)
