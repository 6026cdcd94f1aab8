"""A page of the desk shown: which desk it is, what the account may do there, and problems as a page of their own."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from mainstay.foundations.problems import CannotGoOn
from mainstay.web.returns_desk.wording import sentences
from mainstay.web.roles import May
from mainstay.web.slices import View

CANNOT = 422


def shown(request: HttpRequest, template: str, status: int = 200, **words: object) -> HttpResponse:
    """A template with what every page of the desk needs. Nothing of it is kept by browsers."""
    desk = desk_of(request)
    works = desk == "returns" and request.user.may(May.WORK_ON_RETURNS)
    answer = render(request, template, {"desk": desk, "works": works, **words}, status=status)
    answer["Cache-Control"] = "no-store"
    return answer


def desk_of(request: HttpRequest) -> str:
    """The desk whose page this is: it begins the names of its pages."""
    return request.resolver_match.view_name.partition("-")[0]


def told(view: Callable[..., HttpResponse]) -> View:
    """A view whose work may have to stop: why is told on a page."""

    @wraps(view)
    def careful(request: HttpRequest, **words: object) -> HttpResponse:
        try:
            return view(request, **words)
        except CannotGoOn as problem:
            return shown(request, "returns_stopped.html", CANNOT, said=sentences(problem))

    return careful
