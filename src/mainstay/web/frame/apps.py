"""The frame as Django knows it: it brings the styles."""

from __future__ import annotations

from django.apps import AppConfig


class FrameConfig(AppConfig):
    """Names the folder."""

    name = "mainstay.web.frame"
    label = "frame"
