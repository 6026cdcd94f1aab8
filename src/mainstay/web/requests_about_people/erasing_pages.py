"""Erasing a person: what would go, what stays and why, which figures would move, a word to type; and doing it."""

from __future__ import annotations

from typing import Any

from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from mainstay.foundations.caches import caches_emptied
from mainstay.foundations.problems import CannotGoOn
from mainstay.presentation.words import value_of
from mainstay.stores.database.editions import locked
from mainstay.stores.database.erasing import Erased, numbers_with
from mainstay.stores.database.without_a_person import Way
from mainstay.web.audit.entries import record
from mainstay.web.audit.rewriting import naming, without_keys, worked_out_without
from mainstay.web.erasing_a_person import SAID, Moved, erased, preview
from mainstay.web.free_space import ERASED, wiped_after_erasing
from mainstay.web.requests_about_people.elsewhere import (
    Person,
    accounts_of,
    counted_elsewhere,
    erased_elsewhere,
    person_of,
)
from mainstay.web.requests_about_people.forms import EraseForm
from mainstay.web.requests_about_people.pages import known, told
from mainstay.web.requests_about_people.whom import whom
from mainstay.web.when_erased import others_told

_SHOWN = 12


@told
def erase_page(request: HttpRequest, person: str) -> HttpResponse:
    """The page, and on POST the erasing; what stops it is said and nothing is changed."""
    keys, held = known(person)
    form = EraseForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        try:
            wiped = _erase(request.user, keys, form.cleaned_data)
        except CannotGoOn as reason:
            return render(request, "requests_stopped.html", {"stopped": reason}, status=409)
        else:
            way = Way[form.cleaned_data["way"]]
            said = ("erased" if way is Way.ERASE else "unidentifiable") if wiped else "not-wiped"
            return redirect(f"{reverse('requests-about-people')}?said={said}")
    words = {**_words(person, keys, form), "whom": whom(keys, held)}
    return render(request, "requests_erase.html", words, status=400 if form.errors else 200)


def _erase(account: Any, keys: tuple[str, ...], said: dict[str, Any]) -> bool:
    """Everything in one transaction, with the audit worked out before it; then the database gives up what was deleted, if

    it can now.
    """
    way, whom = Way[said["way"]], person_of(keys, numbers_with(keys))
    anew = worked_out_without(keys)
    with transaction.atomic():
        locked()
        done = erased(keys, way, not_back=said["not_back"])
        elsewhere = erased_elsewhere(whom)
        without_keys(account, anew)
        _record(account, way, said["because"], done, elsewhere)
        others_told()
    caches_emptied()
    return wiped_after_erasing(account)


def _record(account: Any, way: Way, because: str, done: Erased, elsewhere: int) -> None:
    """What was done: the kind of reason, digests and counts. Neither the key nor a hash of it."""
    record(
        account, ERASED,
        f"{SAID[way]}, {because}: {len(done.editions)} versions, {done.typed_rows} typed rows, {elsewhere} rows elsewhere",
    )  # fmt: skip
    for each in done.editions:
        record(account, "rewrote a version", f"version {each.edition}: {each.before} to {each.after}")


def _words(person: str, keys: tuple[str, ...], form: EraseForm) -> dict[str, Any]:
    whom: Person = person_of(keys, numbers_with(keys))
    found, (elsewhere, perhaps) = preview(keys), counted_elsewhere(whom)
    return {
        "person": person, "form": form, "found": found, "accounts": accounts_of(keys),
        "elsewhere": elsewhere, "perhaps": perhaps, "looked": len(naming(keys)),
        "moved": _lines(found.moved[Way.ERASE]), "moved_by_other": _lines(found.moved[Way.MAKE_UNIDENTIFIABLE]),
        "moved_count": len(found.moved[Way.ERASE]), "shown": _SHOWN,
    }  # fmt: skip


def _lines(moved: list[Moved]) -> list[tuple[str, Any, str, str]]:
    latest = sorted(moved, key=lambda each: each.day, reverse=True)
    return [(each.measure.title, each.day, value_of(each.before), value_of(each.after)) for each in latest[:_SHOWN]]
