"""The teams that an account looks after, and one of them as it stands; what is not there, or not theirs, is a 404."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone

from mainstay.presentation.small_numbers import WARNING
from mainstay.presentation.team.content import TeamThisWeek
from mainstay.record.record import WorkforceRecord
from mainstay.stores.database.models import Edition
from mainstay.tasks.a_team_this_week import team_this_week
from mainstay.tasks.teams_of_a_record import key_of_team, teams_of
from mainstay.web.audit.entries import record_each
from mainstay.web.my_team.agreeing import agreed_for, agreed_loads
from mainstay.web.with_record import with_edition

View = Callable[..., HttpResponse]


with_teams = with_edition("My teams", "my_team_empty.html")
"""A view as (request, edition, record, ...); before the first import, or where it cannot be opened, what to do."""


def with_team(view: View) -> View:
    """A view as (request, team, ...) of one team that the account looks after. That it was seen is recorded, and who in it."""

    @wraps(view)
    @with_teams
    def page(request: HttpRequest, edition: Edition, shown: WorkforceRecord, team: str, **words: Any) -> HttpResponse:
        name = theirs(request.user, shown).get(team)
        if name is None:
            raise Http404
        found = as_it_stands(edition, shown, name)
        _record_seen(request, found)
        return view(request, found, **words)

    return page


def theirs(account: Any, shown: WorkforceRecord) -> dict[str, str]:
    """The teams that an account looks after by their keys: also those that it names and no list does."""
    every = teams_of(shown, also=[str(each) for each in account.teams])
    return {key: name for key, name in every.items() if account.looks_after(name)}


def as_it_stands(edition: Edition, shown: WorkforceRecord, name: str) -> TeamThisWeek:
    """A team today, with the agreed load that holds for it."""
    agreed = agreed_for(key_of_team(name), agreed_loads())
    return team_this_week(shown, name, edition.council_name, timezone.localdate(), agreed)


def _record_seen(request: HttpRequest, team: TeamThisWeek) -> None:
    """One entry for each worker shown, so that anyone can be told who looked at them."""
    seen = [f"person {worker.person}" for worker in team.workers]
    record_each(request.user, "viewed", [f"team {team.key}", *seen])


WARNED = {"warning": f"Internal. {WARNING}"}
"""What every page of the slice says at its top."""
