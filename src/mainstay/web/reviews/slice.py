"""The pages of reviews and conversations."""

from __future__ import annotations

from mainstay.web.reviews import conversation_pages as talks
from mainstay.web.reviews import early_career_pages as early
from mainstay.web.reviews import supervision_pages as supervision
from mainstay.web.reviews.entrance import TITLE, entrance, says
from mainstay.web.roles import May
from mainstay.web.slices import Page, Slice

ANY = (May.KEEP_EARLY_CAREER, May.KEEP_SUPERVISION, May.HOLD_CONVERSATIONS)
BOTH = ("GET", "POST")
_ONE = "reviews/early-career/<str:person>/<str:programme>"
_ROW = "reviews/supervision-rows/<str:number>"
_TALK = "reviews/conversation-rows/<str:number>"


def _early(at: str, name: str, view: object, *methods: str) -> Page:
    return Page(at, name, view, May.KEEP_EARLY_CAREER, methods or ("GET",), identifiable=True)  # type: ignore[arg-type]


def _supervision(at: str, name: str, view: object, *methods: str) -> Page:
    return Page(at, name, view, May.KEEP_SUPERVISION, methods or ("GET",), identifiable=True)  # type: ignore[arg-type]


def _talk(at: str, name: str, view: object, *methods: str) -> Page:
    return Page(at, name, view, May.HOLD_CONVERSATIONS, methods or ("GET",), identifiable=True)  # type: ignore[arg-type]


SLICE = Slice(
    TITLE,
    40,
    (
        Page("reviews/", "reviews", entrance, ANY, identifiable=True),
        _early("reviews/early-career/", "reviews-early", early.everyone),
        _early("reviews/early-career/add/", "reviews-early-join", early.join, *BOTH),
        _early(f"{_ONE}/", "reviews-early-one", early.one),
        _early(f"{_ONE}/steps/", "reviews-early-steps", early.steps, *BOTH),
        _early(f"{_ONE}/add-step/", "reviews-early-add-step", early.add_step, *BOTH),
        _early(f"{_ONE}/done/<str:step>/", "reviews-early-done", early.record_step, *BOTH),
        _early("reviews/steps/<str:number>/", "reviews-step", early.change_step, *BOTH),
        _early("reviews/steps/<str:number>/take-out/", "reviews-step-out", early.take_out_step, *BOTH),
        _supervision("reviews/teams/<str:team>/", "reviews-team", supervision.team),
        _supervision("reviews/supervision/<str:person>/", "reviews-supervision", supervision.worker),
        _supervision("reviews/supervision/<str:person>/add/", "reviews-supervision-add", supervision.add, *BOTH),
        _supervision(f"{_ROW}/", "reviews-supervision-change", supervision.change, *BOTH),
        _supervision(f"{_ROW}/take-out/", "reviews-supervision-out", supervision.take_out, *BOTH),
        _talk("reviews/conversations/", "reviews-conversations", talks.everything),
        _talk("reviews/conversations/begin/", "reviews-conversation-begin", talks.begin, *BOTH),
        _talk("reviews/conversations/<str:kind>/<str:person>/", "reviews-conversation", talks.hold, *BOTH),
        _talk(f"{_TALK}/", "reviews-conversation-one", talks.one),
        _talk(f"{_TALK}/change/", "reviews-conversation-change", talks.change, *BOTH),
        _talk(f"{_TALK}/take-out/", "reviews-conversation-out", talks.take_out, *BOTH),
        _talk(f"{_TALK}/comments/", "reviews-conversation-comments", talks.read_comments, "POST"),
    ),
    says=says,
)
