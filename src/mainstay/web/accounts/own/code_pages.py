"""Setting up codes from a phone, recovery codes shown once, and switching codes off."""

from __future__ import annotations

import time

from axes.handlers.proxy import AxesProxyHandler
from django.contrib.auth.signals import user_login_failed
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from mainstay.web.accounts import codes
from mainstay.web.accounts.forms import CodeForm
from mainstay.web.accounts.sessions import end_all_others
from mainstay.web.audit.entries import record
from mainstay.web.council_shown import requires_code

_SECRET, _SHOWN, _SECONDS = "code_secret", "recovery_codes_until", 10 * 60


def set_up(request: HttpRequest) -> HttpResponse:
    """The secret as a picture and as text, and the first code from the phone; then the recovery codes, once."""
    if codes.has_code(request.user):
        return redirect("my-account")
    secret = request.session.setdefault(_SECRET, codes.new_secret())
    form = CodeForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        made = codes.begin(request.user, secret, form.cleaned_data["code"])
        if made:
            del request.session[_SECRET]
            end_all_others(request)
            record(request.user, "set up codes from a phone")
            return _shown_once(request, made)
        form.add_error(
            "code", "This is not the code that the phone shows for Mainstay now. Wait for the next one and type that."
        )
    spoken = " ".join(secret[at : at + 4] for at in range(0, len(secret), 4))
    shown = {"form": form, "picture": codes.picture(codes.address(request.user, secret)), "spoken": spoken}
    return _never_kept(render(request, "my_codes.html", {**shown, "required": requires_code()}))


def recovery(request: HttpRequest) -> HttpResponse:
    """New recovery codes, for who types a code; those before count no more."""
    if not codes.has_code(request.user):
        return redirect("my-account")
    form = CodeForm(request.POST or None)
    if request.method == "POST" and form.is_valid() and _right(request, form):
        record(request.user, "made new recovery codes")
        return _shown_once(request, codes.new_recovery_codes(request.user))
    left = len(codes.recovery_codes(request.user))
    return render(request, "my_recovery.html", {"form": form, "left": left})


def off(request: HttpRequest) -> HttpResponse:
    """No more codes, for who types one; not where everyone must have them."""
    if not codes.has_code(request.user) or requires_code():
        return redirect("my-account")
    form = CodeForm(request.POST or None)
    if request.method == "POST" and form.is_valid() and _right(request, form):
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
    answer = HttpResponse(text, content_type="text/plain; charset=utf-8")
    answer["Content-Disposition"] = 'attachment; filename="mainstay-recovery-codes.txt"'
    return _never_kept(answer)


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
    return _never_kept(render(request, "my_recovery_codes.html", {"codes": made}))


def _never_kept(answer: HttpResponse) -> HttpResponse:
    answer["Cache-Control"] = "no-store"
    return answer
