"""Why someone has more than 40 children allocated."""

from __future__ import annotations

from mainstay.returns.workforce_census.note import Note, Noted


def text(noted: Noted) -> str:
    """What the council may say, with what the return shows."""
    many = noted.worker.cases if noted.worker and noted.worker.cases is not None else "[number]"
    return (
        f"{many} children were allocated to the worker on {noted.day} because [the children of an absent "
        "colleague, or new to the team, stood under their name for a time]. [Number] of them were passed "
        "to named workers by [date]."
    )


NOTE = Note("WC-805", text)
