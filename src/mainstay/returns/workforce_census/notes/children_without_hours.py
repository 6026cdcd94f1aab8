"""Why someone without hours has children allocated."""

from __future__ import annotations

from mainstay.returns.workforce_census.note import Note, Noted


def text(noted: Noted) -> str:
    """What the council may say, with what the return shows."""
    if noted.away:
        return (
            f"The worker was {noted.away} on {noted.day} and had no hours. The children still stood under "
            "their name [and were seen by [team or role]; they were passed to named workers by [date]]."
        )
    return (
        f"The worker had no hours on {noted.day} because [reason]. The children still stood under their "
        "name [and were seen by [team or role]; they were passed to named workers by [date]]."
    )


NOTE = Note("WC-807", text)
