"""The pages about oneself."""

from __future__ import annotations

from mainstay.web.about_me import correcting, pages
from mainstay.web.roles import May
from mainstay.web.slices import Page, Slice

SLICE = Slice(
    "About me",
    60,
    (
        Page("about-me/", "about-me", pages.about_me, May.SIGN_IN),
        Page("about-me/held/", "about-me-held", pages.held, May.SIGN_IN),
        Page("about-me/looked/", "about-me-looked", pages.looked, May.SIGN_IN),
        Page("about-me/what-is-held.<str:kind>", "about-me-take", pages.take, May.SIGN_IN),
        Page("about-me/correct/", "about-me-correct", correcting.correct, May.SIGN_IN, ("GET", "POST")),
        Page("about-me/corrections/<str:number>/take-back/", "about-me-take-back", correcting.take_back, May.SIGN_IN,
             ("GET", "POST")),
    ),
)  # fmt: skip
