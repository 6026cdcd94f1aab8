"""The inspection pack as a Word document: all teams in one table, the whole service, then a page for each team."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from mainstay.foundations.dates import in_words
from mainstay.presentation.packs.inspection import OVERVIEW, InspectionPack, PackFigure, PackPage, not_said, overview
from mainstay.presentation.word_document import add_table, add_warning, new_document
from mainstay.presentation.words import capital, sentence

USE = (
    "For the council's own use with inspectors. It names no worker and no child, but a figure of one or two people can"
    " tell of them: do not hand it on."
)
_HEADINGS = ("What", "Figure", "When, and from which file")
_WIDTHS = (62, 46, 74)
_OVERVIEW_WIDTHS = (32, 13, 15, 18, 14, 17, 16, 20, 19, 18)


def write_inspection_document(pack: InspectionPack, path: Path) -> None:
    """Writes the document."""
    document = new_document(f"{pack.title} as at {in_words(pack.as_at)}", pack.made_on, heading=15)
    document.add_heading(pack.title, level=1)
    document.add_paragraph(
        f"As at {in_words(pack.as_at)}. Made on {in_words(pack.made_on)} by Mainstay {pack.version}."
    )
    add_warning(document)
    document.add_paragraph(USE)
    document.add_heading("All teams beside one another", level=2)
    headings = ("", *(heading for heading, _, _ in OVERVIEW))
    rows = [(name, *(_short(each) for each in figures)) for name, figures in overview(pack)]
    add_table(document, headings, _OVERVIEW_WIDTHS, rows)
    if pack.without_teams:
        document.add_paragraph(f"There are no pages of teams, because {pack.without_teams}.")
    _list(document, "In the whole service and on no team's page", pack.unplaced)
    _list(document, "What cannot be said", [sentence(each) for each in not_said(pack)])
    for page in pack.pages:
        document.add_page_break()
        _page(document, pack, page)
    document.save(str(path))


def _page(document: Any, pack: InspectionPack, page: PackPage) -> None:
    document.add_heading(page.name, level=1)
    document.add_paragraph(f"As at {in_words(pack.as_at)}.")
    add_warning(document)
    for section in page.sections:
        document.add_heading(section.title, level=2)
        rows = [(each.what, capital(each.shown), _where(each)) for each in section.figures]
        add_table(document, _HEADINGS, _WIDTHS, rows, bold_column=1)


def _where(figure: PackFigure) -> str:
    return capital("; ".join(part for part in (figure.when, figure.source) if part))


def _short(figure: PackFigure) -> str:
    """For the table of all teams: the figure alone, with a dash where it cannot be said."""
    return "\u2013" if figure.reason else figure.brief


def _list(document: Any, title: str, lines: list[str] | tuple[str, ...]) -> None:
    if lines:
        document.add_heading(title, level=2)
        for line in lines:
            document.add_paragraph(line, style="List Bullet")
