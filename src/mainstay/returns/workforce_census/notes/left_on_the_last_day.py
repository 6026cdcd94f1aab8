"""Why a leaving date is 30 September."""

from __future__ import annotations

from mainstay.returns.workforce_census.note import Note, Noted


def text(noted: Noted) -> str:
    """What the council may say, with what the return shows."""
    return (
        f"The worker's last day in post was {noted.day}. They are returned as someone who left in the "
        "year, and not as in post on that day."
    )


NOTE = Note("WC-417", text)
