"""The pages of our workforce: each takes the figures of a day and shows a part of them."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from mainstay.foundations.dates import iso
from mainstay.measures.computing import Answer
from mainstay.measures.declaring import measures
from mainstay.presentation.charts.declaring import Chart
from mainstay.presentation.groups_of_measures import BreakdownTable
from mainstay.presentation.measure_lists import MeasureLine
from mainstay.presentation.report.director import sections
from mainstay.stores.database.models import Edition
from mainstay.web.audit.downloads import download
from mainstay.web.figures_shown import Figures
from mainstay.web.roles import May
from mainstay.web.standing_shown import among_councils
from mainstay.web.with_figures import choosing, with_figures

TITLE = "Our workforce"


@with_figures(TITLE)
def list_of_the_director(request: HttpRequest, edition: Edition, shown: Figures) -> HttpResponse:
    """Findings, where we stand, what changed, and the charts."""
    drawn, not_drawn = shown.charts
    more = {
        "findings": shown.findings,
        "page": shown.director,
        "sections": sections(shown.director),
        "charts": drawn,
        "not_drawn": not_drawn,
        "edition": edition,
    }
    return _page(request, "our_workforce.html", shown, **more)


@with_figures(TITLE)
def all_measures(request: HttpRequest, edition: Edition, shown: Figures) -> HttpResponse:
    """Every measure by theme."""
    return _page(request, "our_workforce_measures.html", shown, themes=shown.lines)


@with_figures(TITLE)
def one_measure(request: HttpRequest, edition: Edition, shown: Figures, measure: str) -> HttpResponse:
    """What one measure is, its years and its groups, or why it cannot be computed."""
    answer, line = asked_for(shown, measure)
    trend = shown.trends[measure]
    more = {
        "answer": answer,
        "line": line,
        "years": shown.years(measure),
        "trend": trend,
        "is_drawn": isinstance(trend, Chart),
        "groups": shown.groups(measure, teams=request.user.may(May.SEE_TEAM)),
        "not_by_group": shown.not_by_group(measure, teams=request.user.may(May.SEE_TEAM)),
        "edition": edition,
        "among": among_councils(answer.measure.published_as, shown.content.answers),
    }
    return _page(request, "our_workforce_measure.html", shown, **more)


@with_figures(TITLE)
def teams(request: HttpRequest, edition: Edition, shown: Figures) -> HttpResponse:
    """Every team, or for those who see no figures of the council, their own teams without the council's totals."""
    more = {"table": teams_for(request, shown), "own": not request.user.may(May.SEE_FIGURES)}
    return _page(request, "our_workforce_teams.html", shown, **more)


@with_figures(TITLE)
def chart(request: HttpRequest, edition: Edition, shown: Figures, drawn: str) -> HttpResponse:
    """One chart of the list, drawn."""
    return _picture(shown.picture(drawn))


@with_figures(TITLE)
def trend(request: HttpRequest, edition: Edition, shown: Figures, measure: str) -> HttpResponse:
    """One measure over the years, drawn."""
    return _picture(shown.trend_picture(measure))


@with_figures(TITLE)
def report(request: HttpRequest, edition: Edition, shown: Figures) -> HttpResponse:
    """The report to take away; that it was taken is recorded."""
    content = shown.report(teams=request.user.may(May.SEE_TEAM))
    name = f"workforce-{iso(shown.day)}-contains-small-numbers-do-not-publish"
    did = ("took a report out", f"edition {edition.pk}, as at {iso(shown.day)}")
    return download(request, content, "zip", name, recorded=did)


def asked_for(shown: Figures, measure: str) -> tuple[Answer, MeasureLine]:
    """A measure's answer and its line; there is no such page for a measure that nobody declared."""
    answer = shown.content.answer(measure)
    if measure not in measures() or answer is None:
        raise Http404
    return answer, next(line for _theme, lines in shown.lines for line in lines if line.name == measure)


def teams_for(request: HttpRequest, shown: Figures) -> BreakdownTable | None:
    """The teams that someone may see, with the council's totals for those alone who may see its figures."""
    table = shown.teams()
    if table is None or request.user.may(May.SEE_FIGURES):
        return table
    return replace(table, rows=tuple(row for row in table.rows if request.user.looks_after(row[0])), totals=())


def _picture(svg: str | None) -> HttpResponse:
    if svg is None:
        raise Http404
    return HttpResponse(svg, content_type="image/svg+xml")


def _page(request: HttpRequest, template: str, shown: Figures, **more: Any) -> HttpResponse:
    return render(request, template, choosing(shown) | more)
