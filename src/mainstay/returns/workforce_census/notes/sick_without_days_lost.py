"""Why someone on sick leave on the day has no days lost in the year."""

from __future__ import annotations

from mainstay.returns.workforce_census.note import Note, Noted


def text(noted: Noted) -> str:
    """What the council may say, with what the return shows."""
    return (
        f"[The worker's absence began on {noted.day}, and no working day had been lost before it / the days are "
        "recorded in [system] from [date], after this list was made]."
    )


NOTE = Note("WC-824", text)
