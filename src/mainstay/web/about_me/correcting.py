"""Asking for a correction, and taking the request back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any

from django import forms
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect, QueryDict
from django.shortcuts import render
from django.urls import reverse

from mainstay.foundations.problems import Mender
from mainstay.record.record import WorkforceRecord
from mainstay.stores.database.typed_rows import ChangedMeanwhile
from mainstay.tasks.what_is_held import fields_that_can_be_wrong, label_of
from mainstay.web.about_me.mine import Mine
from mainstay.web.audit.entries import record
from mainstay.web.corrections_kept import asking
from mainstay.web.desks import is_open
from mainstay.web.drafts.filling_in import Filling, fill_in
from mainstay.web.drafts.typed_form import TypedForm
from mainstay.web.own_worker import who_links
from mainstay.web.with_record import without_record_too
from mainstay.web.words_field import WordsField

MISSING = "missing"
_SEEN_BY = (
    "The desk that can put it right: HR, or the agency desk for an agency assignment. It sees your staff number.",
    "The workforce lead, but not what is about absence or marked as special category: the HR desk alone sees that.",
    "The record changes with the next import after it was put right at its source.",
)
_NO_DESK = "Nobody is at the HR desk here yet, so tell the workforce lead that you have asked."


class CorrectionForm(TypedForm):
    """What is wrong, and what is right."""

    about = forms.ChoiceField(
        label="What is it about?",
        error_messages={"required": "Choose what it is about.", "invalid_choice": "Choose one of the list."},
    )
    wrong = WordsField(label="What is wrong?", longest=500, needed="Write what is wrong.", widget=forms.Textarea)
    right = WordsField(label="What is right?", longest=500, needed="Write what is right.", widget=forms.Textarea)

    def __init__(
        self, posted: QueryDict | None = None, held: Mapping[str, Any] | None = None, *,
        choices: Sequence[tuple[str, str]] = (),
    ) -> None:  # fmt: skip
        """The choices are the fields that hold something about the one who asks."""
        super().__init__(posted, held)
        self.fields["about"].choices = [("", "Choose one"), *choices, (MISSING, label_of("", ""))]


@without_record_too("Ask for a correction")
def correct(request: HttpRequest, held: WorkforceRecord) -> HttpResponse:
    """The form. Without a worker of one's own there is nothing that could be corrected: it says who can link it."""
    mine = Mine(request.user, held)
    if not mine.person:
        return render(request, "about_me_not_linked.html", {"mine": mine, "links": who_links()})

    def finish(form: CorrectionForm) -> str:
        about = "" if form.choice("about") == MISSING else form.choice("about")
        said = (form.choice("wrong"), form.choice("right"), form.form_number)
        asked = asking.ask(request.user, mine.person, about, *said)
        record(request.user, "asked for a correction", f"request {asked.number}")
        return f"{reverse('about-me')}?done=asked"

    choices = fields_that_can_be_wrong(held, mine.person)
    known = {value for value, _label in choices}
    about = request.GET.get("about", "")
    boxes = {"about": about if about in known else ""}
    back = reverse("about-me")
    seen_by = _SEEN_BY if is_open(Mender.HR) else (*_SEEN_BY, _NO_DESK)
    form = partial(CorrectionForm, choices=choices)
    filling = Filling(
        form, finish, "Ask for a correction", "about_me_correct.html", back, seen_by, boxes, button="Send it"
    )
    return fill_in(request, filling)


def take_back(request: HttpRequest, number: str) -> HttpResponse:
    """Asks first; one's own, and only until it is answered."""
    found = next((each for each in asking.asked_by(request.user) if each.number == number), None)
    if found is None or found.state != asking.ASKED:
        raise Http404
    if request.method == "POST":
        try:
            with transaction.atomic():
                asking.take_back(found, found.version)
                record(request.user, "took a request back", f"request {number}")
        except ChangedMeanwhile:
            return HttpResponseRedirect(reverse("about-me"))
        return HttpResponseRedirect(f"{reverse('about-me')}?done=back")
    return render(
        request,
        "about_me_take_back.html",
        {"asked": found, "label": label_of(found.table, found.field, to_oneself=True)},
    )
