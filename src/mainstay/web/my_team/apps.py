"""The slice as Django knows it."""

from __future__ import annotations

from django.apps import AppConfig


class MyTeamConfig(AppConfig):
    """Names the folder."""

    name = "mainstay.web.my_team"
    label = "my_team"
    default_auto_field = "django.db.models.BigAutoField"
