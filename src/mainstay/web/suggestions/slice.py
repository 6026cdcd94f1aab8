"""The pages of suggestions."""

from __future__ import annotations

from mainstay.web.roles import May
from mainstay.web.slices import Page, Slice
from mainstay.web.suggestions import pages

SLICE = Slice(
    "Suggestions",
    46,
    (
        Page("suggestions/", "suggestions", pages.you_said, May.SIGN_IN),
        Page("suggestions/make/", "suggestions-make", pages.make, May.SIGN_IN, ("GET", "POST")),
        Page("suggestions/waiting/", "suggestions-waiting", pages.waiting, May.ANSWER_SUGGESTIONS),
        Page("suggestions/you-said-we-did.<str:kind>", "suggestions-take", pages.take, May.SIGN_IN),
        Page("suggestions/<str:number>/change/", "suggestions-change", pages.change, May.SIGN_IN, ("GET", "POST")),
        Page(
            "suggestions/<str:number>/take-out/", "suggestions-take-out", pages.take_out, May.SIGN_IN, ("GET", "POST")
        ),
        Page(
            "suggestions/<str:number>/answer/",
            "suggestions-answer",
            pages.answer,
            May.ANSWER_SUGGESTIONS,
            ("GET", "POST"),
        ),
    ),
    says=pages.says,
)
