"""Who is like us."""

from __future__ import annotations

from mainstay.web.roles import May
from mainstay.web.slices import Page, Slice
from mainstay.web.who_is_like_us import pages

SLICE = Slice(
    "Who is like us",
    19,
    (Page("who-is-like-us/", "who-is-like-us", pages.like, May.SEE_PUBLISHED),),
)
