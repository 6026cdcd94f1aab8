"""Why there is more than one header."""

from __future__ import annotations

from mainstay.returns.workforce_census.note import Note, Noted


def text(noted: Noted) -> str:
    """What the council may say, with what the return shows."""
    return (
        "The file has more than one header because [software and version] puts one before each part. All "
        "give the same council, year and reference date: checked on [date]."
    )


NOTE = Note("WC-111", text, mend_first=True)
