"""What can be taken out of an import before it is accepted: problems for each desk, and the keys of those who differ."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse

from mainstay.foundations.problems import CannotGoOn, Mender
from mainstay.presentation.report.problem_lists import problems_csv
from mainstay.presentation.safe_cells import csv_for_spreadsheets
from mainstay.stores.database.editions import current, opened
from mainstay.tasks.comparing_records import people_beside
from mainstay.tasks.reading_a_folder import FolderRead
from mainstay.web.audit.entries import record
from mainstay.web.intake_desk.pages import the_import
from mainstay.web.intake_desk.reading import so_far
from mainstay.web.intake_desk.uploads import Import

_EVERY = "every"


def problems(request: HttpRequest, number: str, desk: str) -> HttpResponse:
    """The problems that one desk can mend, or all of them, as CSV."""
    one = the_import(number)
    chosen = {mender.name.lower().replace("_", "-"): mender for mender in Mender}.get(desk)
    if chosen is None and desk != _EVERY:
        raise Http404
    found = [each for each in _read(one).problems if chosen is None or each.kind.mender is chosen]
    record(request.user, "took problems out", f"{one.short}: {desk}")
    return _file(problems_csv(found), f"problems-{desk}.csv")


def keys(request: HttpRequest, number: str) -> HttpResponse:
    """The keys of those who are new, no longer listed or changed, as CSV: no name and no number of anyone."""
    read = _read(the_import(number))
    base = current()
    try:
        beside = people_beside(opened(base) if base else None, read.record)
    except CannotGoOn:
        raise Http404 from None
    lines = (("new", beside.new), ("no longer listed", beside.no_longer_listed), ("changed", beside.changed))
    rows = [(key, what) for what, some in lines for key in sorted(some)]
    return _file(csv_for_spreadsheets(("person", "what"), rows), "difference.csv")


def _read(one: Import) -> FolderRead:
    """What was read; no such file while something stops."""
    try:
        read = so_far(one.folder).read
    except CannotGoOn:
        read = None
    if read is None:
        raise Http404
    return read


def _file(text: str, name: str) -> HttpResponse:
    answer = HttpResponse(text, content_type="text/csv; charset=utf-8")
    answer["Content-Disposition"] = f'attachment; filename="{name}"'
    return answer
