"""The pages of where we stand: every measure of a council, and one measure with its charts and groups."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from mainstay.comparison.groups_to_compare import Kind
from mainstay.foundations.problems import CannotGoOn
from mainstay.presentation.charts.declaring import Chart
from mainstay.presentation.small_numbers import WARNING
from mainstay.presentation.standing.content import Standings
from mainstay.presentation.standing.pages import region_name, standing_lines, standing_page
from mainstay.presentation.standing.words import ON_THIS_PAGE, age_words, joint_sentence
from mainstay.presentation.words import capital, joined
from mainstay.published.figures import PublishedTable
from mainstay.tasks.published_neighbours import published_neighbours
from mainstay.tasks.published_results import published_table
from mainstay.tasks.where_we_stand import councils_to_choose, over_the_years
from mainstay.vocabulary.authorities import INVENTED
from mainstay.web.any_page_taken import with_published_figures_alone
from mainstay.web.roles import May
from mainstay.web.standing_shown import standing_shown
from mainstay.web.where_we_stand.asked import GROUPS, Asked, asked
from mainstay.web.where_we_stand.drawn import charts_of, picture
from mainstay.web.who_may import who_may

TITLE = "Where we stand"


def _with_councils(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """A view as (request, table, asked, standings, ...); where no councils are loaded, what to do about it."""

    @wraps(view)
    def page(request: HttpRequest, **words: Any) -> HttpResponse:
        try:
            table = published_table()
            if not table.councils:
                return render(request, "where_we_stand_empty.html", {"title": TITLE, "keepers": who_may(May.SET_UP)})
            wanted = asked(request, table)
            found = standing_shown(
                table, wanted.council, beside=wanted.beside, chosen=wanted.chosen, with_record=wanted.with_record
            )
            return view(request, table, wanted, found, **words)
        except CannotGoOn as stopped:
            return render(request, "figures_stopped.html", {"title": TITLE, "stopped": stopped}, status=503)

    return page


@_with_councils
def entrance(request: HttpRequest, table: PublishedTable, wanted: Asked, found: Standings) -> HttpResponse:
    """Every measure of a council among all councils."""
    today = timezone.localdate()
    more = {
        "lines": standing_lines(found) if _is_shown(found) else [],
        "region": region_name(found),
        "age": age_words(found.measures[0], today) if found.measures else "",
        "joint": joint_sentence(found.joint),
        "neighbours_loaded": published_neighbours() is not None,
        "together": ON_THIS_PAGE,
    }
    return _page(request, "where_we_stand.html", table, wanted, found, **more)


@_with_councils
def measure(request: HttpRequest, table: PublishedTable, wanted: Asked, found: Standings, measure: str) -> HttpResponse:
    """One measure: its place, funnel and years, the group beside it, and who has no place."""
    one = found.measure(measure)
    if one is None:
        raise Http404
    charts = charts_of(table, found, one)
    names = {code: area.name for code, area in table.areas.items()}
    page = standing_page(found, one, names, timezone.localdate())
    more = {
        "page": page,
        "marked": capital(page.marked),
        "group_lines": [(each.name, each.figure, each.how) for each in page.groups],
        "wrong": _wrong(request, wanted),
        "joint": joint_sentence(found.joint),
        "charts": [(name, chart, isinstance(chart, Chart)) for name, chart in charts.items()],
        "notes": over_the_years(table, found, one).series.notes,
        "groups": _groups(table, wanted, found),
        "sure": one.councils.way.sure_by.value,
        "together": ON_THIS_PAGE,
    }
    return _page(request, "where_we_stand_measure.html", table, wanted, found, **more)


@_with_councils
def chart(
    request: HttpRequest, table: PublishedTable, wanted: Asked, found: Standings, measure: str, drawn: str
) -> HttpResponse:
    """One chart of a measure, drawn."""
    one = found.measure(measure)
    svg = picture(table, found, one, drawn) if one is not None else None
    if svg is None:
        raise Http404
    return HttpResponse(svg, content_type="image/svg+xml")


def _is_shown(found: Standings) -> bool:
    """Whether there is a line to show: a council of the latest year, or figures of our own."""
    return any(each.figure is not None or each.in_year is not None for each in found.measures)


def _groups(table: PublishedTable, wanted: Asked, found: Standings) -> list[tuple[str, str, bool, str]]:
    """The groups to choose from: value, label, whether it is the one, and why it cannot be had."""
    neighbours = "" if found.has_neighbours else (
        "The table of statistical neighbours is not loaded." if published_neighbours() is None
        else "The table of statistical neighbours has none of this council."
    )  # fmt: skip
    region = region_name(found)
    now = wanted.beside or (Kind.NEIGHBOURS if found.has_neighbours else Kind.REGION)
    labels = {
        "neighbours": ("Statistical neighbours", neighbours),
        "region": (
            f"Its region, {region}" if region else "Its region",
            "" if region else "The published table has no region of this council.",
        ),
        "chosen": ("Councils you choose", ""),
    }
    return [(value, *labels[value][:1], GROUPS[value] is now, labels[value][1]) for value in GROUPS]


def _wrong(request: HttpRequest, wanted: Asked) -> str:
    """What is wrong with the councils that were typed, '' where nothing is."""
    if wanted.wrong:
        return f"The published table has no council called {joined(list(wanted.wrong[:5]))}."
    if request.GET.get("beside") == "chosen" and not wanted.chosen:
        return "Write the name or number of one council at least."
    return ""


def _page(request: HttpRequest, template: str, table: PublishedTable, wanted: Asked, found: Standings,
          **more: Any) -> HttpResponse:  # fmt: skip
    in_year = next((each.in_year for each in found.measures if each.in_year is not None), None)
    names = {code: area.name for code, area in table.areas.items()}
    words = {
        "found": found,
        "asked": wanted,
        "is_shown": _is_shown(found),
        "is_invented": found.number == INVENTED,
        "councils": councils_to_choose(table),
        "replaced_by": [(code, names.get(table.area_code(code) or "", code)) for code in found.replaced_by],
        "in_year": in_year,
        "warning": WARNING if in_year is not None else "",
        "year": table.years[-1],
    }
    answer = render(request, template, words | more)
    return answer if in_year is not None else with_published_figures_alone(answer)
