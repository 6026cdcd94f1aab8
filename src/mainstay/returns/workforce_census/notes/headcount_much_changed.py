"""Why the number of people in post changed by more than a fifth."""

from __future__ import annotations

from mainstay.returns.workforce_census.note import Note, Noted


def text(noted: Noted) -> str:
    """What the council may say, with what the return shows."""
    return (
        f"The number of people in post changed by more than a fifth since last year ({noted.found}) "
        "because [a service joined or left on [date] / a recruitment campaign / a restructure]. It agrees"
        f" with the staff list of [HR system] as at {noted.day}."
    )


NOTE = Note("WC-907", text)
