"""One request for a return: the rows to mend, and saying that they are mended."""

from __future__ import annotations

from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from mainstay.web.audit.entries import record
from mainstay.web.plain_sentences import PlainForm
from mainstay.web.returns_kept.asked import Asked, one_asked, say_mended
from mainstay.web.returns_kept.rows_behind import said_rows, sources_kept
from mainstay.web.words_field import WordsField

MOST = 300


class MendedForm(PlainForm):
    """What was done, in a few words."""

    note = WordsField(label="What was done", needed="Say in a few words what was done.", longest=300)


def the_request(request: HttpRequest, number: int) -> Asked:
    """The request of that number; where it is none of this account's, there is no such page."""
    found = one_asked(number, request.user)
    if found is None:
        raise Http404
    return found


def asked(request: HttpRequest, number: int) -> HttpResponse:
    """What is to be mended, worker by worker, with where to look."""
    return _shown(request, the_request(request, number), MendedForm())


def mended(request: HttpRequest, number: int) -> HttpResponse:
    """Keeps that it is mended. Saying it twice changes nothing."""
    found, form = the_request(request, number), MendedForm(request.POST)
    if not form.is_valid():
        return _shown(request, found, form, 422)
    with transaction.atomic():
        if say_mended(found, form.cleaned_data["note"].strip(), request.user.pk):
            record(request.user, "said a fix was made", f"{found.asked.round} {found.asked.rule}")
    request.session["problems_told"] = (
        "Thank you: it is marked as mended. The next check of the return shows whether anything is left."
    )
    return redirect("problems")


def _shown(request: HttpRequest, found: Asked, form: MendedForm, status: int = 200) -> HttpResponse:
    findings = found.group.findings if found.group else ()
    sources = sources_kept(found.round.file(found.round.standing().history)) if findings else None
    words = {
        "asked": found, "form": form, "rows": [(each, said_rows(sources, each)) for each in findings[:MOST]],
        "count": len(findings), "late": found.is_late(timezone.localdate()), "has_sources": sources is not None,
    }  # fmt: skip
    return render(request, "problems_asked.html", words, status=status)
