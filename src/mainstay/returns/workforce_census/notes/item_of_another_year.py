"""Why a worker's record holds an element of another year's return."""

from __future__ import annotations

from mainstay.returns.workforce_census.note import Note, Noted


def text(noted: Noted) -> str:
    """What the council may say, with what the return shows."""
    return (
        f"{noted.item} belongs to another year's return and is still written by [software and version]. "
        f"Every item that the return of {noted.year.year} asks for is given."
    )


NOTE = Note("WC-132", text, mend_first=True)
