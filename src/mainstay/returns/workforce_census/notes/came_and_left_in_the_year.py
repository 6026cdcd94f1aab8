"""Why someone started and left in the same year."""

from __future__ import annotations

from mainstay.returns.workforce_census.note import Note, Noted, day_or_blank


def text(noted: Noted) -> str:
    """What the council may say, with what the return shows."""
    return (
        f"The worker started on {day_or_blank(noted.start)} and left on {day_or_blank(noted.end)}. Both "
        "dates are right: checked against [contract or payroll] on [date]."
    )


NOTE = Note("WC-706", text)
