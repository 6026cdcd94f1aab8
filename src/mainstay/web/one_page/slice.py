"""The chief executive's page."""

from __future__ import annotations

from mainstay.web.one_page import pages
from mainstay.web.roles import May
from mainstay.web.slices import Page, Slice

SLICE = Slice(
    "The one page",
    16,
    (
        Page("one-page/", "one-page", pages.page, May.SEE_ONE_PAGE),
        Page("one-page/take/<slug:kind>/", "one-page-take", pages.take, May.SEE_ONE_PAGE),
    ),
)
