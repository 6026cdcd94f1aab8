"""How much may be sent to a page: files by those alone who may give them there, and little by everybody else.

Looking for a form's token reads the whole of what was sent, before anybody asks who sent it. So this is asked first.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from mainstay.web.frame.refusals import too_large


class SentSizes:
    """Answers 413, reading nothing, to more than a form holds where no files are taken or whoever sends may give none."""

    def __init__(self, answered: Callable[[HttpRequest], HttpResponse]) -> None:
        """As Django makes it."""
        self._answered = answered

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Goes on; the page is known only later."""
        return self._answered(request)

    def process_view(self, request: HttpRequest, view: Any, *_words: Any) -> HttpResponse | None:
        """Once it is known which page is asked for, and before the form's token is looked for."""
        if _length(request) <= settings.DATA_UPLOAD_MAX_MEMORY_SIZE:
            return None
        page = getattr(view, "page", None)
        if page is not None and page.takes_files and request.user.is_authenticated and request.user.may(*page.any_of):
            return None
        return too_large(request)


def _length(request: HttpRequest) -> int:
    said = request.META.get("CONTENT_LENGTH") or "0"
    return int(said) if said.isdecimal() else 0
