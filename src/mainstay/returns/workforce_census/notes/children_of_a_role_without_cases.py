"""Why someone in a role without children has children allocated."""

from __future__ import annotations

from mainstay.returns.workforce_census.note import Note, Noted


def text(noted: Noted) -> str:
    """What the council may say, with what the return shows."""
    return (
        f"The worker's post is one without children allocated. On {noted.day} some were ({noted.found}) "
        "because [they were covering for a colleague until [date] / the case system names them as the "
        "contact for a review]."
    )


NOTE = Note("WC-804", text)
