"""Why the return holds a part that no return has."""

from __future__ import annotations

from mainstay.returns.workforce_census.note import Note, Noted


def text(noted: Noted) -> str:
    """What the council may say, with what the return shows."""
    return (
        f"{noted.item} is written by [software and version]. It holds no worker: the number of workers in "
        "the return, [number], was checked against [system] on [date]."
    )


NOTE = Note("WC-124", text, mend_first=True)
