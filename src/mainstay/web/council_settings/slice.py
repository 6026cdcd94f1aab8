"""The council's name, looks and rules."""

from __future__ import annotations

from mainstay.web.council_settings import pages
from mainstay.web.roles import May
from mainstay.web.slices import Page, Slice

SLICE = Slice(
    "Settings",
    85,
    (
        Page("settings/", "council-settings", pages.council, May.SET_UP, ("GET", "POST"), takes_files=True),
        Page("settings/style.css", "council-style", pages.style, None),
        Page("settings/logo", "council-logo", pages.logo, None),
    ),
)
