"""Every page behind the permission that its declaration asks for; what is refused and what identifies people is recorded."""

from __future__ import annotations

from functools import wraps

from django.contrib.auth import logout
from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import URLPattern, path
from django.views.decorators.http import require_http_methods

from mainstay.web.accounts.codes import has_code
from mainstay.web.accounts.sessions import came_from_elsewhere, is_over
from mainstay.web.audit.entries import record
from mainstay.web.council_shown import requires_code
from mainstay.web.drafts.keeping import kept_for_its_writer
from mainstay.web.slices import Page, View, slices


def patterns() -> list[URLPattern]:
    """Every page of every slice as a route, guarded."""
    return [path(page.at, guarded(page), name=page.name) for each in slices() for page in each.pages]


def guarded(page: Page) -> View:
    """A page's view behind its permission: signed out leads to signing in, not permitted is refused and recorded."""

    @wraps(page.view)
    def view(request: HttpRequest, **words: object) -> HttpResponse:
        if page.permission is not None:
            if request.user.is_authenticated and is_over(request):
                logout(request)
            if not request.user.is_authenticated:
                if request.method == "POST":
                    kept_for_its_writer(request)
                return redirect_to_login(request.get_full_path())
            if not page.before_code and _code_is_missing(request):
                return redirect("my-codes")
            if not request.user.may(*page.any_of):
                record(request.user, "refused", page.name)
                raise PermissionDenied
            if page.identifiable:
                record(request.user, "viewed", page.name)
        return page.view(request, **words)

    return require_http_methods(list(page.methods))(view)


def _code_is_missing(request: HttpRequest) -> bool:
    """Whether everyone must have codes and this account has none; the council's own sign-in asks for its own."""
    return requires_code() and not came_from_elsewhere(request) and not has_code(request.user)
