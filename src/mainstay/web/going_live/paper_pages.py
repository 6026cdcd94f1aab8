"""The papers: a list with what each is for and who signs it, and each as a Word document to edit."""

from __future__ import annotations

import tempfile
from pathlib import Path

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from mainstay.foundations.dates import in_words as day_in_words
from mainstay.presentation.going_live.declaring import Facts, Period, papers
from mainstay.presentation.going_live.writing import write_paper
from mainstay.stores.database.editions import current
from mainstay.tasks.home import home_folder
from mainstay.web.audit.downloads import download
from mainstay.web.going_live.schedule import Line, schedule
from mainstay.web.roles import GIVEN, May

_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def front(request: HttpRequest) -> HttpResponse:
    """Every paper."""
    lines = schedule(timezone.localdate(), counted=False)
    words = {"papers": papers(), "undecided": sum(line.kind.may_change and not line.decided for line in lines)}
    return render(request, "going_live.html", words)


def take(request: HttpRequest, paper: str) -> HttpResponse:
    """One paper, made now; that it was taken is recorded."""
    chosen = next((each for each in papers() if each.name == paper), None)
    if chosen is None:
        raise Http404
    with tempfile.TemporaryDirectory(dir=_own_folder(), prefix=".paper") as place:
        path = Path(place) / f"{chosen.name}.docx"
        write_paper(chosen, facts(), path)
        content = path.read_bytes()
    return download(request, content, "docx", f"{chosen.name}_draft", recorded=("took a paper out", chosen.name))


def facts() -> Facts:
    """What the papers are filled from, as it is today."""
    edition, today = current(), timezone.localdate()
    roles = [(role.value, [each.value for each in May if each in may]) for role, may in GIVEN.items()]
    periods = [_period(line) for line in schedule(today, counted=False)]
    return Facts(edition.council_name if edition else "", today, roles, periods)


def _period(line: Line) -> Period:
    kind = line.kind
    if line.decided:
        decided = f"decided on {day_in_words(timezone.localtime(line.decided.set_at).date())}"
    else:
        decided = "not decided by the council" if kind.may_change else "not decided here"
    source = kind.grade.value if kind.source == "none" else f"{kind.source}: {kind.grade.value}"
    own = f"the council's own{f': {line.decided.because}' if line.decided.because else ''}" if line.decided else source
    by = kind.by_whom or ("By Mainstay, once a day." if kind.delete else "By nobody.")
    return Period(kind.title, kind.what, line.period, kind.why, own, decided, by)


def _own_folder() -> Path:
    """Where files are made that are sent at once: on the disk where everything else of the council's is kept."""
    folder = home_folder() / "web"
    folder.mkdir(parents=True, exist_ok=True)
    return folder
