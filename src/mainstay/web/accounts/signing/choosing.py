"""Choosing a password by a set-up link: the link's secret leaves the address at once, and counts once."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

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
    request.session[_HELD] = [number, secret]
    return redirect("set-up-password")


def password(request: HttpRequest) -> HttpResponse:
    """The password, chosen by the one whose account it is."""
    account = _account(*request.session.get(_HELD, (0, "")))
    if account is None:
        return render(request, "set_up_over.html", status=410)
    form = ChoosePasswordForm(account, request.POST or None)
    if request.method == "POST" and form.is_valid():
        account.set_password(form.cleaned_data["password"])
        account.save(update_fields=["password"])
        end_all(account)
        del request.session[_HELD]
        record(account, "chose a password", "by a set-up link")
        return redirect(f"{reverse('sign-in')}?said=chosen")
    return render(request, "set_up.html", {"form": form, "account": account})


def _account(number: int, secret: str) -> Account | None:
    account = Account.objects.filter(pk=number, is_active=True).first()
    return account if account and links.check_token(account, secret) else None
