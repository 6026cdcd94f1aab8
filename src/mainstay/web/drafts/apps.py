"""Drafts as Django knows them."""

from __future__ import annotations

from django.apps import AppConfig


class DraftsConfig(AppConfig):
    """Names the folder."""

    name = "mainstay.web.drafts"
    label = "drafts"
    default_auto_field = "django.db.models.BigAutoField"
