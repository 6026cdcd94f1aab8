"""Why sex is another than last year."""

from __future__ import annotations

from mainstay.returns.workforce_census.note import Note, Noted


def text(noted: Noted) -> str:
    """What the council may say, with what the return shows."""
    return "The record was changed in [HR system] on [date], [as the worker asked or confirmed]. This year's is right."


NOTE = Note("WC-904", text)
