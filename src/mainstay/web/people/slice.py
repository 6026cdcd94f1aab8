"""People: a worker's journey, and absence for HR."""

from __future__ import annotations

from mainstay.web.people import absence, pages
from mainstay.web.roles import May
from mainstay.web.slices import Page, Slice

_BOTH = ("GET", "POST")

SLICE = Slice(
    "People",
    14,
    (
        Page("people/", "people", pages.people, May.SEE_PEOPLE, _BOTH, identifiable=True),
        Page("people/absence/", "absence", absence.ask, May.SEE_ABSENCE, _BOTH, identifiable=True),
        Page("people/<slug:person>/", "person", pages.person, May.SEE_PEOPLE, identifiable=True),
        Page("people/<slug:person>/take/<slug:kind>/", "person-take", pages.take, May.SEE_PEOPLE, identifiable=True),
    ),
)
