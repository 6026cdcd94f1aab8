"""Why more working days were lost than there were between start and end."""

from __future__ import annotations

from mainstay.returns.workforce_census.note import Note, Noted, day_or_blank


def text(noted: Noted) -> str:
    """What the council may say, with what the return shows."""
    if noted.start is not None and noted.start > noted.year.first_day:
        return (
            f"The worker started on {day_or_blank(noted.start)}. The days lost ({noted.found}) include "
            "[days in an earlier post in this council, from [date]]."
        )
    if noted.end is not None:
        return (
            f"The worker left on {day_or_blank(noted.end)}. The days lost ({noted.found}) include [days in"
            " another post in this council, to [date]]."
        )
    return f"The days lost ({noted.found}) include [days in another post in this council]."


NOTE = Note("WC-813", text, mend_first=True)
