"""The council's settings as Django knows them."""

from __future__ import annotations

from django.apps import AppConfig


class CouncilSettingsConfig(AppConfig):
    """Names the folder."""

    name = "mainstay.web.council_settings"
    label = "council_settings"
    default_auto_field = "django.db.models.BigAutoField"
