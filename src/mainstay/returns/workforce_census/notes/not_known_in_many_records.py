"""Why an item is not known in many records."""

from __future__ import annotations

from mainstay.returns.workforce_census.note import Note, Noted


def text(noted: Noted) -> str:
    """What the council may say, with what the return shows."""
    return (
        f"{noted.item} is not known or not yet collected for more than one in ten ({noted.found}) because "
        "[records came from another service on [date] / workers were asked and have not answered]. We "
        "asked again on [date] and expect it to be in next year's return."
    )


NOTE = Note("WC-504", text)
