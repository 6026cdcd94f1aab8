"""The application as servers speak to it (WSGI)."""

from __future__ import annotations

import os
from typing import Any

from django.core.wsgi import get_wsgi_application


def application() -> object:
    """The application, with its settings."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "mainstay.web.settings")
    return get_wsgi_application()


LARGEST_REQUEST = 1024 * 1024 * 1024
"""Bytes: forty files of 25 MB, as many as one import takes, and their form."""


def limits() -> dict[str, Any]:
    """What the server process lets through: how much, how long, and whose word about https it takes.

    Headers by which a proxy says what a browser asked are dropped, unless MAINSTAY_BEHIND_PROXY says that there is one; it
    is then believed from MAINSTAY_PROXY alone, this machine unless another address is given.
    """
    kept: dict[str, Any] = {
        "max_request_body_size": LARGEST_REQUEST,
        "max_request_header_size": 32 * 1024,
        "channel_timeout": 120,
        "clear_untrusted_proxy_headers": True,
        "expose_tracebacks": False,
    }
    if os.environ.get("MAINSTAY_BEHIND_PROXY", "") == "1":
        kept["trusted_proxy"] = os.environ.get("MAINSTAY_PROXY", "") or "127.0.0.1"
        kept["trusted_proxy_headers"] = "x-forwarded-proto"
    return kept
