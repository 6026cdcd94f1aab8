"""What can be taken out of an import before it is accepted: problems for each desk, and the keys of those who differ."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse

from mainstay.foundations.problems import Mender
from mainstay.presentation.report.problem_lists import problems_csv
from mainstay.presentation.safe_cells import csv_for_spreadsheets
from mainstay.web.audit.downloads import download
from mainstay.web.intake_desk.differing import Keys
from mainstay.web.intake_desk.kept_reading import Kept, difference_kept
from mainstay.web.intake_desk.pages import the_import
from mainstay.web.intake_desk.standing import Stage, Standing, standing

TOOK_KEYS = "took keys of a difference out"
_EVERY = "every"
_LONG = 20.0
"""Seconds that a download waits for a reading to end: it cannot say that it goes on."""


def problems(request: HttpRequest, number: str, desk: str) -> HttpResponse:
    """The problems that one desk can mend, or all of them, as CSV."""
    one = the_import(number)
    chosen = {mender.name.lower().replace("_", "-"): mender for mender in Mender}.get(desk)
    if chosen is None and desk != _EVERY:
        raise Http404
    read = _read(standing(one, patience=_LONG))
    found = [each for each in read.problems if chosen is None or each.kind.mender is chosen]
    did = ("took problems out", f"{one.short}: {desk}")
    return download(request, problems_csv(found), "csv", f"problems-{desk}", recorded=did)


def keys(request: HttpRequest, number: str) -> HttpResponse:
    """The keys of those who are new, no longer listed or changed, as CSV: no name and no number of anyone."""
    one = the_import(number)
    now = standing(one, beside=True, patience=_LONG)
    _read(now)
    found = difference_kept(one.folder)
    if now.told is None or now.told.trouble or found is None:
        raise Http404
    return download(request, keys_csv(found[1]), "csv", "difference", recorded=(TOOK_KEYS, one.short))


def keys_csv(keys: Keys) -> str:
    """Who is new, no longer listed or changed, by key."""
    lines = (("new", keys.new), ("no longer listed", keys.no_longer_listed), ("changed", keys.changed))
    return csv_for_spreadsheets(("person", "what"), [(key, what) for what, some in lines for key in some])


def _read(now: Standing) -> Kept:
    """What was read; no such file while something stops."""
    if now.kept is None or now.stage is not Stage.READ or not now.kept.is_read:
        raise Http404
    return now.kept
