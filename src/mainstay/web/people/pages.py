"""The pages of people: find a worker, and one worker's journey. Who looked at whom is recorded."""

from __future__ import annotations

from django import forms
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from mainstay.presentation.charts.timeline import timeline_of
from mainstay.presentation.journeys import IDENTIFIES, journey_to_take, now, sections_of
from mainstay.record.record import WorkforceRecord
from mainstay.stores.database.aliases import keys_in
from mainstay.tasks.a_workers_journey import journey_of, last_day
from mainstay.tasks.taking_a_page_out import TYPES
from mainstay.tasks.who_someone_is import worker_with_number
from mainstay.tasks.workers_listed import workers_listed
from mainstay.web.audit.entries import record
from mainstay.web.plain_sentences import PlainForm
from mainstay.web.with_figures import to_take
from mainstay.web.with_record import with_record

_A_PAGE = 50
_NOBODY = "No worker in the record has this number. Check it against the staff list, or choose a team below."
_SEVERAL = "The files give this number to more than one worker. Find them in their team below."


class NumberForm(PlainForm):
    """A staff number or a registration number."""

    number = forms.CharField(
        label="Staff number or Social Work England number",
        max_length=40,
        error_messages={"required": "Enter a staff number or a Social Work England number"},
    )


@with_record("People")
def people(request: HttpRequest, known: WorkforceRecord) -> HttpResponse:
    """A form to find a worker, which is sent and never stands in an address; below it the workers by team."""
    form = NumberForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        found = worker_with_number(known, form.cleaned_data["number"])
        if len(found) == 1:
            return redirect("person", person=found[0])
        form.add_error("number", _SEVERAL if found else _NOBODY)
    team = request.GET.get("team", "")
    listed = workers_listed(known)
    shown = [each for each in listed if each.team == team] if team else listed
    more = {
        "form": form,
        "team": team,
        "teams": sorted({each.team for each in listed if each.team}, key=str.casefold),
        "page": Paginator(shown, _A_PAGE).get_page(request.GET.get("page")),
        "as_at": last_day(known),
    }
    return render(request, "people.html", more)


@with_record("People")
def person(request: HttpRequest, known: WorkforceRecord, person: str) -> HttpResponse:
    """One worker's journey; a key that gave way to another leads to it."""
    journey = journey_of(known, person)
    if journey is None:
        instead = keys_in(known, [person]).get(person)
        if instead is None:
            raise Http404
        return redirect("person", person=instead)
    record(request.user, "viewed", f"person {person}")
    more = {
        "journey": journey,
        "now": now(journey),
        "sections": sections_of(journey),
        "timeline": timeline_of(journey.stints, journey.as_at),
        "warning": IDENTIFIES,
    }
    return render(request, "person.html", more)


@with_record("People")
def take(request: HttpRequest, known: WorkforceRecord, person: str, kind: str) -> HttpResponse:
    """The page as a file; named by the key, as a file's name is seen by many."""
    journey = journey_of(known, person)
    if journey is None or kind not in TYPES:
        raise Http404
    record(request.user, "viewed", f"person {person}")
    return to_take(request, journey_to_take(journey, timezone.localdate()), kind, f"person-{person}", None)
