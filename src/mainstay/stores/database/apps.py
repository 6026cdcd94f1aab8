"""The editions as Django knows them."""

from __future__ import annotations

from django.apps import AppConfig


class DatabaseConfig(AppConfig):
    """Names the folder."""

    name = "mainstay.stores.database"
    label = "editions"
    default_auto_field = "django.db.models.BigAutoField"
