"""Taking out what was typed: asked first, done once, and not where somebody changed it meanwhile."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.db import transaction
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render

from mainstay.stores.database.typed_rows import Typed, take_out
from mainstay.web.audit.entries import record


@dataclass(frozen=True)
class TakingOut:
    """What is asked: a question, what would go, where one came from, where one goes then, and what the audit says."""

    question: str
    lines: Sequence[tuple[str, str]]
    back: str
    to: str
    did: str


def ask_and_take_out(request: HttpRequest, row: Typed, asked: TakingOut) -> HttpResponse:
    """Asks on GET; on POST takes it out where it still stands as it was shown, else asks again with what it says now."""
    posted = request.method == "POST"
    changed = request.POST.get("version") != str(row.version) if posted else "changed" in request.GET
    if posted and not changed:
        with transaction.atomic():
            if not take_out(row.number, expected=row.version):
                # Changed since the page before this line: asked anew, as it stands and by who may still see it.
                return HttpResponseRedirect(f"{request.path}?changed=yes")
            record(request.user, asked.did, f"row {row.number}")
        return HttpResponseRedirect(asked.to)
    facts = {"asked": asked, "version": row.version, "changed": changed}
    return render(request, "take_out.html", facts, status=409 if posted else 200)
