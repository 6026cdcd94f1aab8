"""Pages that say what happened when a page cannot be shown, and what to do."""

from __future__ import annotations

import errno
import sys
from collections.abc import Collection
from typing import Any

from django.db import DatabaseError, InterfaceError, OperationalError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

_AWAY = (
    "Nothing was lost: what was kept before is still there, and what you have just sent was not kept. Wait a minute and try "
    "again; if it happens again, tell whoever keeps this server."
)
_FULL = (
    "Nothing was lost: what was kept before is still there, and what you have just sent was not kept. Tell whoever keeps this "
    "server that its disk is full; then try again."
)


def not_understood(request: HttpRequest, exception: Any = None) -> HttpResponse:
    """What was sent is not what any page sends: too many files at once, a name of another host."""
    if _of_the_database(exception):
        return _unreachable(request, "The database cannot be reached", _AWAY)
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


def not_this_way(request: HttpRequest, methods: Collection[str]) -> HttpResponse:
    """The page is there, and is not opened or sent in this way: most often a form's address typed or gone back to."""
    text = "Nothing was done. This address takes what a form sends and shows nothing itself. Go to the start page."
    answer = _said(request, 405, "There is no page to open here", text)
    answer["Allow"] = ", ".join(methods)
    return answer


def too_large(request: HttpRequest) -> HttpResponse:
    """More was sent than this page takes. What was sent was not read, so it cannot be said who sent it."""
    text = "Nothing of it was read or kept. If you were giving files, sign in again and give them once more."
    return _said(request, 413, "This is more than can be sent to this page", text)


def broken(request: HttpRequest) -> HttpResponse:
    """Something of ours went wrong, or of the machine's; nothing of it is shown."""
    fault = sys.exc_info()[1]
    if isinstance(fault, OSError) and fault.errno in (errno.ENOSPC, errno.EDQUOT):
        return _unreachable(request, "The server's disk is full", _FULL)
    if _of_the_database(fault):
        if "full" in str(fault):
            return _unreachable(request, "The server's disk is full", _FULL)
        return _unreachable(request, "The database cannot be reached", _AWAY)
    return _said(
        request,
        500,
        "Something went wrong",
        "Nothing you sent was half-kept. Try again; if it happens again, tell us when.",
    )


def _of_the_database(fault: object) -> bool:
    """Whether a fault came of a database that is away, held by another or damaged; also where Django made another of it."""
    while isinstance(fault, BaseException):
        if isinstance(fault, OperationalError | InterfaceError) or type(fault) is DatabaseError:
            return True
        fault = fault.__cause__ or fault.__context__
    return False


def _unreachable(request: HttpRequest, title: str, text: str) -> HttpResponse:
    """A page that needs no database: it cannot say who is signed in, nor hold a menu."""
    answer = render(request, "unreachable.html", {"title": title, "text": text}, status=503)
    answer["Retry-After"], answer["Cache-Control"] = "30", "no-store"
    return answer


def _said(request: HttpRequest, status: int, title: str, text: str) -> HttpResponse:
    answer = render(request, "refusal.html", {"title": title, "text": text}, status=status)
    answer["Cache-Control"] = "no-store"
    return answer
