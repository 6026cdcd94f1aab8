"""What a desk is to put right: what was asked for the return first, then what is wrong in the files."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from mainstay.presentation.words import counted
from mainstay.stores.database.editions import current
from mainstay.web.accounts.models import Account
from mainstay.web.desks import desks_of
from mainstay.web.problems_for_my_desk.found import desks_found, problems_kept
from mainstay.web.returns_kept.asked import Asked, asked_of


def problems(request: HttpRequest) -> HttpResponse:
    """Everything for the desks of the one who asks, what is late or due first."""
    kept, today = problems_kept(), timezone.localdate()
    asked = asked_of(request.user)
    rows = sorted(
        ((each, _for_whom(each, request), each.is_late(today)) for each in asked), key=lambda row: not row[0].is_open
    )
    words = {
        "asked": rows, "desks": desks_found(request.user, kept), "were_kept": kept is not None,
        "edition": current(), "said": request.session.pop("problems_told", ""),
    }  # fmt: skip
    return render(request, "problems.html", words)


def says(request: HttpRequest) -> str:
    """What waits for the one who asks, for the start page; '' where nothing does."""
    if not desks_of(request.user):
        return ""
    waiting = [each for each in asked_of(request.user) if each.is_open]
    if not waiting:
        return ""
    late = sum(each.is_late(timezone.localdate()) for each in waiting)
    return f"{counted(len(waiting), 'fix', 'fixes')} asked for a return{f', {late} late' if late else ''}."


def _for_whom(each: Asked, request: HttpRequest) -> str:
    if each.asked.to_account is None:
        return each.desk
    if each.asked.to_account == request.user.pk:
        return "you"
    known = Account.objects.filter(pk=each.asked.to_account).first()
    return known.email if known else "an account that is gone"
