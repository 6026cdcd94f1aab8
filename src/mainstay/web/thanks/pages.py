"""The pages of thanks: reading them, giving them, changing one's own words, taking one out."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from mainstay.foundations.dates import day_number
from mainstay.record.record import WorkforceRecord
from mainstay.stores.database import typed_rows
from mainstay.stores.database.typed_rows import Typed
from mainstay.tasks.thanks_given import thanks_of, thanks_to_person, thanks_to_teams
from mainstay.tasks.where_someone_works import teams_of_worker
from mainstay.web.audit.entries import record
from mainstay.web.drafts.filling_in import Filling, fill_in
from mainstay.web.drafts.keeping import drafts_of
from mainstay.web.drafts.taking_out import TakingOut, ask_and_take_out
from mainstay.web.own_worker import own_key
from mainstay.web.roles import May
from mainstay.web.thanks.forms import ThanksForm, WordsForm
from mainstay.web.with_record import with_record, without_record_too

TABLE = "recognition"
DONE = {
    "given": "Thank you: your thanks were kept, and they read them here.",
    "changed": "Your words were changed.",
    "out": "The thanks were taken out.",
    "draft": "Your draft was kept. Nobody else sees it.",
}
_THANK_ANYONE = (May.SEE_TEAM, May.SEE_PEOPLE, May.KEEP_EARLY_CAREER, May.MEND_PROBLEMS, May.ANSWER_SUGGESTIONS)
"""Who may thank any worker by number: who works with such numbers anyway. Others cannot try out whose a number is."""

_SEEN_BY = (
    "The person or the team that you thank.",
    "Where you thank one person, their team reads what for, and not who of them it was.",
    "Those who answer suggestions can take out what names a child or a family.",
    "Your own name is not shown. The database keeps which account wrote it, so that you can change it.",
)


@without_record_too("Thanks")
def read(request: HttpRequest, held: WorkforceRecord) -> HttpResponse:
    """Thanks to oneself, to one's teams, and those that one gave."""
    person = own_key(request.user, held)
    teams = _teams(request, held, person)
    to_me = thanks_to_person(held, person) if person else []
    mine = {each.key for each in to_me}
    facts = {
        "to_me": to_me,
        "to_teams": [each for each in thanks_to_teams(held, teams) if each.key not in mine],
        "teams": teams,
        "given": [(row, thanks_of(row.values)) for row in reversed(typed_rows.begun_by(TABLE, request.user.pk))],
        "drafts": drafts_of(request.user.pk, "thanks"),
        "done": DONE.get(request.GET.get("done", "")),
        "person": person,
    }
    return render(request, "thanks.html", facts)


@with_record("Thanks")
def give(request: HttpRequest, held: WorkforceRecord) -> HttpResponse:
    """Giving thanks."""

    def finish(form: ThanksForm) -> str:
        teams = teams_of_worker(held, form.person) if form.person else (form.choice("team"),)
        said = {"person": form.person, "team": teams[0] if teams else "", "for_what": form.choice("for_what")}
        values = {**said, "given_on": day_number(timezone.localdate())}
        row = typed_rows.add(TABLE, values, by=request.user.pk, number=form.form_number, expected=0)
        record(request.user, "gave thanks", f"row {row.number}")
        return f"{reverse('thanks')}?done=given"

    own = None if request.user.may(*_THANK_ANYONE) else _teams(request, held, own_key(request.user, held))
    form = partial(ThanksForm, record=held, own_teams=own)
    filling = Filling(form, finish, "Thank somebody", "thanks_give.html", reverse("thanks"), _SEEN_BY, None, _in_words)
    return fill_in(request, filling)


def change(request: HttpRequest, number: str) -> HttpResponse:
    """Changing the words of thanks that one gave."""
    row = _one(request, number, own=True)

    def finish(form: WordsForm) -> str:
        values = {**row.values, "for_what": form.choice("for_what")}
        typed_rows.add(TABLE, values, by=request.user.pk, number=number, expected=form.read_version)
        record(request.user, "changed thanks", f"row {number}")
        return f"{reverse('thanks')}?done=changed"

    held = {"number": number, "version": row.version, "for_what": row.values.get("for_what", "")}
    back = reverse("thanks")
    filling = Filling(WordsForm, finish, "Change your thanks", "thanks_change.html", back, _SEEN_BY, held, _in_words)
    return fill_in(request, filling)


def take_out(request: HttpRequest, number: str) -> HttpResponse:
    """Taking out: what one gave oneself, or anything for those who look over what is typed."""
    row = _one(request, number, own=not request.user.may(May.ANSWER_SUGGESTIONS))
    back = reverse("thanks")
    asked = TakingOut("Take out these thanks?", _in_words(row), back, f"{back}?done=out", "took out thanks")
    return ask_and_take_out(request, row, asked)


def look_over(request: HttpRequest) -> HttpResponse:
    """What was typed, the newest first, to take out what names a child or a family. To whom is not shown."""
    rows = [(row, thanks_of(row.values)) for row in reversed(typed_rows.typed(TABLE))]
    return render(request, "thanks_all.html", {"rows": rows})


def _one(request: HttpRequest, number: str, *, own: bool) -> Typed:
    rows = typed_rows.typed(TABLE, number=number)
    if not rows or (own and rows[0].begun_by != request.user.pk):
        raise Http404
    return rows[0]


def _teams(request: HttpRequest, held: WorkforceRecord, person: str) -> list[str]:
    theirs = teams_of_worker(held, person) if person else ()
    return list(dict.fromkeys([*(str(team).strip() for team in request.user.teams), *theirs]))


def _in_words(row: Typed) -> Sequence[tuple[str, str]]:
    return [("What for", thanks_of(row.values).for_what)]
