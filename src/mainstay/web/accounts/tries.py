"""Tries to sign in, counted without keeping what was typed."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.conf import settings
from django.utils.crypto import salted_hmac


def digest_of(request: Any, credentials: Mapping[str, Any] | None) -> str | None:
    """What a try is counted by: a digest, with the application's secret, of the address without its capitals and blanks.

    The same for an address that has no account, so that guessing at one looks no different. None where none was given.
    """
    given = credentials or getattr(request, "POST", {})
    typed = given.get(settings.AXES_USERNAME_FORM_FIELD)
    if typed is None:
        return None
    return salted_hmac("mainstay.tries", str(typed).strip().lower(), algorithm="sha256").hexdigest()
