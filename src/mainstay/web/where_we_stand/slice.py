"""Where we stand."""

from __future__ import annotations

from mainstay.web.roles import May
from mainstay.web.slices import Page, Slice
from mainstay.web.where_we_stand import pages

SLICE = Slice(
    "Where we stand",
    11,
    (
        Page("where-we-stand/", "where-we-stand", pages.entrance, May.SEE_PUBLISHED),
        Page("where-we-stand/<slug:measure>/", "where-we-stand-measure", pages.measure, May.SEE_PUBLISHED),
        Page("where-we-stand/<slug:measure>/<slug:drawn>.svg", "where-we-stand-chart", pages.chart, May.SEE_PUBLISHED),
    ),
)
