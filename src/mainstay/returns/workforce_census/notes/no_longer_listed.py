"""Why someone in post last year is not in this return."""

from __future__ import annotations

from mainstay.returns.workforce_census.note import Note, Noted


def text(noted: Noted) -> str:
    """What the council may say, with what the return shows."""
    if any(each.agency for each in noted.records):
        return (
            f"This person was employed by us on {noted.day_before} and is an agency worker in this return."
            " They left our employment on [date] [and the record of it is being added] and came back "
            "through [agency] on [date]."
        )
    return (
        f"This person was in post on {noted.day_before} as {noted.role} and is not in this return because "
        "[they left on [date], and the record of it is being added / last year's return named them in "
        "error / the number was corrected, and they are in this return under another]."
    )


NOTE = Note("WC-901", text)
