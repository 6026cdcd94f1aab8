"""A page of the desk shown, with what the account may do there; and problems as a page of their own."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import wraps

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from mainstay.foundations.problems import CannotGoOn
from mainstay.web.returns_desk.wording import sentences
from mainstay.web.roles import May
from mainstay.web.slices import View

CANNOT = 422
_TOLD, _INITIALS = "returns_told", "returns_initials"


def shown(request: HttpRequest, template: str, status: int = 200, **words: object) -> HttpResponse:
    """A template with what every page of the desk needs."""
    return render(request, template, {"works": request.user.may(May.WORK_ON_RETURNS), **words}, status=status)


def tell_next(request: HttpRequest, sentences_said: Sequence[str]) -> None:
    """Keeps sentences for the next page of the desk that the same browser opens."""
    request.session[_TOLD] = list(sentences_said)


def told_before(request: HttpRequest) -> list[str]:
    """The sentences kept for this page, which are told once."""
    return list(request.session.pop(_TOLD, ()))


def keep_initials(request: HttpRequest, initials: str) -> None:
    """Keeps the initials that somebody gave for the next form, while they are signed in."""
    request.session[_INITIALS] = initials


def initials_before(request: HttpRequest) -> str:
    """The initials that were given last; '' where none were."""
    return str(request.session.get(_INITIALS, ""))


def told(view: Callable[..., HttpResponse]) -> View:
    """A view whose work may have to stop: why is told on a page."""

    @wraps(view)
    def careful(request: HttpRequest, **words: object) -> HttpResponse:
        try:
            return view(request, **words)
        except CannotGoOn as problem:
            return shown(request, "returns_stopped.html", CANNOT, said=sentences(problem))

    return careful
