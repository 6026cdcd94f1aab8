"""Every page behind the permission that its declaration asks for; what is refused and what identifies people is recorded."""

from __future__ import annotations

from functools import wraps

from django.contrib.auth import logout
from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import URLPattern, path, reverse

from mainstay.web.accounts.codes import has_code
from mainstay.web.accounts.sessions import came_from_elsewhere, is_over
from mainstay.web.audit.entries import record
from mainstay.web.council_shown import requires_code
from mainstay.web.drafts.keeping import kept_for_its_writer
from mainstay.web.frame.refusals import not_this_way
from mainstay.web.slices import Page, View, slices

NOTHING_DONE = "nothing-done"
"""What the start page is told where something was sent after its session had ended."""


def patterns() -> list[URLPattern]:
    """Every page of every slice as a route, guarded."""
    return [path(page.at, guarded(page), name=page.name) for each in slices() for page in each.pages]


def guarded(page: Page) -> View:
    """A page's view behind its permission: signed out leads to signing in, not permitted is refused and recorded."""

    @wraps(page.view)
    def view(request: HttpRequest, **words: object) -> HttpResponse:
        if request.method not in page.methods:
            return not_this_way(request, page.methods)
        if page.permission is None:
            return page.view(request, **words)
        answer = _stopped(request, page) or page.view(request, **words)
        # What somebody signed in to see is kept by no browser and by nothing in between.
        answer.headers.setdefault("Cache-Control", "no-store")
        return answer

    view.page = page  # type: ignore[attr-defined]
    return view


def _stopped(request: HttpRequest, page: Page) -> HttpResponse | None:
    """Where somebody is led who may not open a page yet; None for who may. Raises for who never may."""
    if request.user.is_authenticated and is_over(request):
        logout(request)
    if not request.user.is_authenticated:
        return _to_signing_in(request, page)
    if not page.before_code and _code_is_missing(request):
        return redirect("my-codes")
    if not request.user.may(*page.any_of):
        record(request.user, "refused", page.name)
        raise PermissionDenied
    if page.identifiable:
        record(request.user, "viewed", page.name)
    return None


def _to_signing_in(request: HttpRequest, page: Page) -> HttpResponse:
    """To signing in and then back; to the start page from what can only be sent, as it would not be there when asked for."""
    if request.method == "POST":
        kept_for_its_writer(request)
    if "GET" in page.methods:
        return redirect_to_login(request.get_full_path())
    said = "" if page.name == "sign-out" else f"?said={NOTHING_DONE}"
    return redirect_to_login(f"{reverse('home')}{said}")


def _code_is_missing(request: HttpRequest) -> bool:
    """Whether everyone must have codes and this account has none; the council's own sign-in asks for its own."""
    return requires_code() and not came_from_elsewhere(request) and not has_code(request.user)
