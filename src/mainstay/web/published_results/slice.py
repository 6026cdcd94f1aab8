"""Published results."""

from __future__ import annotations

from mainstay.web.published_results import pages
from mainstay.web.roles import May
from mainstay.web.slices import Page, Slice

SLICE = Slice(
    "Published results",
    18,
    (
        Page("published-results/", "published-results", pages.year, May.SEE_PUBLISHED),
        Page("published-results/take/<slug:kind>/", "published-results-take", pages.take, May.SEE_PUBLISHED),
        Page("published-results/<slug:measure>/", "published-result", pages.measure, May.SEE_PUBLISHED),
        Page("published-results/<slug:measure>/chart.svg", "published-chart", pages.chart, May.SEE_PUBLISHED),
    ),
)
