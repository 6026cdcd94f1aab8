"""Choosing a password by a set-up link: the link's secret leaves the address at once, and counts once."""

from __future__ import annotations

from cryptography.fernet import InvalidToken
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from mainstay.web.accounts.codes_kept import CodesKept
from mainstay.web.accounts.forms import ChoosePasswordForm
from mainstay.web.accounts.keeping import links
from mainstay.web.accounts.models import Account
from mainstay.web.accounts.sessions import end_all
from mainstay.web.audit.entries import record

_HELD = "set_up"


def link(request: HttpRequest, number: int, secret: str) -> HttpResponse:
    """Takes the secret out of the address. A link that was used, replaced or is too old is said to be so."""
    if _account(number, secret) is None:
        return render(request, "set_up_over.html", status=410)
    # Sessions are kept in the database, where a link that still counts must not stand in clear.
    request.session[_HELD] = [number, CodesKept().encrypt(secret)]
    return redirect("set-up-password")


def password(request: HttpRequest) -> HttpResponse:
    """The password, chosen by the one whose account it is."""
    account = _account_held(request)
    if account is None:
        return render(request, "set_up_over.html", status=410)
    form = ChoosePasswordForm(account, request.POST or None)
    if request.method == "POST" and form.is_valid():
        account.set_password(form.cleaned_data["password"])
        with transaction.atomic():
            account.save(update_fields=["password"])
            end_all(account)
            record(account, "chose a password", "by a set-up link")
        del request.session[_HELD]
        return redirect(f"{reverse('sign-in')}?said=chosen")
    return render(request, "set_up.html", {"form": form, "account": account})


def _account_held(request: HttpRequest) -> Account | None:
    number, secret = request.session.get(_HELD, (0, ""))
    try:
        return _account(number, CodesKept().decrypt(secret))
    except InvalidToken:
        return None


def _account(number: int, secret: str) -> Account | None:
    account = Account.objects.filter(pk=number, is_active=True).first()
    return account if account and links.check_token(account, secret) else None
