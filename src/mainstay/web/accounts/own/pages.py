"""One's own account, its password, and ending one's other sessions."""

from __future__ import annotations

from django.conf import settings
from django.contrib.auth import update_session_auth_hash
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from mainstay.web.accounts import codes
from mainstay.web.accounts.forms import ChangePasswordForm
from mainstay.web.accounts.models import new_stamp
from mainstay.web.accounts.sessions import came_from_elsewhere, end_all_others
from mainstay.web.audit.entries import record
from mainstay.web.council_shown import requires_code

_SAID = {
    "password": "Your password was changed. You were signed out everywhere else.",
    "elsewhere": "You were signed out everywhere else.",
    "code": "Codes are switched on: signing in asks for one from now on.",
    "off": "Codes are switched off.",
}


def mine(request: HttpRequest) -> HttpResponse:
    """What the account is, and what its owner may change."""
    shown = {
        "said": _SAID.get(request.GET.get("said", ""), ""),
        "has_code": codes.has_code(request.user),
        "required": requires_code(),
        "uses_password": request.user.has_usable_password(),
        "elsewhere": came_from_elsewhere(request),
        "hours": settings.LONGEST_SESSION // 3600,
    }
    return render(request, "my_account.html", shown)


def password(request: HttpRequest) -> HttpResponse:
    """Another password; every other session ends."""
    form = ChangePasswordForm(request, request.POST or None)
    if request.method == "POST" and form.is_valid():
        account = request.user
        account.set_password(form.cleaned_data["password"])
        account.stamp = new_stamp()
        with transaction.atomic():
            account.save(update_fields=["password", "stamp"])
            record(account, "changed their password")
        update_session_auth_hash(request, account)
        return redirect(f"{reverse('my-account')}?said=password")
    return render(request, "my_password.html", {"form": form})


def end_elsewhere(request: HttpRequest) -> HttpResponse:
    """Signs out everywhere but here."""
    with transaction.atomic():
        end_all_others(request)
        record(request.user, "signed out everywhere else")
    return redirect(f"{reverse('my-account')}?said=elsewhere")
