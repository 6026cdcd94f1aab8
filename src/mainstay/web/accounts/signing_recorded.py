"""Signing in, signing out and failing to are recorded, without what was typed."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.signals import user_logged_in, user_logged_out, user_login_failed
from django.dispatch import receiver

from mainstay.web.audit.entries import record


@receiver(user_logged_in)
def signed_in(user: Any, **_about: Any) -> None:
    """Someone signed in."""
    record(user, "signed in")


@receiver(user_logged_out)
def signed_out(user: Any, **_about: Any) -> None:
    """Someone signed out."""
    record(user, "signed out")


@receiver(user_login_failed)
def failed(**_about: Any) -> None:
    """Somebody tried, and it is not said with which address: it may be a person's, or a password in the wrong field."""
    record(None, "failed to sign in")
