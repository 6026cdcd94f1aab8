"""Why parts of the return do not stand where they belong."""

from __future__ import annotations

from mainstay.returns.workforce_census.note import Note, Noted


def text(noted: Noted) -> str:
    """What the council may say, with what the return shows."""
    return (
        "[Software and version] writes the parts of the return in another order; every part that is asked for is there."
    )


NOTE = Note("WC-125", text, mend_first=True)
