"""Why someone retired below 50."""

from __future__ import annotations

from mainstay.returns.workforce_census.note import Note, Noted, day_or_blank


def text(noted: Noted) -> str:
    """What the council may say, with what the return shows."""
    return (
        f"The worker retired on {day_or_blank(noted.end)} [on grounds of ill health / under an agreement "
        "of [date]]. [Pension fund] confirms it."
    )


NOTE = Note("WC-705", text)
