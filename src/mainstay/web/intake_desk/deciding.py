"""Deciding on an import: its problems and what would change, accepting it, throwing it away."""

from __future__ import annotations

from contextlib import suppress

from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from mainstay.foundations.problems import CannotGoOn
from mainstay.presentation.report.problem_lists import by_mender
from mainstay.record.record import WorkforceRecord
from mainstay.stores.database import editions
from mainstay.stores.database.aliases import follow
from mainstay.stores.database.models import Edition
from mainstay.stores.database.not_brought_back import without_the_erased
from mainstay.stores.database.problems_kept import keep_problems
from mainstay.web.audit.entries import record
from mainstay.web.council_answers import take_over
from mainstay.web.erasing_a_person import marks_secret_if_any
from mainstay.web.intake_desk.dropping import dropped
from mainstay.web.intake_desk.kept_reading import Kept
from mainstay.web.intake_desk.models import Turn, WhatChanged
from mainstay.web.intake_desk.pages import not_yet, the_import
from mainstay.web.intake_desk.showing import sentences_of
from mainstay.web.intake_desk.standing import Stage, Standing, ask_for_reading, standing
from mainstay.web.intake_desk.uploads import Import

_LONGEST_NAME = 120
_WARNINGS = {
    "meanwhile": "Somebody accepted or undid another import meanwhile, so yours was not accepted. Nothing of yours is lost: "
    "this is the difference to what is shown now.",
    "other-answers": "This is not what you were shown: an answer about the files was changed meanwhile. Look at the "
    "difference again before you accept it.",
    "older": "Nothing was accepted: these files are older than what is shown now. Tick that you mean to accept older files, "
    "at the end of this page, or throw them away.",
    "erased": "Somebody who is in these files was erased meanwhile, so your import was not accepted. It is read again "
    "without them: look at the difference again before you accept it.",
}


class _ErasedMeanwhile(Exception):  # noqa: N818 - a signal to ask again, not a fault
    """Somebody in the record that was read asked to be erased."""


def difference_page(request: HttpRequest, number: str) -> HttpResponse:
    """Problems by who can mend them, and what would change if the import were accepted."""
    return _shown(request, the_import(number), request.GET.get("said", ""))


def accept(request: HttpRequest, number: str) -> HttpResponse:
    """Accepts what was shown, if it is still that and still stands beside the same version; else shows it afresh."""
    one = the_import(number)
    now = standing(one)
    if now.kept is None or now.stage is not Stage.READ or not now.kept.is_read:
        return _shown(request, one, "other-answers", status=409)
    if request.POST.get("mark") != now.kept.mark:
        return _shown(request, one, "other-answers", status=409)
    if now.told is not None and now.told.is_older and request.POST.get("older") != "yes":
        return _shown(request, one, "older", status=400)
    try:
        return _accepted(request, one, now, now.kept)
    except editions.Superseded:
        return _shown(request, one, "meanwhile", status=409)
    except _ErasedMeanwhile:
        ask_for_reading(one.number)
        return _shown(request, one, "erased", status=409)
    except CannotGoOn as reason:
        the_import(number)  # another tab that accepted it took its files away
        stopped = Standing(Stage.STOPPED, sentences=(sentences_of(reason),))
        return not_yet(request, one, stopped) or redirect("intake")


def _accepted(request: HttpRequest, one: Import, now: Standing, read: Kept) -> HttpResponse:
    name, whole = read.council_name[:_LONGEST_NAME], read.record()
    base = _base(request.POST.get("base", ""))
    before = _record_of(base)
    with transaction.atomic():
        editions.locked()
        if without_the_erased(whole, marks_secret_if_any())[1]:
            raise _ErasedMeanwhile
        edition = editions.accept(whole, base=base, made_by=request.user.pk, council_name=name, mark=read.mark)
        is_new = base is None or edition.pk != base.pk
        if is_new:
            Turn.objects.create(
                by=request.user.pk, how="accepted", version=edition.pk, before=base.pk if base else None
            )
            if now.told is not None:
                WhatChanged.objects.create(version=edition, said=now.told.out())
            keep_problems(edition, read.problems)
            follow(before, whole)
        said = f"{one.short}: version {edition.pk}{'' if is_new else ', unchanged'}"
        record(request.user, "accepted an import", said)
    with suppress(CannotGoOn):  # the version is kept already; answers that could not be remembered are asked again
        take_over(one.folder, one.begun_at)
    dropped(one)
    return redirect(f"{reverse('intake')}?said={'accepted' if is_new else 'same'}")


def _base(shown: str) -> Edition | None:
    """The version that the difference was shown to, with the digest it had: one that is not so any more is not current."""
    if not shown:
        return None
    number, _colon, mark = shown.partition(":")
    base = Edition.objects.filter(pk=int(number)).first() if number.isdecimal() and len(number) < 18 else None
    if base is None or base.digest != mark:
        raise editions.Superseded
    return base


def _record_of(base: Edition | None) -> WorkforceRecord | None:
    """The record that was shown so far, where it can be opened."""
    try:
        return None if base is None else editions.opened(base)
    except CannotGoOn:
        return None


def throw_away(request: HttpRequest, number: str) -> HttpResponse:
    """Takes an import's files away."""
    one = the_import(number)
    dropped(one)
    record(request.user, "threw an import away", one.short)
    return redirect(f"{reverse('intake')}?said=thrown-away")


def _shown(request: HttpRequest, one: Import, warning: str = "", *, status: int = 200) -> HttpResponse:
    now = standing(one, beside=True)
    again = reverse("intake-difference", args=[one.number]) + (f"?said={warning}" if warning in _WARNINGS else "")
    waits = not_yet(request, one, now, again)
    if waits is not None:
        return waits
    if now.kept is None or now.told is None or not now.kept.is_read:
        return redirect("intake-import", number=one.number)
    base = editions.current()
    shown_to = f"{now.told.base}:{now.told.base_mark}" if now.told.base else ""
    words = {
        "import": one, "read": now.kept, "base": shown_to, "told": now.told, "warning": _WARNINGS.get(warning, ""),
        "problems": by_mender(now.kept.problems), "other_council": _other_council(base, now.kept.council),
    }  # fmt: skip
    return render(request, "intake_difference.html", words, status=status)


def _other_council(base: Edition | None, now: str) -> str:
    """The number of the council that is shown now, where these files are of another."""
    then = base.council if base else ""
    return then if then and now and then != now else ""
