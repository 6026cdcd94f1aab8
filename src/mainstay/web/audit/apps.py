"""The audit as Django knows it."""

from __future__ import annotations

from django.apps import AppConfig


class AuditConfig(AppConfig):
    """Names the folder."""

    name = "mainstay.web.audit"
    label = "audit"
    default_auto_field = "django.db.models.BigAutoField"
