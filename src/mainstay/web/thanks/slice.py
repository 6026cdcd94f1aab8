"""The pages of thanks."""

from __future__ import annotations

from mainstay.web.roles import May
from mainstay.web.slices import Page, Slice
from mainstay.web.thanks import pages

SLICE = Slice(
    "Thanks",
    48,
    (
        Page("thanks/", "thanks", pages.read, May.THANK),
        Page("thanks/give/", "thanks-give", pages.give, May.THANK, ("GET", "POST")),
        Page("thanks/given/", "thanks-all", pages.look_over, May.ANSWER_SUGGESTIONS),
        Page("thanks/<str:number>/change/", "thanks-change", pages.change, May.THANK, ("GET", "POST")),
        Page("thanks/<str:number>/take-out/", "thanks-take-out", pages.take_out, May.THANK, ("GET", "POST")),
    ),
)
