"""The background as Django knows it."""

from __future__ import annotations

from django.apps import AppConfig


class BackgroundConfig(AppConfig):
    """Names the folder."""

    name = "mainstay.web.background"
    label = "background"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """What a failed task leaves is cleared of values from now on."""
        from mainstay.web.background import failing  # noqa: F401, PLC0415 - connects to the queue's signals
