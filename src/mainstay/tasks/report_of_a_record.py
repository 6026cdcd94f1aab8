"""The report of a record as one file to take away: what of a report's files can be made without the council's own files."""

from __future__ import annotations

import io
import tempfile
import zipfile
from pathlib import Path

from mainstay.foundations.dates import in_words
from mainstay.presentation.content import ReportContent
from mainstay.presentation.figures_as_json import as_text, measures_document
from mainstay.presentation.report.director import director_page
from mainstay.presentation.report.pictures import Pictures
from mainstay.presentation.small_numbers import WARNING
from mainstay.tasks.home import home_folder

README = "READ ME FIRST.txt"
_THE_EARLIEST_A_ZIP_KNOWS = (1980, 1, 1, 0, 0, 0)


def zipped_report(content: ReportContent, pictures: Pictures) -> bytes:
    """A zip of the director's page and document, the workbook and the figures for programs, each marked.

    The page of a whole report is not among them: it says which problems the files have, and a record keeps none of them.
    """
    from mainstay.presentation.report.director_document import write_director_document  # noqa: PLC0415 - slow to load
    from mainstay.presentation.report.pages import director_html  # noqa: PLC0415 - slow to load
    from mainstay.presentation.report.workbook import write_workbook  # noqa: PLC0415 - slow to load

    page = director_page(content)
    ours = home_folder()
    ours.mkdir(parents=True, exist_ok=True, mode=0o700)
    with tempfile.TemporaryDirectory(prefix=".report.", dir=ours) as place:
        folder = Path(place)
        write_workbook(content, folder / "workbook.xlsx")
        write_director_document(content, page, pictures.for_the_document, folder / "director.docx")
        held = {path.name: path.read_bytes() for path in sorted(folder.iterdir())}
    figures = as_text(measures_document(content.answers, content.council, content.as_at))
    held |= {
        "director.html": director_html(content, page, pictures.for_the_director).encode("utf-8"),
        "measures.json": figures.encode("utf-8"),
        README: _read_me(content).encode("utf-8"),
    }
    return _zipped(held)


def _read_me(content: ReportContent) -> str:
    return "\r\n".join(
        (
            WARNING,
            "",
            f"{content.name}: children's social workers as at {in_words(content.as_at)}.",
            "",
            "director.html and director.docx: one page to print.",
            "workbook.xlsx: every figure, year by year, by group, and how it is counted.",
            "measures.json: the figures for programs.",
            "",
            "The sheet Problems of the workbook is empty because this was made of the record that Mainstay keeps, which",
            "does not hold the problems found in the files. It does not mean that there were none.",
            "",
        )
    )


def _zipped(held: dict[str, bytes]) -> bytes:
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in sorted(held.items()):
            archive.writestr(zipfile.ZipInfo(name, _THE_EARLIEST_A_ZIP_KNOWS), content, zipfile.ZIP_DEFLATED)
    return written.getvalue()
