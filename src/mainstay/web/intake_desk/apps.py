"""The intake desk as Django knows it."""

from __future__ import annotations

from django.apps import AppConfig


class IntakeDeskConfig(AppConfig):
    """Names the folder."""

    name = "mainstay.web.intake_desk"
    label = "intake_desk"
    default_auto_field = "django.db.models.BigAutoField"
