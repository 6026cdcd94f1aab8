"""The pages of published results: all measures of a year, and one measure over the years."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from mainstay.foundations.problems import CannotGoOn
from mainstay.presentation.charts.declaring import Chart
from mainstay.presentation.published_pages import (
    PUBLISHED,
    published_measure,
    published_to_take,
    published_year,
    source_of,
)
from mainstay.published.columns import TITLES
from mainstay.published.figures import PublishedTable
from mainstay.tasks.published_results import published_table
from mainstay.tasks.taking_a_page_out import TYPES
from mainstay.web.any_page_taken import with_published_figures_alone
from mainstay.web.published_results.drawn import areas, picture
from mainstay.web.with_figures import to_take

_TITLE = "Published results"


def _with_table(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    @wraps(view)
    def page(request: HttpRequest, **words: Any) -> HttpResponse:
        try:
            return view(request, published_table(), **words)
        except CannotGoOn as stopped:
            return render(request, "figures_stopped.html", {"title": _TITLE, "stopped": stopped}, status=503)

    return page


@_with_table
def year(request: HttpRequest, table: PublishedTable) -> HttpResponse:
    """Every measure of one year, the latest unless another is asked for."""
    asked = request.GET.get("year", "")
    wanted = next((each for each in table.years if str(each) == asked), table.years[-1])
    shown = areas(table)
    more = {
        "page": published_year(table, shown, wanted),
        "years": [*reversed(table.years)],
        "unknown": bool(asked) and str(wanted) != asked,
        "has_council": any(table.areas[each].level == "council" for each in shown),
        "source": source_of(table),
        "said": PUBLISHED,
    }
    return with_published_figures_alone(render(request, "published_results.html", more))


@_with_table
def measure(request: HttpRequest, table: PublishedTable, measure: str) -> HttpResponse:
    """One measure over the years, with its chart."""
    if measure not in TITLES:
        raise Http404
    page = published_measure(table, areas(table), measure)
    more = {"page": page, "is_drawn": isinstance(page.chart, Chart), "source": source_of(table), "said": PUBLISHED}
    return with_published_figures_alone(render(request, "published_result.html", more))


@_with_table
def chart(request: HttpRequest, table: PublishedTable, measure: str) -> HttpResponse:
    """The chart of one measure, drawn."""
    svg = picture(table, measure)
    if svg is None:
        raise Http404
    return HttpResponse(svg, content_type="image/svg+xml")


@_with_table
def take(request: HttpRequest, table: PublishedTable, kind: str) -> HttpResponse:
    """Everything shown here, as a workbook or a document."""
    if kind not in TYPES:
        raise Http404
    page = published_to_take(table, areas(table), timezone.localdate())
    return to_take(request, page, kind, "published-results", None)
