"""Where the pages before going live stand."""

from __future__ import annotations

from mainstay.web.going_live import paper_pages, schedule_pages
from mainstay.web.roles import May
from mainstay.web.slices import Page, Slice

_AT = "going-live/"
_KEPT = f"{_AT}how-long/"

SLICE = Slice(
    "Going live",
    80,
    (
        Page(_AT, "going-live", paper_pages.front, May.KEEP_SCHEDULE),
        Page(f"{_AT}papers/<slug:paper>/", "going-live-paper", paper_pages.take, May.KEEP_SCHEDULE),
        Page(_KEPT, "schedule", schedule_pages.shown, May.KEEP_SCHEDULE),
        Page(f"{_KEPT}agree/", "schedule-agree", schedule_pages.agree, May.KEEP_SCHEDULE, ("POST",)),
        Page(f"{_KEPT}delete/", "schedule-delete", schedule_pages.delete, May.KEEP_SCHEDULE, ("POST",)),
        Page(f"{_KEPT}<slug:kind>/", "schedule-change", schedule_pages.change, May.KEEP_SCHEDULE, ("GET", "POST")),
    ),
)
