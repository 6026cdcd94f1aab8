"""Views of the record as it is shown: with what was typed, and what to say before the first import."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from mainstay.foundations.problems import CannotGoOn
from mainstay.record.record import WorkforceRecord
from mainstay.stores.database.models import Edition
from mainstay.web.record_shown import every_row_held, record_shown
from mainstay.web.roles import May
from mainstay.web.who_may import who_may

Shown = Callable[..., HttpResponse]


def record_now() -> WorkforceRecord:
    """The record that is shown; before the first import, one of nothing but what was typed."""
    found = record_shown()
    return found[1] if found else every_row_held()


def with_record(title: str) -> Callable[[Shown], Shown]:
    """A view as (request, record, ...). `title` is the page's, where there is no record yet or it cannot be opened."""

    def deciding(view: Shown) -> Shown:
        @wraps(view)
        @with_edition(title)
        def page(request: HttpRequest, _edition: Edition, record: WorkforceRecord, **words: Any) -> HttpResponse:
            return view(request, record, **words)

        return page

    return deciding


def with_edition(title: str, empty: str = "record_empty.html") -> Callable[[Shown], Shown]:
    """The same as (request, edition, record, ...). `empty` is the page that says what to do before the first import."""

    def deciding(view: Shown) -> Shown:
        @wraps(view)
        def page(request: HttpRequest, **words: Any) -> HttpResponse:
            try:
                found = record_shown()
                if found is None:
                    return render(request, empty, {"title": title, "importers": who_may(May.IMPORT_FILES)})
                return view(request, *found, **words)
            except CannotGoOn as stopped:
                return render(request, "record_stopped.html", {"title": title, "stopped": stopped}, status=503)

        return page

    return deciding


def without_record_too(title: str) -> Callable[[Shown], Shown]:
    """The same for views that have something to show before the first import."""

    def deciding(view: Shown) -> Shown:
        @wraps(view)
        def page(request: HttpRequest, **words: Any) -> HttpResponse:
            try:
                return view(request, record_now(), **words)
            except CannotGoOn as stopped:
                return render(request, "record_stopped.html", {"title": title, "stopped": stopped}, status=503)

        return page

    return deciding
