"""Why there are no vacancies where there were some last year."""

from __future__ import annotations

from mainstay.returns.workforce_census.note import Note, Noted


def text(noted: Noted) -> str:
    """What the council may say, with what the return shows."""
    return (
        f"There were no vacancies on {noted.day}, though there were some a year before ({noted.found}): "
        "[posts were filled / posts were taken out of the structure on [date]]. The establishment list as"
        " at that day agrees."
    )


NOTE = Note("WC-210", text)
