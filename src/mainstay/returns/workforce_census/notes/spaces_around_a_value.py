"""Why a value has spaces around it."""

from __future__ import annotations

from mainstay.returns.workforce_census.note import Note, Noted


def text(noted: Noted) -> str:
    """What the council may say, with what the return shows."""
    return f"The spaces around {noted.item} are written by [software and version]. The value between them is right."


NOTE = Note("WC-135", text, mend_first=True)
