"""Why someone who moved within the council has another destination."""

from __future__ import annotations

from mainstay.returns.workforce_census.note import Note, Noted, day_or_blank


def text(noted: Noted) -> str:
    """What the council may say, with what the return shows."""
    return (
        "The worker moved to [post] outside children and families in this council on "
        f"{day_or_blank(noted.end)}. The destination is returned as it is because [reason]."
    )


NOTE = Note("WC-703", text, mend_first=True)
