"""What changed since last year as a workbook: counts first, then who is new, gone and changed."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from mainstay.presentation.words import capital
from mainstay.presentation.written_sheets import Sheet, write_sheets
from mainstay.returns.workforce_census.year_on_year import YearOnYear


def write_year_on_year(found: YearOnYear, title: str, made_on: date, path: Path) -> None:
    """Writes the workbook."""
    write_sheets(path, f"{title}: {found.year} beside {found.year_before}", made_on, sheets(found))


def sheets(found: YearOnYear) -> list[Sheet]:
    """Every sheet, in order."""
    return [
        Sheet("Counts", ("What", "People"), (80, 10), found.counts),
        Sheet("New", ("SWE number", "Why they are new", "Started"), (14, 70, 14),
              ((swe, capital(why.value), day) for swe, why, day in found.new)),
        Sheet("Gone", ("SWE number", "What became of them", "Left"), (14, 70, 14),
              ((swe, capital(why.value), day) for swe, why, day in found.gone)),
        Sheet("Changed", ("SWE number", "What changed", f"In {found.year_before}", f"In {found.year}"), (14, 20, 40, 40),
              ((each.swe, capital(each.what), each.was, each.now) for each in found.changes)),
        Sheet("Came and left", ("SWE number", "Started", "Left"), (14, 14, 14), found.came_and_left),
    ]  # fmt: skip
