"""The rows behind a measure, for those who may see every worker: on the page, and as a file. Each look is recorded."""

from __future__ import annotations

from collections.abc import Iterable

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from mainstay.foundations.dates import iso
from mainstay.presentation.rows_in_words import CountedRow, FigurePart, amount_in_words, rows_in_words
from mainstay.presentation.safe_cells import csv_for_spreadsheets
from mainstay.presentation.words import exact
from mainstay.stores.database.models import Edition
from mainstay.web.audit.downloads import download
from mainstay.web.audit.entries import record, record_each
from mainstay.web.figures_shown import Figures
from mainstay.web.our_workforce.pages import TITLE, asked_for
from mainstay.web.with_figures import choosing, with_figures

_A_PAGE = 50
_HEADINGS = ("Part of the figure", "What is counted", "Staff number", "Role", "Team", "Contract", "Joined", "Left",
             "Adds", "In")  # fmt: skip


@with_figures(TITLE)
def rows(request: HttpRequest, edition: Edition, shown: Figures, measure: str) -> HttpResponse:
    """Who was counted above the line or below it, fifty at a time, of all teams or of one."""
    answer, line = asked_for(shown, measure)
    parts, team = shown.parts(measure), request.GET.get("team", "")
    number = int(text) if (text := request.GET.get("part", "")).isdecimal() and int(text) < len(parts) else 0
    part = parts[number] if parts else None
    found = [row for row in part.rows if not team or row.team == team] if part else []
    page = Paginator(found, _A_PAGE).get_page(request.GET.get("page"))
    record(request.user, "viewed", f"people behind {measure}, as at {iso(shown.day)}")
    _record_each(request, page.object_list)
    more = {
        "answer": answer,
        "line": line,
        "parts_of": parts,
        "part": part,
        "number": number,
        "team": team,
        "teams": sorted({row.team for row in part.rows if row.team}) if part else [],
        "said": rows_in_words(part) if part else "",
        "total": exact(part.total) if part else "",
        "amount": amount_in_words,
        "page": page,
    }
    return render(request, "our_workforce_rows.html", choosing(shown) | more)


@with_figures(TITLE)
def rows_as_csv(request: HttpRequest, edition: Edition, shown: Figures, measure: str) -> HttpResponse:
    """Every row of the figure in one file."""
    asked_for(shown, measure)
    found = [(part, row) for part in shown.parts(measure) for row in part.rows]
    lines = [_line(part, row) for part, row in found]
    of = f"people behind {measure}, as at {iso(shown.day)}"
    _record_each(request, [row for _part, row in found])
    name = f"people-behind-{measure.replace('_', '-')}-{iso(shown.day)}-identifies-people"
    known_by = found[0][0].known_by if len({part.known_by for part, _row in found}) == 1 else _HEADINGS[2]
    content = csv_for_spreadsheets((*_HEADINGS[:2], known_by, *_HEADINGS[3:]), lines)
    return download(request, content, "csv", name, recorded=("took people out", of))


def _record_each(request: HttpRequest, found: Iterable[CountedRow]) -> None:
    """One entry for each worker on a list, so that anyone can be told who looked at them."""
    seen = dict.fromkeys(f"person {row.person}" for row in found if row.person)
    record_each(request.user, "viewed", seen)


def _line(part: FigurePart, row: CountedRow) -> tuple[object, ...]:
    joined, left = (iso(day) if day else "" for day in (row.joined, row.left))
    adds = "not known" if row.adds is None else row.adds.normalize() if row.adds else 0
    return part.name, part.what, row.who, row.role, row.team, row.contract, joined, left, adds, part.unit
