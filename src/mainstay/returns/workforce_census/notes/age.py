"""Why a worker is younger than 20 or older than 75."""

from __future__ import annotations

from mainstay.returns.workforce_census.note import Note, Noted


def text(noted: Noted) -> str:
    """What the council may say, with what the return shows."""
    return "The age is right: the date of birth was checked against [document or HR record] on [date]."


NOTE = Note("WC-404", text)
