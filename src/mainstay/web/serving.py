"""The application as servers speak to it (WSGI)."""

from __future__ import annotations

import os

from django.core.wsgi import get_wsgi_application


def application() -> object:
    """The application, with its settings."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "mainstay.web.settings")
    return get_wsgi_application()
