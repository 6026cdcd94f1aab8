"""Why someone who retired or died has a destination in work."""

from __future__ import annotations

from mainstay.returns.workforce_census.note import Note, Noted, day_or_blank


def text(noted: Noted) -> str:
    """What the council may say, with what the return shows."""
    if noted.worker is not None and noted.worker.value("ReasonLeave") == "6":
        return "[The destination was wrong, and was put right in [HR system] on [date].]"
    return (
        f"The worker retired from this post on {day_or_blank(noted.end)} [and draws a pension], and has "
        "taken up [other work]."
    )


NOTE = Note("WC-704", text, mend_first=True)
