"""Why the salary of someone who left is not given."""

from __future__ import annotations

from mainstay.returns.workforce_census.note import Note, Noted, day_or_blank


def text(noted: Noted) -> str:
    """What the council may say, with what the return shows."""
    return (
        f"The worker left on {day_or_blank(noted.end)}. [Payroll system] [does not keep the salary "
        "of someone who has left / holds it with another payroll, and it was asked for on [date]]."
    )


NOTE = Note("WC-512", text)
