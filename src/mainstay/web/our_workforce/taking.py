"""The pages of our workforce as files to take away, and the report; that each was taken is recorded."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse

from mainstay.presentation.workforce_pages import list_to_take, measure_to_take, measures_to_take, teams_to_take
from mainstay.stores.database.models import Edition
from mainstay.tasks.taking_a_page_out import TYPES
from mainstay.web.figures_shown import Figures
from mainstay.web.our_workforce.pages import TITLE, asked_for, teams_for
from mainstay.web.roles import May
from mainstay.web.with_figures import to_take, with_figures


@with_figures(TITLE)
def whole(request: HttpRequest, edition: Edition, shown: Figures, what: str, kind: str) -> HttpResponse:
    """The director's list or every measure."""
    if kind not in TYPES or what not in ("list", "measures"):
        raise Http404
    if what == "list":
        page = list_to_take(shown.content, shown.findings, shown.director, shown.charts[0])
    else:
        page = measures_to_take(shown.content, shown.lines)
    return to_take(request, page, kind, f"workforce-{what}", shown.day)


@with_figures(TITLE)
def measure(request: HttpRequest, edition: Edition, shown: Figures, measure: str, kind: str) -> HttpResponse:
    """One measure; by team for those who see teams."""
    answer, line = asked_for(shown, measure)
    if kind not in TYPES:
        raise Http404
    groups = shown.groups(measure, teams=request.user.may(May.SEE_TEAM))
    page = measure_to_take(shown.content, answer, line, shown.years(measure), groups, shown.trends[measure])
    return to_take(request, page, kind, f"workforce-{measure.replace('_', '-')}", shown.day)


@with_figures(TITLE)
def teams(request: HttpRequest, edition: Edition, shown: Figures, kind: str) -> HttpResponse:
    """The teams that someone may see."""
    if kind not in TYPES:
        raise Http404
    return to_take(request, teams_to_take(shown.content, teams_for(request, shown)), kind, "workforce-teams", shown.day)
