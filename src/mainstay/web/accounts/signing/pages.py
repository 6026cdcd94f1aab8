"""Signing in with a password and a code, the first account, signing out."""

from __future__ import annotations

from typing import Any

from axes.handlers.proxy import AxesProxyHandler
from axes.helpers import get_lockout_response
from django.conf import settings
from django.contrib.auth import logout
from django.contrib.auth.signals import user_login_failed
from django.contrib.auth.views import LoginView
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from mainstay.web.accounts import codes
from mainstay.web.accounts.forms import CodeForm, FirstAccountForm, SignInForm
from mainstay.web.accounts.models import Account
from mainstay.web.accounts.signing.steps import come_in, known, waiting
from mainstay.web.audit.entries import record


class _SignIn(LoginView):
    """Django's own, which stops before the door where a code is asked for."""

    template_name = "sign_in.html"
    authentication_form = SignInForm
    redirect_authenticated_user = True

    def form_valid(self, form: Any) -> HttpResponse:
        """The password is right."""
        return known(self.request, form.get_user(), self.get_success_url())

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """With what the page says of the council's own sign-in."""
        said = {"elsewhere": settings.SIGN_IN_ELSEWHERE, "said": self.request.GET.get("said", "")}
        return {**super().get_context_data(**kwargs), **said}


_sign_in = _SignIn.as_view()


def sign_in(request: HttpRequest) -> HttpResponse:
    """Signing in; where there is no account at all yet, the first one is asked for."""
    if not Account.objects.exists():
        return redirect("first-account")
    return _sign_in(request)


def code(request: HttpRequest) -> HttpResponse:
    """The second step. Wrong codes count as wrong passwords do, so that guessing locks the account for a while."""
    held = waiting(request)
    if held is None:
        return redirect("sign-in")
    account, to, elsewhere = held
    tried = {"username": account.email}
    form = CodeForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        if not AxesProxyHandler.is_allowed(request, tried):
            return get_lockout_response(request, credentials=tried)
        right = codes.is_right(account, form.cleaned_data["code"])
        if right:
            answer = come_in(request, account, to, elsewhere=elsewhere)
            if right == "recovery code":
                record(account, "used a recovery code")
            return answer
        user_login_failed.send(sender=__name__, credentials=tried, request=request)
        if not AxesProxyHandler.is_allowed(request, tried):
            return get_lockout_response(request, credentials=tried)
        form.add_error("code", "This is not the code that your phone shows now. Wait for the next one and type that.")
    return render(request, "sign_in_code.html", {"form": form})


def sign_out(request: HttpRequest) -> HttpResponse:
    """Ends the session."""
    logout(request)
    return redirect("sign-in")


def first_account(request: HttpRequest) -> HttpResponse:
    """The first account, only while there is none. In production it is made at the machine, not by who comes first."""
    if Account.objects.exists():
        return redirect("sign-in")
    if settings.PRODUCTION:
        return render(request, "first_account_at_the_machine.html")
    form = FirstAccountForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        with transaction.atomic():
            account = form.save()
            record(account, "made an account", str(account))
        return come_in(request, account, "home")
    return render(request, "first_account.html", {"form": form})
