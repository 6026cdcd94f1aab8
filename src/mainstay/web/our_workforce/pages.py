"""The pages of our workforce: each takes the figures of the current edition and shows a part of them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import wraps
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from mainstay.foundations.dates import iso
from mainstay.foundations.problems import CannotGoOn
from mainstay.measures.declaring import measures
from mainstay.presentation.report.director import sections
from mainstay.presentation.small_numbers import WARNING
from mainstay.stores.database.models import Edition
from mainstay.web.audit.entries import record
from mainstay.web.our_workforce.figures import Figures, figures
from mainstay.web.roles import May, Role, may

Shown = Callable[..., HttpResponse]


def with_figures(view: Shown) -> Callable[..., HttpResponse]:
    """A view of figures: before the first import, or where the record cannot be opened, what to do about it instead."""

    @wraps(view)
    def page(request: HttpRequest, **words: Any) -> HttpResponse:
        try:
            found = figures()
        except CannotGoOn as stopped:
            return render(request, "our_workforce_stopped.html", {"stopped": stopped}, status=503)
        if found is None:
            importers = [role.value for role in Role if may([role], May.IMPORT_FILES)]
            return render(request, "our_workforce_empty.html", {"importers": " or ".join(importers)})
        return view(request, *found, **words)

    return page


@with_figures
def list_of_the_director(request: HttpRequest, edition: Edition, shown: Figures) -> HttpResponse:
    """Findings, where we stand, what changed, and the charts."""
    more = {
        "findings": shown.findings,
        "page": shown.director,
        "sections": sections(shown.director),
        "charts": shown.pictures.drawn,
        "not_drawn": shown.pictures.not_drawn,
    }
    return _page(request, "our_workforce.html", edition, shown, **more)


@with_figures
def all_measures(request: HttpRequest, edition: Edition, shown: Figures) -> HttpResponse:
    """Every measure by theme."""
    return _page(request, "our_workforce_measures.html", edition, shown, themes=shown.lines)


@with_figures
def one_measure(request: HttpRequest, edition: Edition, shown: Figures, measure: str) -> HttpResponse:
    """What one measure is, its years and its groups, or why it cannot be computed."""
    answer = shown.content.answer(measure)
    if measure not in measures() or answer is None:
        raise Http404
    line = next(line for _theme, lines in shown.lines for line in lines if line.name == measure)
    groups = shown.groups(measure, teams=request.user.may(May.SEE_TEAM))
    more = {"answer": answer, "line": line, "years": shown.years(measure), "groups": groups}
    return _page(request, "our_workforce_measure.html", edition, shown, **more)


@with_figures
def teams(request: HttpRequest, edition: Edition, shown: Figures) -> HttpResponse:
    """Every team, or for those who see no figures of the council, their own teams without the council's totals."""
    table, own = shown.teams(), not request.user.may(May.SEE_FIGURES)
    if table is not None and own:
        theirs = {str(team).strip().casefold() for team in request.user.teams}
        rows = tuple(row for row in table.rows if row[0].casefold() in theirs)
        table = replace(table, rows=rows, totals=())
    return _page(request, "our_workforce_teams.html", edition, shown, table=table, own=own)


@with_figures
def report(request: HttpRequest, edition: Edition, shown: Figures) -> HttpResponse:
    """The report to take away; that it was taken is recorded."""
    content = shown.report(teams=request.user.may(May.SEE_TEAM))
    record(request.user, "took a report out", f"edition {edition.pk}, as at {iso(shown.content.as_at)}")
    answer = HttpResponse(content, content_type="application/zip")
    name = f"workforce-{iso(shown.content.as_at)}-contains-small-numbers-do-not-publish.zip"
    answer["Content-Disposition"] = f'attachment; filename="{name}"'
    return answer


def _page(request: HttpRequest, template: str, edition: Edition, shown: Figures, **more: Any) -> HttpResponse:
    facts = {"edition": edition, "content": shown.content, "warning": WARNING}
    return render(request, template, facts | more)
