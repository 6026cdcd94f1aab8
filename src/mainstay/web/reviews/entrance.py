"""The first page of reviews and conversations: what is due, one's drafts, and where to type."""

from __future__ import annotations

from datetime import timedelta

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from mainstay.foundations.problems import CannotGoOn
from mainstay.presentation.words import counted, joined
from mainstay.record.record import WorkforceRecord
from mainstay.tasks.early_career import journeys
from mainstay.tasks.supervision_held import last_and_next
from mainstay.tasks.teams_of_a_record import comparable, standing, teams_of
from mainstay.tasks.who_someone_is import staff_numbers
from mainstay.web.drafts.keeping import drafts_of
from mainstay.web.own_worker import own_key
from mainstay.web.record_shown import record_shown
from mainstay.web.reviews.line import cohort
from mainstay.web.roles import May
from mainstay.web.with_record import with_record

SOON = timedelta(days=30)
MOST = 50
DONE = {"draft": "Your draft was kept. Nobody else sees it.", "saved": "It was saved.", "out": "It was taken out."}
TITLE = "Reviews and conversations"


@with_record(TITLE)
def entrance(request: HttpRequest, held: WorkforceRecord) -> HttpResponse:
    """What is due in the next 30 days or was due before, for whom one looks after."""
    today = timezone.localdate()
    steps = _steps(request, held) if request.user.may(May.KEEP_EARLY_CAREER) else []
    meetings = _meetings(request, held) if request.user.may(May.KEEP_SUPERVISION) else []
    people = [str(each[1]) for each in [*steps, *meetings]]
    facts = {
        "steps": steps[:MOST], "more_steps": max(0, len(steps) - MOST),
        "meetings": meetings[:MOST], "more_meetings": max(0, len(meetings) - MOST),
        "shown": staff_numbers(held, people), "today": today, "teams": own_teams(request, held),
        "drafts": drafts_of(request.user.pk, "reviews"), "done": DONE.get(request.GET.get("done", "")),
    }  # fmt: skip
    return render(request, "reviews.html", facts)


def says(request: HttpRequest) -> str:
    """How many steps and meetings are overdue, for whom one looks after."""
    try:
        found = record_shown()
    except CannotGoOn:
        return ""
    if found is None:
        return ""
    steps = _steps(request, found[1]) if request.user.may(May.KEEP_EARLY_CAREER) else []
    meetings = _meetings(request, found[1]) if request.user.may(May.KEEP_SUPERVISION) else []
    today = timezone.localdate()
    late = [
        counted(sum(each[0] < today for each in due), word)
        for due, word in ((steps, "review"), (meetings, "supervision meeting"))
        if any(each[0] < today for each in due)
    ]
    return f"{joined(late)} overdue" if late else ""


def own_teams(request: HttpRequest, held: WorkforceRecord) -> dict[str, str]:
    """The teams whose supervision someone keeps: name by key."""
    return {key: name for key, name in teams_of(held).items() if request.user.looks_after(name)}


def _steps(request: HttpRequest, held: WorkforceRecord) -> list[tuple[object, ...]]:
    last = timezone.localdate() + SOON
    mine = None if request.user.may(May.SEE_PEOPLE) else cohort(request.user, held)
    me = own_key(request.user, held)
    found = journeys(held, None if mine is None else {person for person, _programme in mine})
    due = [
        (step.due, journey.person, journey.programme, journey.title, step.step)
        for journey in found
        if journey.person != me and (mine is None or journey.key in mine)
        for step in journey.steps
        if step.is_open and step.due is not None and step.due <= last
    ]
    return sorted(due)


def _meetings(request: HttpRequest, held: WorkforceRecord) -> list[tuple[object, ...]]:
    last = timezone.localdate() + SOON
    me, here = own_key(request.user, held), standing(held).by_person
    names = {comparable(name) for name in own_teams(request, held).values()}
    found = [
        (each.due, person, each.last)
        for person, each in last_and_next(held).items()
        if each.due is not None and each.due <= last and person != me and person in here
        and (request.user.may(May.SEE_PEOPLE) or any(comparable(spell["team"]) in names for spell in here[person]))
    ]  # fmt: skip
    return sorted(found, key=lambda each: each[:2])
