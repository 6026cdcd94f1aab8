"""What is asked of desks, as Django knows it."""

from __future__ import annotations

from django.apps import AppConfig


class ReturnsKeptConfig(AppConfig):
    """Names the folder."""

    name = "mainstay.web.returns_kept"
    label = "returns_kept"
    default_auto_field = "django.db.models.BigAutoField"
