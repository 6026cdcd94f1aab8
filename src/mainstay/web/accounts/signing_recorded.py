"""Signing in, signing out and failing to are recorded, without what was typed."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.signals import user_logged_in, user_logged_out, user_login_failed
from django.dispatch import receiver

from mainstay.web.accounts.sessions import began
from mainstay.web.audit.entries import record


@receiver(user_logged_in)
def signed_in(user: Any, request: Any = None, **_about: Any) -> None:
    """Someone signed in, and from now their session is timed."""
    if request is not None:
        began(request)
    record(user, "signed in")


@receiver(user_logged_out)
def signed_out(user: Any, **_about: Any) -> None:
    """Someone signed out."""
    if user is not None:
        record(user, "signed out")


@receiver(user_login_failed)
def failed(**_about: Any) -> None:
    """Somebody tried, and it is not said with which address: it may be a person's, or a password in the wrong field."""
    record(None, "failed to sign in")
