"""Why vacancies changed by more than half."""

from __future__ import annotations

from mainstay.returns.workforce_census.note import Note, Noted


def text(noted: Noted) -> str:
    """What the council may say, with what the return shows."""
    return (
        f"Vacancies changed by more than half since last year ({noted.found}) because [posts were filled /"
        " a restructure on [date] / new posts were funded]. They were counted from [establishment list] "
        f"as at {noted.day}, in the same way as last year [or say what was counted differently]."
    )


NOTE = Note("WC-211", text)
