"""Why the header or the council-level block holds an element that no year has."""

from __future__ import annotations

from mainstay.returns.workforce_census.note import Note, Noted


def text(noted: Noted) -> str:
    """What the council may say, with what the return shows."""
    return (
        f"{noted.item} is written by [software and version]. The return does not ask for it and nothing "
        "that the return asks for is missing because of it."
    )


NOTE = Note("WC-122", text, mend_first=True)
