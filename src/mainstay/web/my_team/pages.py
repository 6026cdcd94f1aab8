"""Pages of the slice: the teams of an account, one team, who could take more children, the agreed load, and files."""

from __future__ import annotations

from dataclasses import dataclass

from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from mainstay.foundations.dates import iso
from mainstay.presentation.team.attention import attention, how_many
from mainstay.presentation.team.before_and_after import before_and_after
from mainstay.presentation.team.content import TeamThisWeek
from mainstay.presentation.team.sections import people_and_children, sections
from mainstay.presentation.team.to_take import NOTHING, team_to_take
from mainstay.presentation.team.words import lists_said, text_of, total_fte
from mainstay.record.record import WorkforceRecord
from mainstay.stores.database.models import Edition
from mainstay.tasks.taking_a_page_out import TYPES, taken
from mainstay.tasks.taking_more_children import taking
from mainstay.web.audit.downloads import download
from mainstay.web.audit.entries import record
from mainstay.web.my_team.agreeing import COUNCIL, agree, agreed_loads
from mainstay.web.my_team.forms import AgreedLoadForm, TakingForm
from mainstay.web.my_team.teams import WARNED, as_it_stands, theirs, with_team, with_teams
from mainstay.web.roles import May


@dataclass(frozen=True)
class Line:
    """One team in the list of teams."""

    key: str
    name: str
    people: int
    fte: str
    average: str
    needs: int


@with_teams
def my_teams(request: HttpRequest, edition: Edition, shown: WorkforceRecord) -> HttpResponse:
    """The teams of the account, a line each."""
    return _list_of_teams(request, edition, shown, None)


@with_teams
def agree_for_council(request: HttpRequest, edition: Edition, shown: WorkforceRecord) -> HttpResponse:
    """Sets the agreed load of every team that has none of its own."""
    form = AgreedLoadForm(request.POST)
    if not form.is_valid():
        return _list_of_teams(request, edition, shown, form)
    _agreed(request, COUNCIL, form)
    return redirect("my-team")


@with_team
def one_team(request: HttpRequest, team: TeamThisWeek) -> HttpResponse:
    """A team's week and its next 90 days."""
    return _team_page(request, team, None)


@with_team
def agree_for_team(request: HttpRequest, team: TeamThisWeek) -> HttpResponse:
    """Sets the agreed load of one team."""
    form = AgreedLoadForm(request.POST)
    if not form.is_valid():
        return _team_page(request, team, form)
    _agreed(request, team.key, form)
    return redirect("my-team-one", team=team.key)


@with_team
def who_takes(request: HttpRequest, team: TeamThisWeek) -> HttpResponse:
    """What happens if someone takes these children. Nothing is changed and nothing is kept."""
    form = TakingForm(team, request.POST if request.method == "POST" else None)
    answer = None
    if form.is_bound and form.is_valid():
        said = form.cleaned_data
        waiting = len(set(said["waiting"]))
        found = taking(team, said["taker"], waiting + (said["more"] or 0), giver=said["giver"], waiting=waiting)
        answer = before_and_after(found)
    more = {"team": team, "form": form, "answer": answer, "text_of": text_of, "lists": lists_said(team.days)}
    return render(request, "my_team_taking.html", WARNED | more)


@with_team
def team_file(request: HttpRequest, team: TeamThisWeek, kind: str) -> HttpResponse:
    """The page as a file; that it was taken is recorded."""
    if kind not in TYPES:
        raise Http404
    page = team_to_take(team)
    content = taken(page, kind)
    did = ("took a page out", f"team {team.key} as {kind}, {iso(team.days.today)}")
    return download(request, content, kind, f"team-{iso(team.days.today)}-{page.mark}", recorded=did)


def _list_of_teams(
    request: HttpRequest, edition: Edition, shown: WorkforceRecord, form: AgreedLoadForm | None
) -> HttpResponse:
    teams = [as_it_stands(edition, shown, name) for name in theirs(request.user, shown).values()]
    lines = [
        Line(team.key, team.name, len(team.workers), total_fte(team.fte),
             "" if team.average is None else text_of(team.average), how_many(team))
        for team in teams
    ]  # fmt: skip
    agreed = agreed_loads().get(COUNCIL)
    more = {
        "lines": lines,
        "lists": lists_said(teams[0].days) if teams else (),
        "agreed": agreed,
        "form": form or AgreedLoadForm(initial={"children": agreed}),
        "may_agree": request.user.may(May.SEE_PEOPLE),
    }
    return render(request, "my_teams.html", WARNED | more)


def _team_page(request: HttpRequest, team: TeamThisWeek, form: AgreedLoadForm | None) -> HttpResponse:
    more = {
        "team": team,
        "opening": people_and_children(team),
        "lists": lists_said(team.days),
        "attention": attention(team),
        "nothing": NOTHING,
        "sections": sections(team),
        "text_of": text_of,
        "typed_at": _typed_at(request, team),
        "form": form or AgreedLoadForm(initial={"children": agreed_loads().get(team.key)}),
        "may_agree": request.user.may(May.SEE_PEOPLE),
    }
    return render(request, "my_team_one.html", WARNED | more)


def _agreed(request: HttpRequest, team: str, form: AgreedLoadForm) -> None:
    with transaction.atomic():
        agree(team, form.cleaned_data["children"], request.user.pk)
        record(request.user, "set the agreed load", f"team {team}" if team else "every team")


def _typed_at(request: HttpRequest, team: TeamThisWeek) -> dict[str, str]:
    """Where one may write down what no other system holds, by section; nothing of a team in which nobody works."""
    found = {}
    if team.workers and request.user.may(May.KEEP_SUPERVISION):
        found["supervision"] = reverse("reviews-team", kwargs={"team": team.key})
    if team.workers and request.user.may(May.KEEP_EARLY_CAREER):
        found["reviews"] = reverse("reviews-early")
    return found
