"""What is asked to be corrected, as Django knows it."""

from __future__ import annotations

from django.apps import AppConfig


class CorrectionsKeptConfig(AppConfig):
    """Names the folder."""

    name = "mainstay.web.corrections_kept"
    label = "corrections_kept"
    default_auto_field = "django.db.models.BigAutoField"
