"""The pages of exploring: a question with its answer, the same in full for those who may see people, and the charts."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from mainstay.foundations.dates import iso
from mainstay.measures.declaring import Measure, measures
from mainstay.presentation.charts.declaring import Chart
from mainstay.presentation.charts.own_series import own_chart, series_table
from mainstay.presentation.explored import figure_words, groups_table, more_than_chance_words
from mainstay.presentation.group_labels import dimension_name
from mainstay.presentation.small_numbers import WARNING
from mainstay.presentation.words import joined, sentence
from mainstay.stores.database.models import Edition
from mainstay.tasks.a_measure_over_time import months_of, years_of
from mainstay.tasks.exploring_a_measure import explored
from mainstay.tasks.file_for_a_measure import file_for_a_measure
from mainstay.web.audit.entries import record
from mainstay.web.council_shown import council_name
from mainstay.web.explore.asked import Asked, asked, fields_to_choose, measures_to_choose, possible_words
from mainstay.web.explore.drawn import picture
from mainstay.web.figures_shown import Figures, days_to_choose
from mainstay.web.roles import May
from mainstay.web.with_figures import with_figures

TITLE = "Explore a measure"


@with_figures(TITLE)
def entrance(request: HttpRequest, edition: Edition, shown: Figures) -> HttpResponse:
    """The form, and where a measure was asked for, all that may be said of it."""
    wanted = asked(request)
    return _page(request, edition, shown, wanted, full=False)


@with_figures(TITLE)
def in_full(request: HttpRequest, edition: Edition, shown: Figures) -> HttpResponse:
    """The groups with nothing withheld. It is no file to take: what is taken out is the page that keeps the rule."""
    wanted = asked(request)
    if wanted.measure is None or not wanted.by or "take" in request.GET:
        take = f"&take={kind}" if (kind := request.GET.get("take", "")) in ("xlsx", "docx") else ""
        return redirect(f"{reverse('explore')}{wanted.query(shown.day)}{take}")
    what = f"all figures of {wanted.measure.name} by {' and '.join(wanted.by)}, as at {iso(shown.day)}"
    record(request.user, "viewed", what)
    return _page(request, edition, shown, wanted, full=True)


@with_figures(TITLE)
def chart(request: HttpRequest, edition: Edition, shown: Figures, measure: str, drawn: str) -> HttpResponse:
    """The years or the months of a measure, drawn."""
    if measure not in measures() or drawn not in ("years", "months"):
        raise Http404
    svg = picture(shown.record, shown.day, measure, drawn)
    if svg is None:
        raise Http404
    return HttpResponse(svg, content_type="image/svg+xml")


def _page(request: HttpRequest, edition: Edition, shown: Figures, wanted: Asked, *, full: bool) -> HttpResponse:
    choices = measures_to_choose(wanted.words, wanted.measure)
    more: dict[str, Any] = {
        "title": TITLE,
        "council": council_name() or edition.council_name or "Your council",
        "asked": wanted,
        "day": shown.day,
        "days": [(iso(each), each) for each in days_to_choose(shown.record)],
        "families": choices,
        "none_found": bool(wanted.words)
        and not any(each is not wanted.measure for _, held in choices for each in held),
        "fields": fields_to_choose(wanted.measure, wanted.by, teams=request.user.may(May.SEE_TEAM)),
        "query": wanted.query(shown.day),
        "is_full": full,
        "warning": WARNING,
    }
    if wanted.measure is not None:
        more |= _answer(shown, wanted, wanted.measure, full=full)
    answer = render(request, "explore.html", more)
    answer.status_code = 404 if "measure" in wanted.wrong else 200
    return answer


def _answer(shown: Figures, wanted: Asked, measure: Measure, *, full: bool) -> dict[str, Any]:
    found = explored(shown.record, shown.day, measure.name, wanted.by, full=full)
    series = [years_of(shown.record, shown.day, measure.name), months_of(shown.record, shown.day, measure.name)]
    is_known = found.whole.value is not None
    return {
        "measure": measure,
        "found": found,
        "figure": figure_words(found.whole),
        "why": "" if is_known else sentence(found.whole.reason or "no reason was given"),
        "file": "" if is_known else file_for_a_measure(shown.record, shown.day, measure),
        "no_interval": measure.certainty.value if is_known and found.whole.interval is None else "",
        "possible": possible_words(measure),
        "by": joined([dimension_name(name) for name in found.by]),
        "groups": groups_table(found),
        "chance": more_than_chance_words(found),
        "series": [_drawn(each) for each in series if each is not None and (is_known or each.points)],
    }


def _drawn(series: Any) -> dict[str, Any]:
    made = own_chart(series)
    columns, rows = series_table(series)
    return {"series": series, "chart": made, "is_drawn": isinstance(made, Chart), "columns": columns, "rows": rows}
