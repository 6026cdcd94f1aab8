"""Setting up codes from a phone, recovery codes shown once, and switching codes off."""

from __future__ import annotations

import time

from axes.handlers.proxy import AxesProxyHandler
from cryptography.fernet import InvalidToken
from django.contrib.auth.signals import user_login_failed
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from mainstay.web.accounts import codes
from mainstay.web.accounts.codes_kept import CodesKept
from mainstay.web.accounts.forms import CodeForm
from mainstay.web.accounts.sessions import end_all_others
from mainstay.web.audit.downloads import download
from mainstay.web.audit.entries import record
from mainstay.web.council_shown import requires_code

_SECRET, _SHOWN, _SECONDS = "code_secret", "recovery_codes_until", 10 * 60


def set_up(request: HttpRequest) -> HttpResponse:
    """The secret as a picture and as text, and the first code from the phone; then the recovery codes, once."""
    if codes.has_code(request.user):
        return redirect("my-account")
    secret = _secret(request)
    form = CodeForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        with transaction.atomic():
            made = codes.begin(request.user, secret, form.cleaned_data["code"])
            if made:
                end_all_others(request)
                record(request.user, "set up codes from a phone")
        if made:
            del request.session[_SECRET]
            return _shown_once(request, made)
        form.add_error(
            "code", "This is not the code that the phone shows for Mainstay now. Wait for the next one and type that."
        )
    spoken = " ".join(secret[at : at + 4] for at in range(0, len(secret), 4))
    shown = {"form": form, "picture": codes.picture(codes.address(request.user, secret)), "spoken": spoken}
    return render(request, "my_codes.html", {**shown, "required": requires_code()})


def recovery(request: HttpRequest) -> HttpResponse:
    """New recovery codes, for who types a code; those before count no more."""
    if not codes.has_code(request.user):
        return redirect("my-account")
    form = CodeForm(request.POST or None)
    if request.method == "POST" and form.is_valid() and _right(request, form):
        with transaction.atomic():
            made = codes.new_recovery_codes(request.user)
            record(request.user, "made new recovery codes")
        return _shown_once(request, made)
    left = len(codes.recovery_codes(request.user))
    return render(request, "my_recovery.html", {"form": form, "left": left})


def off(request: HttpRequest) -> HttpResponse:
    """No more codes, for who types one; not where everyone must have them."""
    if not codes.has_code(request.user) or requires_code():
        return redirect("my-account")
    form = CodeForm(request.POST or None)
    if request.method == "POST" and form.is_valid() and _right(request, form):
        with transaction.atomic():
            codes.take_away(request.user)
            record(request.user, "switched codes off")
        return redirect(f"{reverse('my-account')}?said=off")
    return render(request, "my_codes_off.html", {"form": form})


def file(request: HttpRequest) -> HttpResponse:
    """The recovery codes as a text file, for ten minutes after they were shown; later there is nothing to fetch."""
    if request.session.get(_SHOWN, 0) < time.time():
        return redirect("my-account")
    text = "Recovery codes for Mainstay. Each works once. Keep them away from your computer.\r\n\r\n"
    text += "\r\n".join(codes.recovery_codes(request.user)) + "\r\n"
    return download(request, text, "txt", "mainstay-recovery-codes", recorded=("took recovery codes out", ""))


def _secret(request: HttpRequest) -> str:
    """The secret that is being set up. It waits in the session encrypted, as sessions are kept in the database."""
    if _SECRET in request.session:
        try:
            return CodesKept().decrypt(request.session[_SECRET])
        except InvalidToken:
            pass  # kept before it was encrypted, or with a secret that is no longer named: a new one is made
    made = codes.new_secret()
    request.session[_SECRET] = CodesKept().encrypt(made)
    return made


def _right(request: HttpRequest, form: CodeForm) -> bool:
    """Whether the code is right. A wrong one counts as it does when signing in, and so does being locked."""
    tried = {"username": request.user.email}
    if AxesProxyHandler.is_allowed(request, tried) and codes.is_right(request.user, form.cleaned_data["code"]):
        return True
    user_login_failed.send(sender=__name__, credentials=tried, request=request)
    form.add_error("code", "This is not the code that your phone shows now. Wait for the next one and type that.")
    return False


def _shown_once(request: HttpRequest, made: list[str]) -> HttpResponse:
    request.session[_SHOWN] = int(time.time()) + _SECONDS
    return render(request, "my_recovery_codes.html", {"codes": made})
