"""The council's own sign-in: leaving for it, and coming back from it. Only accounts that an administrator made come in."""

from __future__ import annotations

import base64
import hashlib
import logging
import secrets
import time
from collections.abc import Mapping
from typing import Any

from django.conf import settings
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.crypto import constant_time_compare
from django.utils.http import url_has_allowed_host_and_scheme

from mainstay.web.accounts.models import Account
from mainstay.web.accounts.signing.steps import known
from mainstay.web.audit.entries import record
from mainstay.web.sign_in_elsewhere import NotBelieved, Provider, fingerprint, verified_address

_HELD, _SECONDS = "left_for_elsewhere", 10 * 60
_LOG = logging.getLogger("mainstay.sign_in")


def leave(request: HttpRequest) -> HttpResponse:
    """Sends the browser to the provider, with a question that only this browser can bring the answer to."""
    provider = _provider()
    state, nonce, verifier = (secrets.token_urlsafe(32) for _each in range(3))
    challenge = base64.urlsafe_b64encode(hashlib.sha256(verifier.encode()).digest()).rstrip(b"=").decode()
    to = request.GET.get("next", "")
    if not url_has_allowed_host_and_scheme(to, {request.get_host()}, require_https=request.is_secure()):
        to = ""
    try:
        there = provider.where_to_ask(_back_to(request), state, nonce, challenge)
    except NotBelieved as why:
        return _refused(request, "unreachable", why)
    request.session[_HELD] = [state, nonce, verifier, to, int(time.time()) + _SECONDS]
    return redirect(there)


def back(request: HttpRequest) -> HttpResponse:
    """Whoever comes back is believed if the answer is to this browser's question, and comes in if they have an account."""
    provider = _provider()
    state, nonce, verifier, to, until = request.session.pop(_HELD, ("", "", "", "", 0))
    if not state or until < time.time() or not constant_time_compare(state, request.GET.get("state", "")):
        return _refused(request, "not-asked", "the answer is to no question of this browser's, or came too late")
    if "code" not in request.GET:
        return _refused(request, "not-asked", "the provider gave no code")
    try:
        said = provider.who(request.GET["code"], _back_to(request), nonce, verifier)
    except NotBelieved as why:
        return _refused(request, "not-believed", why)
    account = _account(said)
    if account is None:
        return _refused(request, "unknown", "nobody whom an administrator gave an account, or no verified address")
    return known(request, account, to, elsewhere=True)


def _account(said: Mapping[str, Any]) -> Account | None:
    """By who they are at the provider; the first time by an address that the provider vouches for."""
    who, address = fingerprint(said), verified_address(said)
    with transaction.atomic():
        found = Account.objects.select_for_update().filter(elsewhere=who).first()
        if found is None and address:
            found = Account.objects.select_for_update().filter(email=address, elsewhere="").first()
            if found is not None:
                found.elsewhere = who
                found.save(update_fields=["elsewhere"])
    return found if found is not None and found.is_active else None


def _provider() -> Provider:
    if settings.SIGN_IN_ELSEWHERE is None:
        raise Http404
    return settings.SIGN_IN_ELSEWHERE


def _back_to(request: HttpRequest) -> str:
    return request.build_absolute_uri(reverse("sign-in-back"))


def _refused(request: HttpRequest, kind: str, why: object) -> HttpResponse:
    _LOG.warning("Signing in elsewhere was refused: %s.", why)
    record(None, "failed to sign in", "at the council's own sign-in")
    return render(request, "sign_in_refused.html", {"kind": kind}, status=403 if kind == "unknown" else 400)
