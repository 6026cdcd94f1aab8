"""Where the pages of requests about people stand."""

from __future__ import annotations

from mainstay.web.requests_about_people import erasing_pages, letting_back, pages
from mainstay.web.roles import May
from mainstay.web.slices import Page, Slice

_AT = "requests-about-people/"
_ONE = f"{_AT}<slug:person>/"

SLICE = Slice(
    "Requests about people",
    70,
    (
        Page(_AT, "requests-about-people", pages.front, May.ANSWER_REQUESTS, ("GET", "POST")),
        Page(f"{_AT}same-person/", "request-same-person", pages.same_person, May.ANSWER_REQUESTS, ("POST",)),
        Page(f"{_AT}let-back/", "request-let-back", letting_back.let_back_page, May.ANSWER_REQUESTS, ("GET", "POST")),
        Page(_ONE, "request-person", pages.one_person, May.ANSWER_REQUESTS, identifiable=True),
        Page(f"{_ONE}what-is-held/", "request-held", pages.what_is_held, May.ANSWER_REQUESTS, ("POST",), identifiable=True),
        Page(
            f"{_ONE}erase/", "request-erase", erasing_pages.erase_page, May.ANSWER_REQUESTS, ("GET", "POST"),
            identifiable=True,
        ),
    ),
)  # fmt: skip
