"""A worker's absence, for the HR desk alone: off until the council switches it on, asked for with a reason, and recorded."""

from __future__ import annotations

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from mainstay.record.record import WorkforceRecord
from mainstay.tasks.who_someone_is import staff_numbers, worker_with_number
from mainstay.tasks.workers_listed import absence_of
from mainstay.web.audit.entries import record
from mainstay.web.council_shown import shows_absence
from mainstay.web.plain_sentences import PlainForm
from mainstay.web.with_record import with_record

REASONS = (
    ("sickness-review", "A sickness review meeting"),
    ("payroll", "A payroll question"),
    ("return-to-work", "A return to work plan"),
    ("other", "Another reason"),
)
_NOBODY = "No worker in the record has this number. Check it against the staff list."
_SEVERAL = "The files give this number to more than one worker, so it cannot be said whose absence it is."


class ReasonForm(PlainForm):
    """Whose absence, and what for. Only the kind of reason is kept."""

    number = forms.CharField(
        label="Staff number or Social Work England number",
        max_length=40,
        error_messages={"required": "Enter the worker's staff number"},
    )
    reason = forms.ChoiceField(
        label="Why do you need to see it?",
        choices=REASONS,
        error_messages={"required": "Choose why you need to see it", "invalid_choice": "Choose one of the reasons"},
    )


@with_record("Absence")
def ask(request: HttpRequest, known: WorkforceRecord) -> HttpResponse:
    """The form; sent with a number and a reason, that worker's absence. It stands in no address and is not kept."""
    if not shows_absence():
        return render(request, "absence_off.html")
    form = ReasonForm(request.POST if request.method == "POST" else None)
    more = {}
    if request.method == "POST" and form.is_valid():
        found = worker_with_number(known, form.cleaned_data["number"])
        if len(found) == 1:
            kind = form.cleaned_data["reason"]
            record(request.user, "viewed absence", f"person {found[0]}, {kind}")
            away = absence_of(known, found[0])
            more = {"away": away, "known_as": staff_numbers(known, found)[found[0]], "reason": dict(REASONS)[kind]}
        else:
            form.add_error("number", _SEVERAL if found else _NOBODY)
    return render(request, "absence.html", {"form": form, "shown": bool(more), **more})
