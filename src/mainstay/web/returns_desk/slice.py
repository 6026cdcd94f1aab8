"""Returns: checked, built, explained, and moved on to being sent."""

from __future__ import annotations

from mainstay.web.returns_desk import building_pages, giving_pages
from mainstay.web.returns_desk.desks import pages_of
from mainstay.web.roles import May
from mainstay.web.slices import Page, Slice

_LIST, *_REST = pages_of("returns", May.WORK_ON_RETURNS)
_BOTH = ("GET", "POST")

SLICE = Slice(
    "Returns",
    30,
    (
        _LIST,
        Page("returns/give/", "returns-give", giving_pages.give_first, May.WORK_ON_RETURNS, _BOTH),
        Page("returns/build/<int:year>/", "returns-build", building_pages.build, May.WORK_ON_RETURNS, _BOTH),
        *_REST,
        Page(
            "returns/<slug:folder>/give/", "returns-give-again", giving_pages.give_again, May.WORK_ON_RETURNS, _BOTH,
        ),
        Page(
            "returns/<slug:folder>/last-year/", "returns-last-year", giving_pages.give_last_year, May.WORK_ON_RETURNS,
            _BOTH,
        ),
    ),
)  # fmt: skip
