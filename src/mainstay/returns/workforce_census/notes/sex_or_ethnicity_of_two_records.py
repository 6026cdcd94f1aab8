"""Why two records of one person differ in sex or ethnicity."""

from __future__ import annotations

from mainstay.returns.workforce_census.note import Note, Noted


def text(noted: Noted) -> str:
    """What the council may say, with what the return shows."""
    return (
        f"The records of this person differ in {noted.item} because [each was filled in separately]. "
        "[Value] is right: [the worker told us on [date]]."
    )


NOTE = Note("WC-313", text, mend_first=True)
