"""Why a birth date is another than last year."""

from __future__ import annotations

from mainstay.returns.workforce_census.note import Note, Noted


def text(noted: Noted) -> str:
    """What the council may say, with what the return shows."""
    return "The date of birth was corrected in [HR system] on [date] from [document]. This year's is right."


NOTE = Note("WC-903", text)
