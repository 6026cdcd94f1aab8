"""Asking a desk, or one account, to mend what a rule found; all that was asked of a round, and what is left of it."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django import forms
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone

from mainstay.foundations.problems import Mender
from mainstay.web.accounts.models import Account
from mainstay.web.audit.entries import record
from mainstay.web.day_field import DayField
from mainstay.web.desks import NAMES, address_of, desk_at, desks_of, is_open, who_can_mend
from mainstay.web.plain_sentences import PlainForm
from mainstay.web.returns_desk.showing import CANNOT, shown, told
from mainstay.web.returns_kept.asked import Asked, Group, ask, asked_in, group_of, take_back
from mainstay.web.returns_kept.rounds import Round, round_named
from mainstay.web.words_field import WordsField

_LONGEST = 300
_LATEST = timedelta(days=366)


class AskForm(PlainForm):
    """Who is to mend it, by which day, and a word to them."""

    to = forms.ChoiceField(label="Who is to mend it", error_messages={"required": "Choose who is to mend it."})
    due = DayField(label="By which day", needed="Say by which day.")
    word = WordsField(label="A word to them (optional)", longest=_LONGEST)

    def __init__(self, data: Any, desk: Mender, there: Asked | None, people: list[Account]) -> None:
        before = there.asked if there else None
        to = "" if before is None else str(before.to_account or Mender[before.to_desk].name)
        super().__init__(
            data, initial={"to": to or desk.name, "due": before and before.due, "word": before and before.word}
        )
        self.fields["to"].choices = [
            *((each.name, _desk_said(each)) for each in NAMES),
            *((str(each.pk), f"{each.held[0].value}: {each.email}") for each in people),
        ]
        today = timezone.localdate()
        self.fields["due"].earliest, self.fields["due"].latest = today, today + _LATEST

    def asked_of(self, desk: Mender, people: list[Account]) -> tuple[str, int | None]:
        """The desk, and the account where one alone is asked."""
        said = self.cleaned_data["to"]
        if said in Mender.__members__:
            return said, None
        account = next(each for each in people if str(each.pk) == said)
        theirs = desks_of(account)
        return (desk if desk in theirs or not theirs else theirs[0]).name, account.pk


@told
def ask_for(request: HttpRequest, folder: str, rule: str, desk: str) -> HttpResponse:
    """Asks that the findings of one rule be mended; asking again changes what was asked."""
    kept, group = _group(folder, rule, desk)
    people = who_can_mend()
    there = next(
        (each for each in asked_in(kept) if (each.asked.rule, each.asked.of_desk) == (rule, group.desk.name)), None
    )
    form = AskForm(request.POST if request.method == "POST" else None, group.desk, there, people)
    if request.method == "POST" and form.is_valid():
        to, account = form.asked_of(group.desk, people)
        said = form.cleaned_data
        with transaction.atomic():
            ask(kept, group, to=to, account=account, due=said["due"], word=said["word"], by=request.user.pk)
            record(request.user, "asked for a fix", f"{kept.name} {rule} {to.lower()}")
        return redirect("returns-asked", folder=kept.name)
    status = CANNOT if form.errors else 200
    return shown(request, "returns_ask.html", status, round=kept, group=group, form=form, there=there)


@told
def all_asked(request: HttpRequest, folder: str) -> HttpResponse:
    """Everything that was asked of a round, the first due first, with what the file says of it now."""
    kept, today = round_named(folder), timezone.localdate()
    asked = asked_in(kept)
    numbers = {each.asked.to_account for each in asked} | {each.asked.mended_by for each in asked}
    known = Account.objects.in_bulk([number for number in numbers if number])
    rows = [
        (
            each,
            _whom(each, known),
            each.is_late(today),
            address_of(Mender[each.asked.of_desk]),
            _who(each.asked.mended_by, known),
        )
        for each in asked
    ]
    return shown(request, "returns_asked.html", round=kept, rows=rows)


@told
def back(request: HttpRequest, folder: str, number: int) -> HttpResponse:
    """Takes back what was asked; that it was is recorded once."""
    kept = round_named(folder)
    with transaction.atomic():
        if take_back(number, kept):
            record(request.user, "took back a fix asked for", f"{kept.name} {number}")
    return redirect("returns-asked", folder=kept.name)


def _group(folder: str, rule: str, desk: str) -> tuple[Round, Group]:
    """A round with what a rule found in it; 404 where it found nothing that the desk can mend."""
    kept, mender = round_named(folder), desk_at(desk)
    group = group_of(kept, rule, mender) if mender else None
    if group is None or not group.findings:
        raise Http404
    return kept, group


def _desk_said(desk: Mender) -> str:
    seen_by_all = desk is Mender.ANALYST
    return NAMES[desk] if seen_by_all or is_open(desk) else f"{NAMES[desk]} (no account yet: hand them the fix list)"


def _whom(asked: Asked, known: dict[int, Account]) -> str:
    number = asked.asked.to_account
    return asked.desk if number is None else _who(number, known)


def _who(number: int | None, known: dict[int, Account]) -> str:
    if number is None:
        return ""
    return known[number].email if number in known else "an account that is gone"
