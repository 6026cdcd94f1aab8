"""Asking for the data: a folder with an empty sheet and a one-page request for each kind of file."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from mainstay.foundations.files import folder_written_whole
from mainstay.intake.declaring import source_kinds
from mainstay.presentation.requests.empty_sheet import write_empty_sheet
from mainstay.presentation.requests.letter import write_letter
from mainstay.presentation.requests.page import request_page, start_page
from mainstay.presentation.requests.request import Request, request_for

START_PAGE = "start_here.html"


@dataclass(frozen=True)
class Asking:
    """What was written: the folder, the page to open first, and each request, the one behind most measures first."""

    folder: Path
    start: Path
    requests: Sequence[Request]


def ask_for_data(out: Path, made_on: date) -> Asking:
    """Write, whole or not at all, a folder `out` with one folder for each kind of file and a page to begin with.

    Raises `CannotGoOn` where `out` holds something that is not ours, or cannot be written.
    """
    requests = sorted(
        (request_for(source, made_on) for source in source_kinds().values()),
        key=lambda request: (-len(request.appears), request.source.title),
    )
    with folder_written_whole(out) as folder:
        for request in requests:
            _write(request, folder / request.source.kind)
        (folder / START_PAGE).write_text(start_page(requests), encoding="utf-8")
    return Asking(out, out / START_PAGE, requests)


def _write(request: Request, folder: Path) -> None:
    folder.mkdir()
    kind = request.source.kind
    write_empty_sheet(request, folder / f"{kind}.xlsx")
    write_letter(request, folder / f"{kind}_request.docx")
    (folder / f"{kind}_request.html").write_text(request_page(request), encoding="utf-8")
