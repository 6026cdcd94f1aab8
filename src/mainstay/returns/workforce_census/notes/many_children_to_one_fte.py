"""Why someone part-time has very many children allocated for the hours."""

from __future__ import annotations

from mainstay.returns.workforce_census.note import Note, Noted, fte_in_words


def text(noted: Noted) -> str:
    """What the council may say, with what the return shows."""
    return (
        f"The worker has {fte_in_words(noted.worker.fte if noted.worker else None)} FTE, and more children"
        f" allocated than those hours allow ({noted.found}), because [the children of an absent colleague "
        "stood under their name for a time]. [Number] of them were passed to named workers by [date]."
    )


NOTE = Note("WC-806", text)
