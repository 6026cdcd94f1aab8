"""Why someone newly qualified started as a manager."""

from __future__ import annotations

from mainstay.returns.workforce_census.note import Note, Noted, day_or_blank


def text(noted: Noted) -> str:
    """What the council may say, with what the return shows."""
    return (
        f"The worker qualified in [month and year] and was appointed as {noted.role} on "
        f"{day_or_blank(noted.start)} because [their career before they qualified]."
    )


NOTE = Note("WC-507", text)
