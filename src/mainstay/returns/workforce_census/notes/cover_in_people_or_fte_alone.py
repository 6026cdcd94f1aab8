"""Why one of the two counts of agency workers covering vacancies is nought."""

from __future__ import annotations

from mainstay.returns.workforce_census.note import Note, Noted


def text(noted: Noted) -> str:
    """What the council may say, with what the return shows."""
    return (
        f"One of the two counts of agency workers covering vacancies is nought ({noted.found}) because "
        "[workers covered a vacancy but had no hours on the day, as they ...]. Checked against [agency "
        f"supplier's list] as at {noted.day}."
    )


NOTE = Note("WC-204", text)
