"""Going live as Django knows it."""

from __future__ import annotations

from django.apps import AppConfig


class GoingLiveConfig(AppConfig):
    """Names the folder."""

    name = "mainstay.web.going_live"
    label = "going_live"
    default_auto_field = "django.db.models.BigAutoField"
