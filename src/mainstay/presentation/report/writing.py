"""Writing the folder: pages, document, workbook, and files for programs."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from mainstay.presentation.charts.choosing import charts
from mainstay.presentation.charts.declaring import Chart, NotDrawn
from mainstay.presentation.charts.drawing import as_png, as_svg
from mainstay.presentation.content import ReportContent
from mainstay.presentation.figures_as_json import as_text, measures_document
from mainstay.presentation.report.director import director_page
from mainstay.presentation.report.director_document import write_director_document
from mainstay.presentation.report.pages import director_html, index_page
from mainstay.presentation.report.problem_lists import problems_csv
from mainstay.presentation.report.workbook import write_workbook

FILES = ("index.html", "director.html", "director.docx", "workbook.xlsx", "measures.json", "problems.csv")
_ON_THE_DIRECTORS_PAGE = ("turnover", "in-post-and-agency", "agency", "vacancies")


def write_report(content: ReportContent, folder: Path, progress: Callable[[str], None]) -> None:
    """Write every file of the report into an empty folder; `progress` is told what is being done, in a few words.

    The same content gives the same pages, JSON and CSV to the byte.
    """
    progress("Writing the figures")
    _text(folder / "measures.json", as_text(measures_document(content.answers, content.council, content.as_at)))
    _text(folder / "problems.csv", problems_csv(content.problems))
    progress("Writing the workbook")
    write_workbook(content, folder / "workbook.xlsx")
    progress("Drawing the charts")
    pictures = _pictures(content)
    progress("Writing the pages")
    _text(folder / "index.html", index_page(content, pictures.drawn, pictures.not_drawn))
    page = director_page(content)
    chosen = [(chart, svg) for chart, svg in pictures.drawn if chart.name in _ON_THE_DIRECTORS_PAGE]
    _text(folder / "director.html", director_html(content, page, chosen))
    write_director_document(content, page, pictures.for_the_director, folder / "director.docx")


@dataclass(frozen=True)
class _Pictures:
    drawn: list[tuple[Chart, str]]
    not_drawn: list[NotDrawn]
    for_the_director: tuple[Chart, bytes] | None


def _pictures(content: ReportContent) -> _Pictures:
    drawn, not_drawn = charts(content)
    by_name = {chart.name: chart for chart in drawn}
    chosen = next((by_name[name] for name in _ON_THE_DIRECTORS_PAGE if name in by_name), None)
    pictures = [(chart, as_svg(chart)) for chart in drawn]
    for_the_director = next(((chart, as_png(svg)) for chart, svg in pictures if chart is chosen), None)
    return _Pictures(pictures, not_drawn, for_the_director)


def _text(path: Path, text: str) -> None:
    path.write_bytes(text.encode("utf-8"))
