"""Back-ups, which hold everything as it was when they were made."""

from __future__ import annotations

from mainstay.web.going_live.declaring import Grade, Kept

KEPT = Kept(
    "back_ups", 130, "Back-ups", "Files that the command mainstay backup wrote, wherever the council keeps them.",
    None, "What is erased or deleted here is still in a back-up made before, so they must not be kept for longer than needed.",
    "none", Grade.ELSEWHERE, by_whom="Whoever keeps the back-ups.", may_change=False,
)  # fmt: skip
