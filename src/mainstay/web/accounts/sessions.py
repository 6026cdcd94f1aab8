"""How a sign-in ends: after an hour of nothing, after twelve hours in any event, and everywhere when its account says so."""

from __future__ import annotations

import time
from typing import Any

from django.conf import settings
from django.contrib.auth import update_session_auth_hash
from django.http import HttpRequest

from mainstay.web.accounts.models import Account, new_stamp

_SINCE = "signed_in_at"
_ELSEWHERE = "signed_in_elsewhere"


def began(request: HttpRequest) -> None:
    """A session has just begun."""
    request.session[_SINCE] = int(time.time())


def is_over(request: HttpRequest) -> bool:
    """Whether the session has lasted as long as one may, however busy it was."""
    return bool(time.time() - request.session.setdefault(_SINCE, int(time.time())) > settings.LONGEST_SESSION)


def came_from_elsewhere(request: HttpRequest) -> bool:
    """Whether it began at the council's own sign-in, which asks for its own second step."""
    return bool(request.session.get(_ELSEWHERE))


def comes_from_elsewhere(request: HttpRequest) -> None:
    """Marks that it did."""
    request.session[_ELSEWHERE] = True


def end_all(account: Account) -> None:
    """Ends every session of an account, at its next page."""
    account.stamp = new_stamp()
    account.save(update_fields=["stamp"])


def end_all_others(request: Any) -> None:
    """Ends every session of the account but the one that asks."""
    end_all(request.user)
    update_session_auth_hash(request, request.user)
