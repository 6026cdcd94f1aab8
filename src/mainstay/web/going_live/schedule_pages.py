"""The schedule: how long each kind is kept, what would be deleted today, deciding, and deleting it now."""

from __future__ import annotations

from django import forms
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone

from mainstay.web.going_live.declaring import Kept, kinds
from mainstay.web.going_live.models import Deleted, KeepFor
from mainstay.web.going_live.schedule import agree_to_all, apply_retention, decide, schedule
from mainstay.web.plain_sentences import PlainForm

_LONGEST = 36_500
_LATEST = 20
_SAID = {
    "decided": "Your decision holds from now on.",
    "agreed": "Your council has agreed to the schedule as it stands. What is past its time is deleted once a day.",
    "deleted": "What was past its time was deleted. What was deleted stands below.",
    "stopped": "Some kinds could not be deleted, as the audit or a version of the record does not hold. They are unchanged.",
}  # fmt: skip


class PeriodForm(PlainForm):
    """How long, in days, and why."""

    days = forms.IntegerField(
        label="How many days", required=False, min_value=0, max_value=_LONGEST,
        error_messages={"invalid": "Write a whole number of days, such as 365."},
    )  # fmt: skip
    because = forms.CharField(
        label="Why, or by which rule of the council", max_length=200,
        error_messages={"required": "Say why, in a few words."},
    )  # fmt: skip

    def __init__(self, kind: Kept, *args: object, **options: object) -> None:
        """A kind may not be kept for less than its least."""
        super().__init__(*args, **options)
        self.kind = kind

    def clean_days(self) -> int | None:
        """No fewer days than the kind must be kept."""
        days: int | None = self.cleaned_data["days"]
        if days is not None and days < self.kind.least_days:
            raise forms.ValidationError(f"This must be kept for {self.kind.least_days} days or longer.")
        return days


def shown(request: HttpRequest) -> HttpResponse:
    """The schedule with what it would delete today, and what was deleted lately."""
    lines = schedule(timezone.localdate())
    titles = {kind.name: kind.title for kind in kinds()}
    deleted = [(titles.get(each.kind, each.kind), each) for each in Deleted.objects.order_by("-pk")[:_LATEST]]
    words = {
        "lines": lines, "deleted": deleted, "said": _SAID.get(request.GET.get("said", ""), ""),
        "undecided": sum(line.kind.may_change and not line.decided for line in lines),
        "ready": sum(line.due or 0 for line in lines if line.is_agreed and line.kind.delete),
    }  # fmt: skip
    return render(request, "schedule.html", words)


def change(request: HttpRequest, kind: str) -> HttpResponse:
    """A decision on one kind, with those made before."""
    line = next((each for each in schedule(timezone.localdate()) if each.kind.name == kind), None)
    if line is None or not line.kind.may_change:
        raise Http404
    before = {
        "days": "" if line.days is None else str(line.days),
        "because": line.decided.because if line.decided else "",
    }
    form = PeriodForm(line.kind, request.POST) if request.method == "POST" else PeriodForm(line.kind, initial=before)
    if request.method == "POST" and form.is_valid():
        decide(line.kind, form.cleaned_data["days"], form.cleaned_data["because"], request.user)
        return redirect(f"{reverse('schedule')}?said=decided")
    decisions = KeepFor.objects.filter(kind=kind).order_by("-pk")
    words = {"line": line, "form": form, "decisions": decisions}
    return render(request, "schedule_change.html", words, status=400 if form.errors else 200)


def agree(request: HttpRequest) -> HttpResponse:
    """The council agrees to everything that nobody has decided on."""
    agree_to_all(request.user)
    return redirect(f"{reverse('schedule')}?said=agreed")


def delete(request: HttpRequest) -> HttpResponse:
    """Deletes what is past its time now, of the kinds that were agreed."""
    done = apply_retention(timezone.localdate(), request.user)
    return redirect(f"{reverse('schedule')}?said={'stopped' if any(each.stopped for each in done) else 'deleted'}")
