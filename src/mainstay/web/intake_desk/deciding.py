"""Deciding on an import: its problems and what would change, accepting it, throwing it away, undoing the last one."""

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
from mainstay.stores.database.models import Edition
from mainstay.tasks.comparing_records import difference
from mainstay.tasks.reading_a_folder import FolderRead
from mainstay.web.audit.entries import record
from mainstay.web.intake_desk.pages import the_import
from mainstay.web.intake_desk.reading import mark_of, so_far
from mainstay.web.intake_desk.receiving import thrown_away
from mainstay.web.intake_desk.showing import changed_lines, figure_lines, sentences_of
from mainstay.web.intake_desk.uploads import Import, remembered_from

_LONGEST_NAME = 120
_MEANWHILE = (
    "Somebody accepted or undid another import meanwhile, so yours was not accepted. Nothing of yours is lost: this is the "
    "difference to what is shown now."
)
_OTHER_ANSWERS = (
    "This is not what you were shown: an answer about the files was changed meanwhile. Look at the difference again before "
    "you accept it."
)


def difference_page(request: HttpRequest, number: str) -> HttpResponse:
    """Problems by who can mend them, and what would change if the import were accepted."""
    one = the_import(number)
    try:
        read = so_far(one.folder).read
        if read is None:
            return redirect("intake-import", number=one.number)
        return _shown(request, one, read)
    except CannotGoOn as reason:
        return _stopped(request, one, reason)


def accept(request: HttpRequest, number: str) -> HttpResponse:
    """Accepts what was shown, if it is still that and still stands beside the same version; else shows it afresh."""
    one = the_import(number)
    try:
        read = so_far(one.folder).read
        if read is None:
            return redirect("intake-import", number=one.number)
        if request.POST.get("mark") != mark_of(read):
            return _shown(request, one, read, warning=_OTHER_ANSWERS, status=409)
        return _accepted(request, one, read)
    except CannotGoOn as reason:
        return _stopped(request, one, reason)


def _accepted(request: HttpRequest, one: Import, read: FolderRead) -> HttpResponse:
    name = read.council_name[:_LONGEST_NAME]
    try:
        base = _base(request.POST.get("base", ""))
        with transaction.atomic():
            edition = editions.accept(read.record, base=base, made_by=request.user.pk, council_name=name)
            is_new = base is None or edition.pk != base.pk
            said = f"{one.short}: version {edition.pk}{'' if is_new else ', unchanged'}"
            record(request.user, "accepted an import", said)
    except editions.Superseded:
        return _shown(request, one, read, warning=_MEANWHILE, status=409)
    with suppress(CannotGoOn):  # the version is kept already; answers that could not be remembered are asked again
        remembered_from(one.folder)
    thrown_away(one.folder)
    return redirect(f"{reverse('intake')}?said={'accepted' if is_new else 'same'}")


def _base(number: str) -> Edition | None:
    """The version that the difference was shown to; one that is none of ours is not the current one."""
    if not number:
        return None
    base = Edition.objects.filter(pk=int(number)).first() if number.isdecimal() and len(number) < 18 else None
    if base is None:
        raise editions.Superseded
    return base


def throw_away(request: HttpRequest, number: str) -> HttpResponse:
    """Takes an import's files away."""
    one = the_import(number)
    thrown_away(one.folder)
    record(request.user, "threw an import away", one.short)
    return redirect(f"{reverse('intake')}?said=thrown-away")


def undo(request: HttpRequest) -> HttpResponse:
    """Makes the version before the current one the current one again, if the one that was shown still is."""
    shown = editions.current()
    if shown is None or request.POST.get("version") != str(shown.pk):
        return redirect(f"{reverse('intake')}?said=not-undone")
    with transaction.atomic():
        editions.go_back(shown)
        record(request.user, "undid an import", f"version {shown.pk}")
    return redirect(f"{reverse('intake')}?said=undone")


def _shown(
    request: HttpRequest, one: Import, read: FolderRead, *, warning: str = "", status: int = 200
) -> HttpResponse:
    base = editions.current()
    before, trouble = _opened(base)
    found = difference(before, read.record)
    words = {
        "import": one, "read": read, "base": base, "before": before, "trouble": trouble, "warning": warning,
        "found": found, "figures": figure_lines(found), "changed": changed_lines(found), "mark": mark_of(read),
        "problems": by_mender(read.problems), "other_council": _other_council(base, read),
    }  # fmt: skip
    return render(request, "intake_difference.html", words, status=status)


def _opened(base: Edition | None) -> tuple[WorkforceRecord | None, str]:
    """The record that is shown now; where it cannot be opened, why."""
    try:
        return (None if base is None else editions.opened(base)), ""
    except CannotGoOn as reason:
        return None, sentences_of(reason)


def _other_council(base: Edition | None, read: FolderRead) -> str:
    """The number of the council that is shown now, where these files are of another."""
    then = base.council if base else ""
    return then if then and read.record.council and then != read.record.council else ""


def _stopped(request: HttpRequest, one: Import, reason: CannotGoOn) -> HttpResponse:
    return render(request, "intake_stopped.html", {"import": one, "sentence": sentences_of(reason)}, status=400)
