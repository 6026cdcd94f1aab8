"""Files to take away: every one is recorded, has a kind, and a name that says nothing of anybody."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from mainstay.tasks.taking_a_page_out import TYPES
from mainstay.web.audit.entries import record

_KINDS = {
    **TYPES,
    "csv": "text/csv; charset=utf-8",
    "txt": "text/plain; charset=utf-8",
    "xml": "application/xml",
    "zip": "application/zip",
}


def download(
    request: HttpRequest, content: bytes | str | Callable[[], bytes], kind: str, name: str, *, recorded: tuple[str, str]
) -> HttpResponse:
    """A file of a kind ('csv') and a name without its ending. `recorded` is what its taker did and to what, for the audit.

    `content` is made after that where it is a function.
    """
    record(request.user, *recorded)
    answer = HttpResponse(content() if callable(content) else content, content_type=_KINDS[kind])
    answer["Content-Disposition"] = f'attachment; filename="{name}.{kind}"'
    return answer
