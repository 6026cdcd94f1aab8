"""Why the return names a namespace."""

from __future__ import annotations

from mainstay.returns.workforce_census.note import Note, Noted


def text(noted: Noted) -> str:
    """What the council may say, with what the return shows."""
    return "[Software and version] adds a namespace to the return; every element is that of the year's layout."


NOTE = Note("WC-127", text, mend_first=True)
