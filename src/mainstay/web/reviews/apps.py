"""The slice as Django knows it."""

from __future__ import annotations

from django.apps import AppConfig


class ReviewsConfig(AppConfig):
    """Names the folder."""

    name = "mainstay.web.reviews"
    label = "reviews"
    default_auto_field = "django.db.models.BigAutoField"
