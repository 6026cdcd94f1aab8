"""Pages of supervision: a team, one worker, one meeting."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Any

from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from mainstay.foundations.dates import day_number, day_of, in_words
from mainstay.record.record import WorkforceRecord
from mainstay.stores.database import typed_rows
from mainstay.stores.database.typed_rows import Typed
from mainstay.tasks.supervision_held import Supervised, last_and_next, last_held, meetings_of
from mainstay.tasks.teams_of_a_record import comparable, standing
from mainstay.tasks.where_someone_works import teams_of_worker
from mainstay.tasks.who_someone_is import staff_numbers
from mainstay.vocabulary.development import SUPERVISION_KINDS
from mainstay.web.audit.entries import record
from mainstay.web.drafts.filling_in import Filling, fill_in
from mainstay.web.drafts.taking_out import TakingOut, ask_and_take_out
from mainstay.web.own_worker import own_key
from mainstay.web.reviews.entrance import DONE, TITLE, own_teams
from mainstay.web.reviews.line import looks_after
from mainstay.web.reviews.supervision_due import WasDue, was_due_of
from mainstay.web.reviews.supervision_forms import MeetingForm
from mainstay.web.reviews.typed_here import person_of, rows_by
from mainstay.web.roles import May
from mainstay.web.with_record import with_record

TABLE = "supervision"
SEEN_BY = (
    "You, and whoever else looks after the worker's team.",
    "The workforce lead and the principal social worker.",
    "The worker, on their own page.",
    "What was said in the meeting is not asked for here. It belongs in the worker's own supervision notes.",
)


@with_record(TITLE)
def team(request: HttpRequest, held: WorkforceRecord, team: str) -> HttpResponse:
    """The people of one team: when each last had supervision, when the next is due, and what can be typed of each."""
    name = own_teams(request, held).get(team)
    if name is None:
        raise Http404
    me = own_key(request.user, held)
    people = {spell["person"] for spell in standing(held).by_team.get(comparable(name), ())} - {me}
    known, when = staff_numbers(held, people), last_and_next(held)
    nothing = Supervised(None, None)
    rows = sorted((known.get(each, each), each, when.get(each, nothing)) for each in people) if people else []
    facts = {
        "name": name,
        "rows": rows,
        "today": timezone.localdate(),
        "talks": request.user.may(May.HOLD_CONVERSATIONS),
    }
    return render(request, "reviews_team.html", facts)


@with_record(TITLE)
def worker(request: HttpRequest, held: WorkforceRecord, person: str) -> HttpResponse:
    """One worker's meetings, the newest first."""
    if not looks_after(request.user, held, person):
        raise Http404
    record(request.user, "viewed", f"person {person}")
    typed, meetings = rows_by(held, TABLE, "supervision"), meetings_of(held, person)
    rows = [(each, typed.get((each.key,)) if not each.file else None) for each in meetings]
    known = staff_numbers(held, [person, *(each.supervisor for each in meetings)])
    shown = {each.key for each in meetings}
    twice = [row for row in typed_rows.typed(TABLE, person=person) if row.values.get("supervision") not in shown]
    facts = {
        "person": person, "rows": rows, "shown": known, "teams": teams_of_worker(held, person),
        "last": last_held(meetings), "twice": [(row, in_lines(row)) for row in twice],
        "changed": {row.number: len(typed_rows.versions(row.number)) for _each, row in rows if row},
        "files": sorted({each.file for each, _row in rows if each.file}), "today": timezone.localdate(),
        "done": DONE.get(request.GET.get("done", "")),
    }  # fmt: skip
    return render(request, "reviews_supervision.html", facts)


@with_record(TITLE)
def add(request: HttpRequest, held: WorkforceRecord, person: str) -> HttpResponse:
    """A meeting that was held or is due."""
    if not looks_after(request.user, held, person):
        raise Http404
    return _form(request, held, person, None)


@with_record(TITLE)
def change(request: HttpRequest, held: WorkforceRecord, number: str) -> HttpResponse:
    """A meeting that was due and was held, or a correction."""
    row = _row(request, held, number)
    return _form(request, held, person_of(held, row), row)


@with_record(TITLE)
def take_out(request: HttpRequest, held: WorkforceRecord, number: str) -> HttpResponse:
    """Taking a meeting out."""
    row = _row(request, held, number)
    back = reverse("reviews-supervision", kwargs={"person": person_of(held, row)})
    asked = TakingOut(
        "Take out this meeting?", in_lines(row), back, f"{back}?done=out", "took out a supervision meeting"
    )
    return ask_and_take_out(request, row, asked)


def in_lines(row: Typed) -> Sequence[tuple[str, str]]:
    """A typed meeting: what it says."""
    held = row.values
    found = [("Kind", SUPERVISION_KINDS[held["kind"]].label)] if held.get("kind") else []
    for name, key in (("Due", "due_on"), ("Held", "held_on")):
        found += [(name, in_words(day_of(held[key])))] if held.get(key) is not None else []
    return [*found, ("Minutes", str(held["minutes"]))] if held.get("minutes") else found


def _form(request: HttpRequest, held: WorkforceRecord, person: str, row: Typed | None) -> HttpResponse:
    place = reverse("reviews-supervision", kwargs={"person": person})

    def finish(form: MeetingForm) -> str:
        supervisor = own_key(request.user, held)
        values: dict[str, Any] = {"person": person, "supervisor": supervisor, **form.values()}
        closed = was_due.get(form.choice("closes"))
        if before := row or (closed and closed.row):
            kept = {name: before.values.get(name) for name in ("supervision", "person", "supervisor", "rating")}
            values |= {name: value for name, value in kept.items() if value}
        number, version = (row.number if row else form.form_number), form.read_version
        if closed:
            values["due_on"] = closed.due_on
        if closed and closed.row:
            number, version = closed.row.number, int(form.choice("closes").partition("-")[2])
        with transaction.atomic():
            typed_rows.add(TABLE, values, by=request.user.pk, number=number, expected=version)
            if then := form.cleaned_data.get("next_due"):
                following = {"person": values["person"], "supervisor": supervisor, "kind": values["kind"]}
                following |= {"due_on": day_number(then)}
                typed_rows.add(TABLE, following, by=request.user.pk, number=form.part(f"next {then}"), expected=0)
        record(request.user, "changed a supervision meeting" if row else "typed a supervision meeting", f"row {number}")
        return f"{place}?done=saved"

    # What the same form made is not 'there already' when somebody presses twice.
    chosen, numbers = request.POST.get("closes", ""), _numbers_of(request)
    was_due: dict[str, WasDue] = {} if row else was_due_of(held, person, chosen, numbers[0])
    sent = {f"T-{number[:12]}" for number in numbers}
    sent |= {str(each.row.values.get("supervision")) for said, each in was_due.items() if said == chosen and each.row}
    own = {row.values.get("supervision")} if row else set()
    others = tuple(each for each in meetings_of(held, person) if each.key not in own | sent)
    form = partial(MeetingForm, today=timezone.localdate(), others=others, due=was_due)
    title = "Record or change a meeting" if row else "Type a supervision meeting"
    filling = Filling(
        form, finish, title, "reviews_meeting.html", place, SEEN_BY, _boxes(row) if row else None, in_lines
    )
    return fill_in(request, filling, shown=staff_numbers(held, [person]).get(person, person))


def _numbers_of(request: HttpRequest) -> list[str]:
    form = MeetingForm(request.POST, today=timezone.localdate())
    form.is_valid()
    then = form.cleaned_data.get("next_due")
    return [form.form_number, *([form.part(f"next {then}")] if then else [])]


def _boxes(row: Typed) -> dict[str, object]:
    held = row.values
    days = {name: day_of(held[name]) for name in ("due_on", "held_on") if held.get(name) is not None}
    shown = {"kind": held.get("kind", ""), "minutes": str(held.get("minutes") or "")}
    return {"number": row.number, "version": row.version, **shown, **days}


def _row(request: HttpRequest, held: WorkforceRecord, number: str) -> Typed:
    rows = typed_rows.typed(TABLE, number=number)
    if not rows or not looks_after(request.user, held, person_of(held, rows[0])):
        raise Http404
    return rows[0]
