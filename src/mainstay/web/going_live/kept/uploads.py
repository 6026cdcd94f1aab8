"""Files that were given and neither accepted nor thrown away; the intake desk deletes them by itself."""

from __future__ import annotations

from django.conf import settings

from mainstay.web.going_live.declaring import Grade, Kept

KEPT = Kept(
    "uploads", 40, "Files given and not accepted",
    "The council's own files, from when they are given until the import is accepted or thrown away.",
    settings.KEEP_UPLOADS_DAYS, "They hold names, which Mainstay does not keep.",
    "none", Grade.ASSUMED, by_whom="The intake desk deletes them by itself, several times a day; the server's setting "
    "MAINSTAY_KEEP_UPLOADS_DAYS says after how long.", may_change=False,
)  # fmt: skip
