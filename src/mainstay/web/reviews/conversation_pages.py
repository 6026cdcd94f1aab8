"""Pages of conversations: those one held, beginning one, its questions, and comments that are read by those entitled."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from mainstay.foundations.dates import day_of, in_words
from mainstay.record.record import WorkforceRecord
from mainstay.stores.database import typed_rows
from mainstay.stores.database.typed_rows import Typed
from mainstay.tasks.conversations_held import conversation_of, conversations_with, told_by_files
from mainstay.tasks.who_someone_is import staff_numbers
from mainstay.vocabulary.conversations.asking import question_sets
from mainstay.web.audit.entries import record
from mainstay.web.drafts.filling_in import Filling, fill_in
from mainstay.web.drafts.keeping import drafts_of
from mainstay.web.drafts.taking_out import TakingOut, ask_and_take_out
from mainstay.web.own_worker import own_key
from mainstay.web.reviews.conversation_forms import ConversationForm, WithWhomForm, boxes_of
from mainstay.web.reviews.entrance import DONE
from mainstay.web.reviews.line import EXIT, is_in_line, may_hold
from mainstay.web.reviews.models import CommentsRead
from mainstay.web.reviews.typed_here import person_of
from mainstay.web.roles import May
from mainstay.web.with_record import with_record

TABLE = "conversation"
TITLE = "Welcome, stay and exit conversations"


@with_record(TITLE)
def everything(request: HttpRequest, held: WorkforceRecord) -> HttpResponse:
    """The conversations that one may see, the newest first."""
    own = _own(request)
    rows = [(row, conversation_of(row.values), person_of(held, row)) for row in reversed(typed_rows.typed(TABLE))]
    seen = [each for each in rows if _may_see(request, held, each[0], own)]
    stand = set(held.table(TABLE)["conversation"].to_list())
    twice = {row.number for row, _told, _person in seen if row.values["conversation"] not in stand}
    facts = {
        "rows": seen, "twice": twice, "of_files": told_by_files(held),
        "shown": staff_numbers(held, [person for _row, _told, person in seen]),
        "unread": _unread([row for row, _told, _person in seen]),
        "drafts": drafts_of(request.user.pk, "reviews-conversation"), "done": DONE.get(request.GET.get("done", "")),
    }  # fmt: skip
    return render(request, "reviews_conversations.html", facts)


@with_record(TITLE)
def begin(request: HttpRequest, held: WorkforceRecord) -> HttpResponse:
    """Which conversation, with whom."""

    def finish(form: WithWhomForm) -> str:
        kind = form.choice("kind")
        if not may_hold(request.user, held, form.person, kind):
            form.add_error("worker", _not_yours(kind))
        return reverse("reviews-conversation", kwargs={"kind": kind, "person": form.person or "none"})

    back = reverse("reviews-conversations")
    form = partial(WithWhomForm, record=held)
    filling = Filling(form, finish, "Begin a conversation", "reviews_with_whom.html", back, (), button="Go on")
    return fill_in(request, filling)


@with_record(TITLE)
def hold(request: HttpRequest, held: WorkforceRecord, kind: str, person: str) -> HttpResponse:
    """The questions of one conversation."""
    if kind not in question_sets() or not may_hold(request.user, held, person, kind):
        raise Http404
    return _form(request, held, kind, person, None)


@with_record(TITLE)
def change(request: HttpRequest, held: WorkforceRecord, number: str) -> HttpResponse:
    """One conversation: held since it was offered, or a correction."""
    row = _row(request, held, number)
    if not _shows_comments(request, held, row):
        raise Http404
    return _form(request, held, str(row.values["kind"]), person_of(held, row), row)


@with_record(TITLE)
def one(request: HttpRequest, held: WorkforceRecord, number: str) -> HttpResponse:
    """What was answered in one conversation; comments only once somebody entitled has read them."""
    row = _row(request, held, number)
    person = person_of(held, row)
    record(request.user, "viewed", f"person {person}")
    read = CommentsRead.objects.filter(version=row.version).first()
    facts = {
        "row": row, "told": conversation_of(row.values), "read": read, "may_read": _is_entitled(request, held, person),
        "show_comments": _shows_comments(request, held, row), "mine": number in _own(request),
        "shown": staff_numbers(held, [person]).get(person, person), "versions": len(typed_rows.versions(number)),
        "done": DONE.get(request.GET.get("done", "")), "seen_by": question_sets()[row.values["kind"]].seen_by,
    }  # fmt: skip
    return render(request, "reviews_conversation.html", facts)


@with_record(TITLE)
def read_comments(request: HttpRequest, held: WorkforceRecord, number: str) -> HttpResponse:
    """Reading the comments, which is recorded."""
    row = _row(request, held, number)
    if not _is_entitled(request, held, person_of(held, row)):
        raise Http404
    CommentsRead.objects.get_or_create(version=row.version, defaults={"by": request.user.pk})
    record(request.user, "read comments", f"row {number}")
    return HttpResponseRedirect(reverse("reviews-conversation-one", kwargs={"number": number}))


@with_record(TITLE)
def take_out(request: HttpRequest, held: WorkforceRecord, number: str) -> HttpResponse:
    """Taking a conversation out: by whoever typed it."""
    row = _row(request, held, number)
    if number not in _own(request):
        raise Http404
    back = reverse("reviews-conversations")
    asked = TakingOut("Take out this conversation?", in_lines(row), back, f"{back}?done=out", "took out a conversation")
    return ask_and_take_out(request, row, asked)


def in_lines(row: Typed) -> Sequence[tuple[str, str]]:
    """A typed conversation: what it says, without the comments."""
    told = conversation_of(row.values)
    found = [("Conversation", told.title), ("What became of it", told.became)]
    for name, day in (("Offered", told.offered_on), ("Held", told.held_on)):
        found += [(name, in_words(day))] if day else []
    return [*found, *([("Mostly about", told.theme)] if told.theme else []), *told.answers]


def _form(request: HttpRequest, held: WorkforceRecord, kind: str, person: str, row: Typed | None) -> HttpResponse:
    asked = question_sets()[kind]
    back = reverse("reviews-conversations")

    def finish(form: ConversationForm) -> str:
        number = row.number if row else form.form_number
        own = {name: row.values[name] for name in ("conversation", "person")} if row else {"person": person}
        values = {**own, **form.values()}
        kept = typed_rows.add(TABLE, values, by=request.user.pk, number=number, expected=form.read_version)
        if _is_entitled(request, held, person):
            # Who may read comments and typed these has read them.
            CommentsRead.objects.get_or_create(version=kept.version, defaults={"by": request.user.pk})
        record(request.user, "changed a conversation" if row else "typed a conversation", f"row {number}")
        return f"{back}?done=saved"

    boxes: dict[str, object] = {}
    if row is not None:
        days = {
            name: day_of(row.values[name]) for name in ("offered_on", "held_on") if row.values.get(name) is not None
        }
        boxes = {"number": row.number, "version": row.version, **boxes_of(row.values), **days}
    own = row.values["conversation"] if row else ""
    others = [each for each in conversations_with(held, person) if each.kind == kind and each.key != own]
    form = partial(ConversationForm, asked=asked, today=timezone.localdate(), others=others)
    title = f"{asked.kind.capitalize()} conversation"
    filling = Filling(form, finish, title, "reviews_hold.html", back, asked.seen_by, boxes, in_lines)
    return fill_in(request, filling, asked=asked, shown=staff_numbers(held, [person]).get(person, person))


def _own(request: HttpRequest) -> set[str]:
    return {row.number for row in typed_rows.begun_by(TABLE, request.user.pk)}


def _may_see(request: HttpRequest, held: WorkforceRecord, row: Typed, own: set[str]) -> bool:
    """Who typed it while they may still hold it, and those who see every worker; an exit never by the leaver's own line."""
    person, kind = person_of(held, row), str(row.values["kind"])
    if not may_hold(request.user, held, person, kind):
        return False
    return row.number in own or bool(request.user.may(May.SEE_PEOPLE))


def _row(request: HttpRequest, held: WorkforceRecord, number: str) -> Typed:
    rows = typed_rows.typed(TABLE, number=number)
    if not rows or not _may_see(request, held, rows[0], _own(request)):
        raise Http404
    return rows[0]


def _is_entitled(request: HttpRequest, held: WorkforceRecord, person: str) -> bool:
    """Whether someone may read comments: those who see every worker, unless they are in the worker's own line."""
    allowed = request.user.may(May.SEE_PEOPLE) and request.user.may(May.HOLD_CONVERSATIONS)
    return bool(allowed) and person != own_key(request.user, held) and not is_in_line(request.user, held, person)


def _shows_comments(request: HttpRequest, held: WorkforceRecord, row: Typed) -> bool:
    """Whether the comments are shown: there are none, one typed them, or somebody entitled has read them and one is so."""
    if not row.values.get("comments") or row.number in _own(request):
        return True
    read = CommentsRead.objects.filter(version=row.version).exists()
    return read and _is_entitled(request, held, person_of(held, row))


def _unread(rows: Sequence[Typed]) -> set[str]:
    read = set(CommentsRead.objects.values_list("version", flat=True))
    return {row.number for row in rows if row.values.get("comments") and row.version not in read}


def _not_yours(kind: str) -> str:
    if kind == EXIT:
        return (
            "An exit conversation is held by the workforce lead or the principal social worker, and never by the leaver's "
            "own manager. Ask one of them."
        )
    return "You hold welcome and stay conversations with the people of your own teams. This worker is in another team."
