"""The two steps of coming in: who someone is, and where their account asks for it, the code from their phone."""

from __future__ import annotations

import time

from django.conf import settings
from django.contrib.auth import login
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from mainstay.web.accounts import codes
from mainstay.web.accounts.models import Account
from mainstay.web.accounts.sessions import comes_from_elsewhere

BACKEND = "django.contrib.auth.backends.ModelBackend"
_WAITING, _SECONDS = "waiting_for_code", 10 * 60


def known(request: HttpRequest, account: Account, to: str, *, elsewhere: bool = False) -> HttpResponse:
    """Who it is, is known: in they come, or the code is asked for first."""
    if not codes.has_code(account):
        return come_in(request, account, to, elsewhere=elsewhere)
    request.session.cycle_key()
    request.session[_WAITING] = {
        "account": account.pk,
        "stamp": account.stamp,
        "until": int(time.time()) + _SECONDS,
        "to": to,
        "elsewhere": elsewhere,
    }
    return redirect("sign-in-code")


def waiting(request: HttpRequest) -> tuple[Account, str, bool] | None:
    """The account whose code this browser is asked for, where it goes then, and whether it came from elsewhere."""
    held = request.session.get(_WAITING)
    if not held or held["until"] < time.time():
        return None
    account = Account.objects.filter(pk=held["account"], is_active=True, stamp=held["stamp"]).first()
    return (account, held["to"], held["elsewhere"]) if account else None


def come_in(request: HttpRequest, account: Account, to: str, *, elsewhere: bool = False) -> HttpResponse:
    """Begins the session."""
    request.session.pop(_WAITING, None)
    login(request, account, backend=BACKEND)
    if elsewhere:
        comes_from_elsewhere(request)
    return redirect(to or settings.LOGIN_REDIRECT_URL)
