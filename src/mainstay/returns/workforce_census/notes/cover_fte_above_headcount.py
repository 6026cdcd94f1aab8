"""Why agency workers covering vacancies have more FTE than there are of them."""

from __future__ import annotations

from mainstay.returns.workforce_census.note import Note, Noted


def text(noted: Noted) -> str:
    """What the council may say, with what the return shows."""
    return (
        f"The FTE of agency workers covering vacancies is above their number ({noted.found}) because "
        "[workers who work more than full-time hours]. Checked against [agency supplier's list] as at "
        f"{noted.day}."
    )


NOTE = Note("WC-203", text)
