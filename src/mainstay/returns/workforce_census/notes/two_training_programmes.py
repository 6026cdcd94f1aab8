"""Why a worker is recorded as of both Step Up to Social Work and Frontline."""

from __future__ import annotations

from mainstay.returns.workforce_census.note import Note, Noted


def text(noted: Noted) -> str:
    """What the council may say, with what the return shows."""
    return (
        "The worker confirmed on [date] that they took part in both programmes: [which qualified them, "
        "and what the other was]."
    )


NOTE = Note("WC-505", text)
