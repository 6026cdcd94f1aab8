"""Why a start date is another than last year."""

from __future__ import annotations

from mainstay.returns.workforce_census.note import Note, Noted, day_or_blank


def text(noted: Noted) -> str:
    """What the council may say, with what the return shows."""
    was = next((each.start for each in noted.before if each.employed), None)
    return (
        f"Last year's return gave the start as {day_or_blank(was)} and this one as "
        f"{day_or_blank(noted.start)}. This year's is right: [the worker left and came back / last year's "
        "date was that of an earlier post / it was corrected from the contract on [date]]."
    )


NOTE = Note("WC-905", text)
