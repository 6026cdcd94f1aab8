"""Writing the folder: pages, document, workbook, and files for programs."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from mainstay.presentation.charts.choosing import charts
from mainstay.presentation.charts.drawing import Drawing
from mainstay.presentation.content import ReportContent
from mainstay.presentation.figures_as_json import as_text, measures_document
from mainstay.presentation.report.director import director_page
from mainstay.presentation.report.problem_lists import problems_csv

FILES = ("index.html", "director.html", "director.docx", "workbook.xlsx", "measures.json", "problems.csv")
_ON_THE_DIRECTORS_PAGE = ("turnover", "in-post-and-agency", "agency", "vacancies")


def write_report(content: ReportContent, folder: Path, progress: Callable[[str], None],
                 drawing: Drawing | None = None) -> None:  # fmt: skip
    """Write every file of the report into an empty folder; `progress` is told what is being done, in a few words.

    The charts are drawn in `drawing`'s own process while the other files are written; one is begun here where none was
    begun before. The same content gives the same pages, JSON and CSV to the byte.
    """
    if drawing is None:
        with Drawing() as begun:
            return _write(content, folder, progress, begun)
    return _write(content, folder, progress, drawing)


def _write(content: ReportContent, folder: Path, progress: Callable[[str], None], drawing: Drawing) -> None:
    chosen_charts, not_drawn = charts(content)
    by_name = {chart.name: chart for chart in chosen_charts}
    pictured = next((by_name[name] for name in _ON_THE_DIRECTORS_PAGE if name in by_name), None)
    being_drawn = drawing.of(chosen_charts, pictured)
    # Loading these takes near half a second, in which the charts are drawn; at the top it would come before them.
    from mainstay.presentation.report.director_document import write_director_document  # noqa: PLC0415
    from mainstay.presentation.report.pages import director_html, index_page  # noqa: PLC0415
    from mainstay.presentation.report.workbook import write_workbook  # noqa: PLC0415

    progress("Writing the figures")
    _text(folder / "measures.json", as_text(measures_document(content.answers, content.council, content.as_at)))
    _text(folder / "problems.csv", problems_csv(content.problems))
    progress("Writing the workbook")
    write_workbook(content, folder / "workbook.xlsx")
    progress("Drawing the charts")
    drawn = being_drawn.result()
    pictures = list(zip(chosen_charts, drawn.svgs, strict=True))
    progress("Writing the pages")
    _text(folder / "index.html", index_page(content, pictures, not_drawn))
    page = director_page(content)
    for_the_director = [(chart, svg) for chart, svg in pictures if chart.name in _ON_THE_DIRECTORS_PAGE]
    _text(folder / "director.html", director_html(content, page, for_the_director))
    picture = (pictured, drawn.picture) if pictured and drawn.picture else None
    write_director_document(content, page, picture, folder / "director.docx")


def _text(path: Path, text: str) -> None:
    path.write_bytes(text.encode("utf-8"))
