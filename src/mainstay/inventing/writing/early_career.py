"""The early-career tracker: a row for each newly qualified worker, with a column for each step."""

from __future__ import annotations

from mainstay.inventing.early_careers import LIGHTER_PERCENT, Beginner, beginners_of, months_after
from mainstay.inventing.life import InventedCouncil
from mainstay.inventing.writing.columns import Row, sheet_of, told
from mainstay.inventing.writing.sheets import Files, OutFile, Writer

KIND = "early_career_tracker"


def make(council: InventedCouncil) -> Files:
    """One workbook, with its day in its name and a title above the list."""
    rows = [_row(council, each) for each in beginners_of(council)]
    sheet = sheet_of(council, KIND, rows, name="ASYE", leave_out=told(KIND))
    sheet.above = [[f"{council.name} academy: assessed and supported year"], []]
    name = f"ASYE tracker {council.last_day:%d-%m-%Y}.xlsx"
    about = "Everyone who began newly qualified: reviews due and held, and their lighter load."
    return {KIND: OutFile(name, "xlsx", [sheet], about=about)} if rows else {}


def _row(council: InventedCouncil, each: Beginner) -> Row:
    cells: Row = {
        "staff_id": council.workers[each.worker].staff_id,
        "cohort": each.cohort,
        "assessor": council.workers[each.assessor].staff_id if each.assessor is not None else None,
        "began": each.began,
        "agreement": each.agreed,
        "panel": each.panel,
        "outcome": "Passed" if each.passed else "Stopped" if each.left and each.panel is None else None,
        "load_percent": f"{LIGHTER_PERCENT}%",
        "load_from": each.began,
        "load_until": months_after(each.began, 12),
    }
    reviews = {f"month_{months}": held for months, (_due, held) in each.reviews.items()}
    return {**cells, **reviews, **{f"month_{months}_due": due for months, (due, _held) in each.reviews.items()}}


WRITER = Writer("Early-career tracker", 13, make)
