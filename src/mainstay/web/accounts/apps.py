"""The accounts as Django knows them."""

from __future__ import annotations

from django.apps import AppConfig


class AccountsConfig(AppConfig):
    """Names the folder."""

    name = "mainstay.web.accounts"
    label = "accounts"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Signing in and out is recorded from now on."""
        from mainstay.web.accounts import signing_recorded  # noqa: F401, PLC0415 - connects to Django's signals
