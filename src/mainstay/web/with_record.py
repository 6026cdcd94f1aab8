"""Views of the record as it is shown: with what was typed, and what to say before the first import."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from mainstay.foundations.problems import CannotGoOn
from mainstay.record.record import WorkforceRecord
from mainstay.stores.database.typed_rows import with_typed_rows
from mainstay.web.record_shown import record_shown
from mainstay.web.roles import May, Role, may

Shown = Callable[..., HttpResponse]


def record_now() -> WorkforceRecord:
    """The record that is shown; before the first import, one of nothing but what was typed."""
    found = record_shown()
    return found[1] if found else with_typed_rows(WorkforceRecord(""))


def with_record(title: str) -> Callable[[Shown], Shown]:
    """A view as (request, record, ...). `title` is the page's, where there is no record yet or it cannot be opened."""

    def deciding(view: Shown) -> Shown:
        @wraps(view)
        def page(request: HttpRequest, **words: Any) -> HttpResponse:
            try:
                found = record_shown()
                if found is None:
                    importers = " or ".join(role.value for role in Role if may([role], May.IMPORT_FILES))
                    return render(request, "record_empty.html", {"title": title, "importers": importers})
                return view(request, found[1], **words)
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
