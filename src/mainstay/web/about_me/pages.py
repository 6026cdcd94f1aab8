"""Pages about oneself: what is due and what was said, what is held, who looked, and all of it as a file."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from mainstay.record.record import WorkforceRecord
from mainstay.tasks.taking_a_page_out import TYPES, taken
from mainstay.web.about_me.looking import OWN, OWN_TAKEN
from mainstay.web.about_me.mine import Mine
from mainstay.web.audit.downloads import download
from mainstay.web.audit.entries import record
from mainstay.web.corrections_kept.asking import ASKED, SAID
from mainstay.web.drafts.keeping import drafts_of
from mainstay.web.own_worker import who_links
from mainstay.web.with_record import without_record_too

TITLE = "About me"
DONE = {
    "asked": "Your request was sent to the desk that can put it right. You see here what becomes of it.",
    "back": "You took your request back.",
    "draft": "Your draft was kept. Nobody else sees it.",
}
ROWS_SHOWN = 20


@without_record_too(TITLE)
def about_me(request: HttpRequest, held: WorkforceRecord) -> HttpResponse:
    """Reviews and supervision, conversations, thanks, suggestions, and corrections."""
    facts = {
        "mine": _mine(request, held), "today": timezone.localdate(), "links": who_links(), "said": SAID, "asked": ASKED,
        "drafts": drafts_of(request.user.pk, "about-me"), "done": DONE.get(request.GET.get("done", "")),
    }  # fmt: skip
    return render(request, "about_me.html", facts)


@without_record_too(TITLE)
def held(request: HttpRequest, held: WorkforceRecord) -> HttpResponse:
    """What the record holds about oneself, table by table."""
    facts = {"mine": _mine(request, held), "links": who_links(), "rows_shown": ROWS_SHOWN}
    return render(request, "about_me_held.html", facts)


@without_record_too(TITLE)
def looked(request: HttpRequest, held: WorkforceRecord) -> HttpResponse:
    """Who looked."""
    return render(request, "about_me_looked.html", {"mine": _mine(request, held), "links": who_links()})


@without_record_too(TITLE)
def take(request: HttpRequest, held: WorkforceRecord, kind: str) -> HttpResponse:
    """All of it as a file. That it was taken is recorded; its name says nothing of whose it is."""
    if kind not in TYPES:
        raise Http404
    mine = Mine(request.user, held)
    of = f"person {mine.account.person}, {kind}" if mine.account.person else kind
    content = taken(mine.to_take(timezone.localdate()), kind)
    return download(request, content, kind, "what-is-held-about-me-personal", recorded=(OWN_TAKEN, of))


def _mine(request: HttpRequest, held: WorkforceRecord) -> Mine:
    """Everything about oneself, to be shown; that it was is recorded, with whose it is."""
    if request.user.person:
        record(request.user, OWN, f"person {request.user.person}")
    return Mine(request.user, held)
