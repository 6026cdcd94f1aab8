"""The inspection pack as a workbook: all teams beside one another, and every figure on a row with its file and date."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from mainstay.foundations.dates import in_words
from mainstay.presentation.packs.inspection import OVERVIEW, InspectionPack, overview
from mainstay.presentation.packs.inspection_document import USE
from mainstay.presentation.small_numbers import WARNING
from mainstay.presentation.written_sheets import Sheet, write_sheets

HEADINGS = ("Where", "Section", "What", "Number", "Figure in words", "When", "Cannot be said, because", "File",
            "File is as at", "More files")  # fmt: skip
_WIDTHS = (28, 26, 46, 11, 34, 34, 60, 44, 15, 44)


def write_inspection_workbook(pack: InspectionPack, path: Path) -> None:
    """Writes the workbook: numbers are numbers, and nothing is a formula."""
    write_sheets(path, f"{pack.title} as at {in_words(pack.as_at)}", pack.made_on, inspection_sheets(pack))


def inspection_sheets(pack: InspectionPack) -> list[Sheet]:
    """Every sheet, in order."""
    return [
        Sheet("Read me", (pack.title, ""), (34, 100), _read_me(pack)),
        Sheet("All teams", ("", *(heading for heading, _, _ in OVERVIEW)), (30, *(14 for _ in OVERVIEW)),
              ([name, *(each.value for each in figures)] for name, figures in overview(pack))),
        Sheet("Figures", HEADINGS, _WIDTHS, _lines(pack)),
    ]  # fmt: skip


def _read_me(pack: InspectionPack) -> list[Sequence[object]]:
    lines: list[Sequence[object]] = [
        ("Warning", WARNING),
        ("For whom", USE),
        ("As at", in_words(pack.as_at)),
        ("Made on", f"{in_words(pack.made_on)}, by Mainstay {pack.version}"),
        ("Empty number", "The figure cannot be said; the row of it on the sheet 'Figures' says why."),
    ]
    if pack.without_teams:
        lines.append(("No teams", f"There are no rows of teams, because {pack.without_teams}."))
    return [*lines, *(("On no team's page", each) for each in pack.unplaced)]


def _lines(pack: InspectionPack) -> Iterable[Sequence[object]]:
    for page in pack.pages:
        for section in page.sections:
            for each in section.figures:
                first = each.files[0] if each.files else None
                more = "; ".join(one.said for one in each.files[1:])
                yield (page.name, section.title, each.what, each.value, each.said, each.when, each.reason,
                       first.file if first else "", first.as_at if first else None, more)  # fmt: skip
