"""A desk's list to work through elsewhere: its problems as a workbook or as CSV, and the rows of one request."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone

from mainstay.foundations.problems import Problem
from mainstay.presentation.census.finding_table import row_of
from mainstay.presentation.report.problem_lists import HEADINGS, problem_rows
from mainstay.presentation.safe_cells import csv_for_spreadsheets
from mainstay.presentation.small_numbers import WARNING
from mainstay.presentation.written_sheets import Sheet, write_sheets
from mainstay.tasks.home import home_folder
from mainstay.web.audit.downloads import download
from mainstay.web.problems_for_my_desk.found import known_kinds, own_desk, problems_kept
from mainstay.web.problems_for_my_desk.request_pages import the_request
from mainstay.web.returns_kept.rows_behind import said_rows, sources_kept

_WIDTHS = (12, 10, 14, 30, 20, 8, 20, 40, 40, 50, 50, 10)
_OF_A_RETURN = ("Line", "Worker", "Field", "Value", "Severity", "What is wrong", "Why it matters", "What to do", "Rule",
                "Where to look in your own files")  # fmt: skip
_OF_A_RETURN_WIDTHS = (8, 14, 20, 16, 9, 56, 56, 56, 9, 50)


def problem_list(request: HttpRequest, desk: str, kind: str) -> HttpResponse:
    """The problems in the files that one desk can mend."""
    mender = own_desk(request.user, desk)
    if kind not in ("csv", "xlsx"):
        raise Http404
    some = [each for each in problems_kept() or [] if each.kind.mender is mender]
    table = _rows_on_pages(some)
    name, did = f"problems-{desk}", ("took problems out", f"{desk} {kind}")
    if kind == "csv":
        return download(request, csv_for_spreadsheets(HEADINGS, table), "csv", name, recorded=did)
    sheet = Sheet("To put right", tuple(each[0].upper() + each[1:] for each in HEADINGS), _WIDTHS, table)
    content = _workbook(f"Problems for the desk: {desk}", sheet)
    return download(request, content, "xlsx", name, recorded=did)


def rows(request: HttpRequest, number: int) -> HttpResponse:
    """The rows of one request for a return, as a workbook."""
    found = the_request(request, number)
    if found.group is None:
        raise Http404
    sources = sources_kept(found.round.file(found.round.standing().history))
    table = ((*row_of(each), said_rows(sources, each)) for each in found.group.findings)
    sheet = Sheet("To put right", _OF_A_RETURN, _OF_A_RETURN_WIDTHS, table)
    did = ("took out of a return", f"{found.asked.round} {found.asked.rule}")
    content = _workbook(f"{found.asked.rule}. {WARNING}", sheet)
    return download(request, content, "xlsx", f"{found.asked.round}_{found.asked.rule}", recorded=did)


def _rows_on_pages(problems: list[Problem]) -> list[tuple[object, ...]]:
    """One row for each problem, with what to do said for those who meet it here."""
    do, code = HEADINGS.index("what to do"), HEADINGS.index("code")
    kinds = {each.kind.code: each.kind for each in problems} or known_kinds()
    return [(*row[:do], kinds[str(row[code])].do_on_pages, *row[do + 1 :]) for row in problem_rows(problems)]


def _workbook(title: str, sheet: Sheet) -> bytes:
    home_folder().mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(dir=home_folder()) as place:
        path = Path(place) / "list.xlsx"
        write_sheets(path, title, timezone.localdate(), [sheet])
        return path.read_bytes()
