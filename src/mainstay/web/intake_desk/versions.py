"""Each version that was accepted: who, when, of which files, what it changed; and showing any of them again."""

from __future__ import annotations

from functools import lru_cache

from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from mainstay.foundations.caches import holds_people
from mainstay.foundations.problems import CannotGoOn
from mainstay.stores.database import editions
from mainstay.stores.database.models import Edition
from mainstay.web.audit.downloads import download
from mainstay.web.audit.entries import record
from mainstay.web.intake_desk.differing import Keys, Told, compared, told_in
from mainstay.web.intake_desk.downloads import TOOK_KEYS, keys_csv
from mainstay.web.intake_desk.models import Turn, WhatChanged
from mainstay.web.intake_desk.showing import made_of, sentences_of, turns, when, who


def version(request: HttpRequest, number: int) -> HttpResponse:
    """One version, and how it came to be shown or not."""
    edition = _the_version(number)
    found, trouble = _what_changed(edition)
    shown = editions.current()
    words = {
        "version": edition, "made": when(edition.made_at), "made_by": who(edition.made_by), "files": made_of(edition),
        "told": found, "trouble": trouble, "shown": shown, "is_shown": shown is not None and shown.pk == edition.pk,
        "turns": turns(edition),
    }  # fmt: skip
    return render(request, "intake_version.html", words)


def version_keys(request: HttpRequest, number: int) -> HttpResponse:
    """The keys of those who were new, no longer listed or changed in a version, as CSV."""
    edition = _the_version(number)
    try:
        found, keys = _worked_out(edition.pk, edition.digest)
    except CannotGoOn:
        raise Http404 from None
    if found.trouble:
        raise Http404
    did = (TOOK_KEYS, f"version {number}")
    return download(request, keys_csv(keys), "csv", f"version-{number}", recorded=did)


def show(request: HttpRequest, number: int) -> HttpResponse:
    """Shows a version again, if what was shown to whoever asks still is."""
    edition, shown = _the_version(number), editions.current()
    if request.POST.get("shown", "") != (str(shown.pk) if shown else ""):
        return _not_undone()
    return _moved(request, edition, shown, "shown again")


def undo(request: HttpRequest) -> HttpResponse:
    """Undoes the current version: shows the one it was set beside again, or nothing where it was the first."""
    shown = editions.current()
    if shown is None or request.POST.get("version") != str(shown.pk):
        return _not_undone()
    return _moved(request, shown.base, shown, "undone")


def _moved(request: HttpRequest, edition: Edition | None, shown: Edition | None, how: str) -> HttpResponse:
    try:
        with transaction.atomic():
            editions.show(edition, instead_of=shown)
            now, before = (each.pk if each else None for each in (edition, shown))
            Turn.objects.create(by=request.user.pk, how=how, version=now, before=before)
            did = "undid an import" if how == "undone" else "showed an earlier version again"
            record(request.user, did, f"version {before or 'none'}, now {now or 'none'}")
    except editions.Superseded:
        return _not_undone()
    return redirect(f"{reverse('intake')}?said={'undone' if how == 'undone' else 'gone-back'}")


def _not_undone() -> HttpResponse:
    return redirect(f"{reverse('intake')}?said=not-undone")


def _the_version(number: int) -> Edition:
    edition = Edition.objects.select_related("base").filter(pk=number).first() if number < 2**63 else None
    if edition is None:
        raise Http404
    return edition


def _what_changed(edition: Edition) -> tuple[Told | None, str]:
    """What a version changed, as it was told when it was accepted, or worked out now; and why that cannot be done."""
    row = WhatChanged.objects.filter(version=edition).first()
    said = told_in(row.said) if row else None
    if said is not None and not said.trouble:
        return said, ""
    try:
        return _worked_out(edition.pk, edition.digest)[0], ""
    except CannotGoOn as reason:
        return None, sentences_of(reason)


@holds_people
@lru_cache(maxsize=16)
def _worked_out(number: int, mark: str) -> tuple[Told, Keys]:
    edition = Edition.objects.select_related("base").get(pk=number)
    return compared(editions.opened(edition), mark, edition.base)
