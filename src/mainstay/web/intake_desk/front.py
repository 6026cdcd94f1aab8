"""The desk's first page: files to give, imports begun, what is shown now, and every version."""

from __future__ import annotations

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from mainstay.stores.database.editions import current
from mainstay.web.background.heartbeat import alive
from mainstay.web.intake_desk.receiving import ENDINGS, LARGEST, MOST_FILES
from mainstay.web.intake_desk.showing import MOST_SHOWN, history, made_of, when, who
from mainstay.web.intake_desk.uploads import Import, open_imports
from mainstay.web.intake_desk.watching import how_it_is_watched


def front(request: HttpRequest, *, errors: tuple[str, ...] = (), said: str = "", status: int = 200) -> HttpResponse:
    """The page, with what was just done or what was wrong."""
    shown, every = current(), request.GET.get("versions") == "all"
    lines = history(shown, every=every)
    words = {
        "errors": errors, "said": said, "current": shown, "made_of": made_of(shown), "history": lines,
        "more_versions": not every and len(lines) == MOST_SHOWN,
        "begun": [(one, _by(one)) for one in open_imports()], "most": MOST_FILES, "largest": LARGEST // 1024**2,
        "endings": ",".join(ENDINGS), "when": when, "nobody_works": not alive(), "watched": how_it_is_watched(),
        "days": settings.KEEP_UPLOADS_DAYS,
    }  # fmt: skip
    return render(request, "intake.html", words, status=status)


def _by(one: Import) -> str:
    return "the schedule, from the council's folder" if one.scheduled else who(one.begun_by)
