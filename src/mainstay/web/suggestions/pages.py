"""The pages of suggestions: what was said and done, making one, answering one, taking one out."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from mainstay.foundations.dates import day_number
from mainstay.presentation.pages_to_take import PageToTake, TableToTake
from mainstay.presentation.suggestions_in_words import after, how_soon, made_and_answered
from mainstay.record.record import WorkforceRecord
from mainstay.stores.database import typed_rows
from mainstay.stores.database.typed_rows import Typed
from mainstay.tasks.taking_a_page_out import TYPES, taken
from mainstay.tasks.teams_of_a_record import teams_of
from mainstay.tasks.where_someone_works import teams_of_worker
from mainstay.tasks.you_said_we_did import RECEIVED, Suggestion, YouSaidWeDid, suggestion_of, you_said_we_did
from mainstay.web.audit.downloads import download
from mainstay.web.audit.entries import record
from mainstay.web.drafts.filling_in import Filling, fill_in
from mainstay.web.drafts.keeping import drafts_of
from mainstay.web.drafts.taking_out import TakingOut, ask_and_take_out
from mainstay.web.own_worker import own_key
from mainstay.web.roles import May
from mainstay.web.suggestions.forms import AnswerForm, SuggestionForm
from mainstay.web.with_record import without_record_too

TABLE = "suggestion"
DONE = {
    "made": "Your suggestion was sent to those who answer suggestions. You see here what becomes of it.",
    "changed": "Your suggestion was changed.",
    "out": "The suggestion was taken out.",
    "answered": "The answer was kept, and everybody can read it.",
    "draft": "Your draft was kept. Nobody else sees it.",
}
_MAKERS_SEE = (
    "Those who answer suggestions read it, without your name.",
    "Everybody reads it here once it is answered, without your name.",
    "The database keeps which account made it, so that you can follow it here. No page and no file shows that.",
)


def says(request: HttpRequest) -> str:
    """How many wait, for those who answer."""
    if not request.user.may(May.ANSWER_SUGGESTIONS):
        return ""
    waiting = sum(not suggestion_of(row.values).is_answered for row in typed_rows.typed(TABLE))
    return f"{waiting} suggestion{'' if waiting == 1 else 's'} to answer" if waiting else ""


@without_record_too("Suggestions")
def you_said(request: HttpRequest, held: WorkforceRecord) -> HttpResponse:
    """What was asked and what became of it; one's own; what waits, for those who answer."""
    mine = [(each, suggestion_of(each.values)) for each in reversed(typed_rows.begun_by(TABLE, request.user.pk))]
    told = you_said_we_did(held)
    facts = {
        "told": told,
        "sentences": _sentences(told),
        "after": after,
        "mine": mine,
        "drafts": drafts_of(request.user.pk, "suggestions"),
        "done": DONE.get(request.GET.get("done", "")),
    }
    return render(request, "suggestions.html", facts)


@without_record_too("Suggestions")
def make(request: HttpRequest, held: WorkforceRecord) -> HttpResponse:
    """Making one."""

    def finish(form: SuggestionForm) -> str:
        values = _said(form) | {"made_on": day_number(timezone.localdate()), "state": RECEIVED}
        row = typed_rows.add(TABLE, values, by=request.user.pk, number=form.form_number, expected=0)
        record(request.user, "made a suggestion", f"row {row.number}")
        return f"{reverse('suggestions')}?done=made"

    return fill_in(request, _making(request, held, "Make a suggestion", finish, "Send it"))


@without_record_too("Suggestions")
def change(request: HttpRequest, held: WorkforceRecord, number: str) -> HttpResponse:
    """Changing one's own, until it is answered."""
    row = _own_unanswered(request, number)

    def finish(form: SuggestionForm) -> str:
        values = {**row.values, "text": "", "team": "", **_said(form)}
        typed_rows.add(TABLE, values, by=request.user.pk, number=number, expected=form.read_version)
        record(request.user, "changed a suggestion", f"row {number}")
        return f"{reverse('suggestions')}?done=changed"

    filling = _making(request, held, "Change your suggestion", finish, "Save", row)
    return fill_in(request, filling)


def take_out(request: HttpRequest, number: str) -> HttpResponse:
    """Taking one out: one's own until it is answered, any for those who answer."""
    rows = typed_rows.typed(TABLE, number=number)
    if not rows or not (request.user.may(May.ANSWER_SUGGESTIONS) or _is_own_unanswered(request, rows[0])):
        raise Http404
    back = reverse("suggestions")
    asked = TakingOut(
        "Take out this suggestion?", _in_words(rows[0]), back, f"{back}?done=out", "took out a suggestion"
    )
    return ask_and_take_out(request, rows[0], asked)


@without_record_too("Suggestions")
def waiting(request: HttpRequest, held: WorkforceRecord) -> HttpResponse:
    """Those that nobody has answered yet, the oldest first; and those under way, to be told again when done."""
    rows = [(row, suggestion_of(row.values)) for row in typed_rows.typed(TABLE)]
    facts = {
        "open": [(row, told) for row, told in rows if not told.is_answered],
        "answered": [(row, told) for row, told in reversed(rows) if told.is_answered],
        "elsewhere": len(you_said_we_did(held).waiting) - sum(not told.is_answered for _row, told in rows),
        "drafts": drafts_of(request.user.pk, "suggestions-answer"),
        "done": DONE.get(request.GET.get("done", "")),
    }
    return render(request, "suggestions_waiting.html", facts)


def answer(request: HttpRequest, number: str) -> HttpResponse:
    """Answering one, or changing its answer."""
    rows = typed_rows.typed(TABLE, number=number)
    if not rows:
        raise Http404
    row = rows[0]

    def finish(form: AnswerForm) -> str:
        told = {"state": form.choice("state"), "answer": form.choice("answer")}
        values = {**row.values, **told, "answered_on": day_number(timezone.localdate())}
        typed_rows.add(TABLE, values, by=request.user.pk, number=number, expected=form.read_version)
        record(request.user, "answered a suggestion", f"row {number}")
        return f"{reverse('suggestions-waiting')}?done=answered"

    held = {
        "version": row.version,
        "number": number,
        "answer": row.values.get("answer"),
        "state": row.values.get("state"),
    }
    seen_by = ("Everybody who can sign in reads the suggestion and your answer, and not whose either is.",)
    back = reverse("suggestions-waiting")
    filling = Filling(
        AnswerForm, finish, "Answer a suggestion", "suggestions_answer.html", back, seen_by, held, _in_words
    )
    return fill_in(request, filling, told=suggestion_of(row.values))


@without_record_too("Suggestions")
def take(request: HttpRequest, held: WorkforceRecord, kind: str) -> HttpResponse:
    """What was said and done, as a file to hang up or send round: it names nobody and counts suggestions, not people."""
    if kind not in TYPES:
        raise Http404
    told = you_said_we_did(held)
    sentences = [each for each in _sentences(told) if each]
    headings = ("You said", "About", "We did", "What became of it", "Answered on")
    table = TableToTake("You said, we did", headings, tuple(_cells(each) for each in told.answered))
    page = PageToTake(
        "You said, we did", timezone.localdate(), (("", tuple(sentences)),), (table,),
        warning="For those who work here. Read it for names before you hang it up.", mark="for-those-who-work-here",
    )  # fmt: skip
    did = ("took a page out", f"suggestions as {kind}")
    return download(request, taken(page, kind), kind, "you-said-we-did", recorded=did)


def _sentences(told: YouSaidWeDid) -> tuple[str, str]:
    return made_and_answered(told.asked, len(told.answered)), how_soon(told.median_days)


def _making(
    request: HttpRequest, held: WorkforceRecord, title: str, finish: object, button: str, row: Typed | None = None
) -> Filling:
    teams = _teams(request, held)
    values = {}
    if row is not None:
        values = {"version": row.version, "number": row.number}
        values |= {name: row.values.get(name, "") for name in ("text", "theme", "team")}
        if (team := row.values.get("team")) and team not in teams:
            teams = [*teams, team]
    form = partial(SuggestionForm, teams=teams, known=tuple(teams_of(held).values()))
    back = reverse("suggestions")
    return Filling(form, finish, title, "suggestions_make.html", back, _MAKERS_SEE, values, _in_words, button)  # type: ignore[arg-type]


def _teams(request: HttpRequest, held: WorkforceRecord) -> list[str]:
    own = [str(team).strip() for team in request.user.teams]
    own_worker = own_key(request.user, held)
    theirs = teams_of_worker(held, own_worker) if own_worker else ()
    return list(dict.fromkeys([*own, *theirs]))


def _own_unanswered(request: HttpRequest, number: str) -> Typed:
    rows = typed_rows.typed(TABLE, number=number)
    if not rows or not _is_own_unanswered(request, rows[0]):
        raise Http404
    return rows[0]


def _is_own_unanswered(request: HttpRequest, row: Typed) -> bool:
    return row.begun_by == request.user.pk and not suggestion_of(row.values).is_answered


def _said(form: SuggestionForm) -> dict[str, str]:
    return {name: form.choice(name) for name in ("text", "theme", "team")}


def _in_words(row: Typed) -> Sequence[tuple[str, str]]:
    told = suggestion_of(row.values)
    found = [("Suggestion", told.text), ("About", told.theme), ("Team", told.team), ("State", told.state)]
    return [(name, held) for name, held in [*found, ("Answer", told.answer)] if held]


def _cells(each: Suggestion) -> tuple[object, ...]:
    return (each.text, each.theme, each.answer, each.state, each.answered_on)
