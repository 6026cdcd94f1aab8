"""Why someone who started before the year was not in last year's return."""

from __future__ import annotations

from mainstay.returns.workforce_census.note import Note, Noted, day_or_blank


def text(noted: Noted) -> str:
    """What the council may say, with what the return shows."""
    if any(each.agency for each in noted.before):
        return (
            "This person was returned as an agency worker last year. They became our employee on [date], "
            f"and the start given now ({day_or_blank(noted.start)}) is [the day on which they first worked"
            " here / the day of their contract, and last year's return was wrong]."
        )
    return (
        f"This person started on {day_or_blank(noted.start)} and was left out of last year's return "
        "because [they were in a post outside children and families until [date] / the record was made "
        "late / the number was corrected since]."
    )


NOTE = Note("WC-902", text)
