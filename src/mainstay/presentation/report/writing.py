"""Writing the folder: pages, document, workbook, and files for programs."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from mainstay.presentation.charts.drawing import Drawing
from mainstay.presentation.content import ReportContent
from mainstay.presentation.figures_as_json import as_text, measures_document
from mainstay.presentation.report.director import director_page
from mainstay.presentation.report.pictures import BeingDrawn, begin
from mainstay.presentation.report.problem_lists import problems_csv

FILES = ("index.html", "director.html", "director.docx", "workbook.xlsx", "measures.json", "problems.csv")


def write_report(content: ReportContent, folder: Path, progress: Callable[[str], None],
                 pictures: BeingDrawn | None = None) -> None:  # fmt: skip
    """Write every file of the report into an empty folder; `progress` is told what is being done, in a few words.

    `pictures` are the charts where they were begun before, else they are begun here. The same content gives the same
    pages, JSON and CSV to the byte.
    """
    if pictures is None:
        with Drawing() as drawing:
            return _write(content, folder, progress, begin(content, drawing))
    return _write(content, folder, progress, pictures)


def _write(content: ReportContent, folder: Path, progress: Callable[[str], None], coming: BeingDrawn) -> None:
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
    pictures = coming.result()
    progress("Writing the pages")
    _text(folder / "index.html", index_page(content, pictures.drawn, pictures.not_drawn))
    page = director_page(content)
    _text(folder / "director.html", director_html(content, page, pictures.for_the_director))
    write_director_document(content, page, pictures.for_the_document, folder / "director.docx")


def _text(path: Path, text: str) -> None:
    path.write_bytes(text.encode("utf-8"))
