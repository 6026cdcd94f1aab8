"""Explore a measure."""

from __future__ import annotations

from mainstay.web.explore import pages
from mainstay.web.roles import May
from mainstay.web.slices import Page, Slice

SLICE = Slice(
    "Explore a measure",
    13,
    (
        Page("explore/", "explore", pages.entrance, May.SEE_FIGURES),
        Page("explore/in-full/", "explore-in-full", pages.in_full, May.SEE_PEOPLE, identifiable=True),
        Page("explore/<slug:measure>/<slug:drawn>.svg", "explore-chart", pages.chart, May.SEE_FIGURES),
    ),
)
