"""Why one person's records come to more than full time."""

from __future__ import annotations

from mainstay.returns.workforce_census.note import Note, Noted


def text(noted: Noted) -> str:
    """What the council may say, with what the return shows."""
    return (
        f"The records of this person come to more than full time ({noted.found}) because they [work agreed"
        " hours above full time over two posts]. The hours were agreed on [date]."
    )


NOTE = Note("WC-315", text)
