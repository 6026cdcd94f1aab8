"""Why someone who left last year is in post with the old start date."""

from __future__ import annotations

from mainstay.returns.workforce_census.note import Note, Noted, day_or_blank


def text(noted: Noted) -> str:
    """What the council may say, with what the return shows."""
    left = next((each.end for each in noted.before if each.end is not None), None)
    return (
        f"Last year's return said that this person left on {day_or_blank(left)}. They are in post because "
        "[they withdrew their notice, and last year's record was wrong / they came back on [date], and "
        "our HR system keeps the first start]."
    )


NOTE = Note("WC-906", text)
