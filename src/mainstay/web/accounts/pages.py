"""Pages of accounts: sign in, sign out, the first account, all accounts."""

from __future__ import annotations

from django.contrib.auth import login, logout
from django.contrib.auth.views import LoginView
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect, render
from django.urls import reverse

from mainstay.web.accounts.forms import AccountForm, SignInForm
from mainstay.web.accounts.models import Account
from mainstay.web.audit.entries import record
from mainstay.web.roles import Role

_sign_in = LoginView.as_view(
    template_name="sign_in.html", authentication_form=SignInForm, redirect_authenticated_user=True
)


def sign_in(request: HttpRequest) -> HttpResponse:
    """Signing in; where there is no account at all yet, the first one is asked for."""
    if not Account.objects.exists():
        return redirect("first-account")
    return _sign_in(request)


def sign_out(request: HttpRequest) -> HttpResponse:
    """Ends the session."""
    logout(request)
    return redirect("sign-in")


def first_account(request: HttpRequest) -> HttpResponse:
    """The first account, which keeps the others and leads the work; only while there is none."""
    if Account.objects.exists():
        return redirect("sign-in")
    both = [Role.ADMINISTRATOR.name, Role.WORKFORCE_LEAD.name]
    form = AccountForm({**request.POST.dict(), "roles": both} if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        account = form.save()
        record(account, "made an account", str(account))
        login(request, account, backend="django.contrib.auth.backends.ModelBackend")
        return HttpResponseRedirect(reverse("home"))
    return render(request, "first_account.html", {"form": form})


def accounts(request: HttpRequest) -> HttpResponse:
    """All accounts, and a form for one more."""
    form = AccountForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        made = form.save()
        record(request.user, "made an account", str(made))
        return redirect("accounts")
    return render(request, "accounts.html", {"form": form, "accounts": Account.objects.order_by("email")})


def close(request: HttpRequest, number: int) -> HttpResponse:
    """Closes an account: it stays in the audit and can do nothing. Nobody closes their own."""
    if number != request.user.pk:
        Account.objects.filter(pk=number).update(is_active=False)
        record(request.user, "closed an account", f"account {number}")
    return redirect("accounts")
