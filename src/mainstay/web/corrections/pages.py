"""Pages of corrections that were asked for: the list of a desk, and one."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from mainstay.record.record import WorkforceRecord
from mainstay.stores.database.aliases import key_now, keys_in
from mainstay.tasks.what_is_held import label_of, values_now
from mainstay.tasks.who_someone_is import staff_numbers
from mainstay.web.audit.entries import record
from mainstay.web.corrections.forms import AnswerForm
from mainstay.web.corrections_kept.asking import (
    ASKED,
    SAID,
    TAKEN_BACK,
    answer,
    answers_corrections,
    for_desks_of,
    in_words,
)
from mainstay.web.corrections_kept.models import CorrectionRequest
from mainstay.web.drafts.filling_in import Filling, fill_in
from mainstay.web.drafts.keeping import drafts_of
from mainstay.web.with_record import without_record_too

DONE = {
    "answered": "Your answer was kept, and the worker can read it.",
    "draft": "Your draft was kept. Nobody else sees it.",
}


def says(request: HttpRequest) -> str:
    """How many wait."""
    waiting = sum(each.state == ASKED for each in for_desks_of(request.user))
    return f"{waiting} correction{'' if waiting == 1 else 's'} to answer" if waiting else ""


@without_record_too("Corrections asked for")
def everything(request: HttpRequest, held: WorkforceRecord) -> HttpResponse:
    """What one's desks are asked, what waits first."""
    asked = for_desks_of(request.user)
    known = staff_numbers(held, {_person(held, each) for each in asked})
    rows = [(each, known.get(_person(held, each), ""), label_of(each.table, each.field)) for each in asked]
    facts = {
        "waiting": [row for row in rows if row[0].state == ASKED],
        "answered": [row for row in rows if row[0].state != ASKED],
        "answers": answers_corrections(request.user), "said": SAID, "drafts": drafts_of(request.user.pk, "corrections"),
        "done": DONE.get(request.GET.get("done", "")),
    }  # fmt: skip
    return render(request, "corrections.html", facts)


@without_record_too("Corrections asked for")
def one(request: HttpRequest, held: WorkforceRecord, number: str) -> HttpResponse:
    """One, with what the record says now, and its answer."""
    found = next((each for each in for_desks_of(request.user) if each.number == number), None)
    if found is None or found.state == TAKEN_BACK:
        raise Http404
    person = _person(held, found)
    record(request.user, "viewed", f"person {person}")

    def finish(form: AnswerForm) -> str:
        answer(found, request.user, form.choice("state"), form.choice("reason"), form.read_version)
        record(request.user, "answered a correction", f"request {found.number}")
        return f"{reverse('corrections')}?done=answered"

    boxes = {"version": found.version, "state": found.state, "reason": found.reason}
    seen_by = ("The worker who asked reads your answer on their own page.",)
    filling = Filling(
        AnswerForm,
        finish,
        "Answer a correction",
        "corrections_one.html",
        reverse("corrections"),
        seen_by,
        boxes,
        in_words,
    )
    more = {
        "asked": found, "shown": staff_numbers(held, [person]).get(person, ""), "label": label_of(found.table, found.field),
        "now": values_now(held, person, found.table, found.field) if found.table else (),
    }  # fmt: skip
    return fill_in(request, filling, **more)


def _person(held: WorkforceRecord, one: CorrectionRequest) -> str:
    now = key_now(one.person)
    return keys_in(held, [now]).get(now, now)
