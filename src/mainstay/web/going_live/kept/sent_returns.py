"""Census returns, kept as they were sent."""

from __future__ import annotations

from mainstay.web.going_live.declaring import Grade, Kept

KEPT = Kept(
    "sent_returns", 120, "Census returns", "The return of each year as it was sent, and what explains and signs it off.",
    None, "To show what was sent to the Department, and to check the next year's return against it.",
    "none", Grade.ELSEWHERE,
    by_whom="Whoever keeps the server, by taking the year's folder below web/returns away, once the council has said when.",
    may_change=False,
)  # fmt: skip
