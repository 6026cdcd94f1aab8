"""Pages that say what happened when a page cannot be shown, and what to do."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render


def not_understood(request: HttpRequest, exception: Any = None) -> HttpResponse:
    """What was sent is not what any page sends: too many files at once, a name of another host."""
    text = "It may be too much at once: send fewer files. Go to the start page and try again."
    return _said(request, 400, "What was sent could not be understood", text)


def not_permitted(request: HttpRequest, exception: Any = None) -> HttpResponse:
    """The page is there and not for this account."""
    return _said(
        request,
        403,
        "You cannot open this page",
        "Your account has no permission for it. Ask whoever keeps the accounts.",
    )


def not_found(request: HttpRequest, exception: Any = None) -> HttpResponse:
    """There is no such page."""
    return _said(request, 404, "Page not found", "Check the address, or go to the start page.")


def broken(request: HttpRequest) -> HttpResponse:
    """Something of ours went wrong; nothing of it is shown."""
    return _said(
        request,
        500,
        "Something went wrong",
        "Nothing you sent was half-kept. Try again; if it happens again, tell us when.",
    )


def _said(request: HttpRequest, status: int, title: str, text: str) -> HttpResponse:
    return render(request, "refusal.html", {"title": title, "text": text}, status=status)
