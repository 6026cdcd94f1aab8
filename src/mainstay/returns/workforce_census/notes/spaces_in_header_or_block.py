"""Why a value in the header or the council-level block has spaces around it."""

from __future__ import annotations

from mainstay.returns.workforce_census.note import Note, Noted


def text(noted: Noted) -> str:
    """What the council may say, with what the return shows."""
    return f"[Software and version] writes spaces around {noted.item or 'the value'}. The value without them is right."


NOTE = Note("WC-141", text, mend_first=True)
