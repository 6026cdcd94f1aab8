"""Views of the figures: the day that was asked for, and what to say where there are none, or none of that day."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import wraps
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from mainstay.foundations.dates import iso
from mainstay.foundations.problems import CannotGoOn
from mainstay.presentation.pages_to_take import PageToTake
from mainstay.presentation.small_numbers import WARNING
from mainstay.tasks.taking_a_page_out import taken
from mainstay.web.audit.downloads import download
from mainstay.web.figures_shown import Figures, days_to_choose, figures
from mainstay.web.record_shown import record_shown
from mainstay.web.roles import May
from mainstay.web.who_may import who_may

Shown = Callable[..., HttpResponse]


def with_figures(title: str) -> Callable[[Shown], Shown]:
    """A view of figures as (request, edition, figures, ...). `title` is the page's, where there is nothing to show yet."""

    def deciding(view: Shown) -> Shown:
        @wraps(view)
        def page(request: HttpRequest, **words: Any) -> HttpResponse:
            try:
                return _answered(request, title, view, words)
            except CannotGoOn as stopped:
                return render(request, "figures_stopped.html", {"title": title, "stopped": stopped}, status=503)

        return page

    return deciding


def choosing(shown: Figures) -> dict[str, Any]:
    """What every page of figures says of its day: the days to choose from, and the query that keeps the chosen one."""
    days = days_to_choose(shown.record)
    usual = figures()
    is_usual = usual is not None and usual[1].day == shown.day
    return {
        "content": shown.content,
        "warning": WARNING,
        "days": [(iso(day), day, day == shown.day) for day in days],
        "asked": "" if is_usual else f"?day={iso(shown.day)}",
    }


def to_take(request: HttpRequest, page: PageToTake, kind: str, name: str, day: date | None) -> HttpResponse:
    """A page as a file to take away, marked as holding small numbers; that it was taken is recorded."""
    content = taken(page, kind)
    did = ("took a page out", f"{name} as {kind}" + (f", as at {iso(day)}" if day else ""))
    dated = f"-{iso(day)}" if day else ""
    return download(request, content, kind, f"{name}{dated}-{page.mark}", recorded=did)


def _answered(request: HttpRequest, title: str, view: Shown, words: dict[str, Any]) -> HttpResponse:
    asked = request.GET.get("day", "")
    found = record_shown()
    if found is None:
        return render(request, "figures_empty.html", {"title": title, "importers": who_may(May.IMPORT_FILES)})
    days = days_to_choose(found[1])
    day = next((each for each in days if iso(each) == asked), None)
    if asked and day is None:
        chosen = [(iso(each), each, False) for each in days]
        return render(request, "figures_other_day.html", {"title": title, "days": chosen}, status=404)
    shown = figures(day)
    return view(request, *shown, **words) if shown else HttpResponse(status=404)
