"""Pages of an administrator: every account, one account, and its set-up link shown once."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse

from mainstay.foundations.problems import CannotGoOn
from mainstay.web.accounts import codes, keeping, workers
from mainstay.web.accounts.forms import AccountForm, RolesForm, WorkerForm
from mainstay.web.accounts.models import Account

_SAID = {
    "changed": "The roles and teams were changed.",
    "worker": "It is kept which worker this account is.",
    "no-worker": "The account is no longer said to be a worker.",
    "phone": "Codes from the phone were taken away. Signing in asks for none until they are set up again.",
    "closed": "The account was closed, and signed out everywhere.",
    "open": "The account is open again.",
}


def says(request: HttpRequest) -> str:
    """How many can sign in, and how many have yet to choose a password."""
    open_ones = list(Account.objects.filter(is_active=True))
    waiting = sum(not each.has_usable_password() and not each.elsewhere for each in open_ones)
    said = f"{len(open_ones):,} open account{'s' if len(open_ones) != 1 else ''}."
    return (
        f"{said} {waiting:,} not set up by {'its owner' if waiting == 1 else 'their owners'} yet." if waiting else said
    )


def accounts(request: HttpRequest) -> HttpResponse:
    """All accounts, and a form for one more; its set-up link is shown once."""
    form = AccountForm(request.POST or None, offered=workers.teams())
    if request.method == "POST" and form.is_valid():
        try:
            made = keeping.made(form.cleaned_data["email"], form.said_roles(), form.said_teams(), by=request.user)
            return _link_shown(request, made)
        except CannotGoOn as reason:
            form.add_error("email", str(reason))
    return render(request, "accounts.html", {"form": form, "accounts": Account.objects.order_by("-is_active", "email")})


def account(request: HttpRequest, number: int) -> HttpResponse:
    """One account: roles and teams to change, who it is, and what else may be done about it."""
    one = get_object_or_404(Account, pk=number)
    if request.method != "POST":
        return _one(request, one, said=_SAID.get(request.GET.get("said", ""), ""))
    form = RolesForm(request.POST, offered=_offered(one))
    if form.is_valid():
        try:
            keeping.change(number, form.said_roles(), form.said_teams(), by=request.user)
            return _done(number, "changed")
        except CannotGoOn as reason:
            form.add_error("roles", str(reason))
    return _one(request, one, form=form)


def link(request: HttpRequest, number: int) -> HttpResponse:
    """A new set-up link, for a password forgotten or never chosen."""
    one = get_object_or_404(Account, pk=number)
    try:
        return _link_shown(request, one)
    except CannotGoOn as reason:
        return _one(request, one, trouble=str(reason))


def worker(request: HttpRequest, number: int) -> HttpResponse:
    """Which worker the account is, by a number that is looked up and not kept; nothing typed takes it back."""
    one = get_object_or_404(Account, pk=number)
    form = WorkerForm(request.POST)
    if form.is_valid():
        typed = form.cleaned_data["number"].strip()
        try:
            keeping.link_worker(number, workers.person_of(typed) if typed else "", by=request.user)
            return _done(number, "worker" if typed else "no-worker")
        except CannotGoOn as reason:
            form.add_error("number", str(reason))
    return _one(request, one, worker_form=form)


def phone(request: HttpRequest, number: int) -> HttpResponse:
    """Takes codes away, for who lost the phone."""
    get_object_or_404(Account, pk=number)
    keeping.forget_phone(number, by=request.user)
    return _done(number, "phone")


def close(request: HttpRequest, number: int) -> HttpResponse:
    """Closes an account."""
    one = get_object_or_404(Account, pk=number)
    try:
        keeping.close(number, by=request.user)
    except CannotGoOn as reason:
        return _one(request, one, trouble=str(reason))
    return _done(number, "closed")


def open_again(request: HttpRequest, number: int) -> HttpResponse:
    """Opens a closed account."""
    get_object_or_404(Account, pk=number)
    keeping.open_again(number, by=request.user)
    return _done(number, "open")


def _one(request: HttpRequest, one: Account, **shown: Any) -> HttpResponse:
    has = {"roles": one.roles, "teams": one.teams}
    shown.setdefault("form", RolesForm(initial=has, offered=_offered(one)))
    shown.setdefault("worker_form", WorkerForm())
    return render(request, "account.html", {"one": one, "has_code": codes.has_code(one), **shown})


def _offered(one: Account) -> list[str]:
    return sorted({*workers.teams(), *one.teams}, key=str.casefold)


def _link_shown(request: HttpRequest, one: Account) -> HttpResponse:
    address = request.build_absolute_uri(keeping.new_link(one, by=request.user))
    return render(request, "account_link.html", {"one": one, "address": address})


def _done(number: int, said: str) -> HttpResponse:
    return redirect(f"{reverse('account', kwargs={'number': number})}?said={said}")
