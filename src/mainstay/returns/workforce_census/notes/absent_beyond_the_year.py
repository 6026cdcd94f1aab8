"""Why more working days were lost than the year has."""

from __future__ import annotations

from mainstay.returns.workforce_census.note import Note, Noted


def text(noted: Noted) -> str:
    """What the council may say, with what the return shows."""
    return (
        f"The days lost ({noted.found}) count [the worker's own pattern of work, which is more than five "
        "days a week / hours turned into days of the usual length]. Checked against [absence system] on "
        "[date]."
    )


NOTE = Note("WC-812", text, mend_first=True)
