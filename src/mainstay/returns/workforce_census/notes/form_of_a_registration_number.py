"""Why a registration number has another form than the regulator's."""

from __future__ import annotations

from mainstay.returns.workforce_census.note import Note, Noted


def text(noted: Noted) -> str:
    """What the council may say, with what the return shows."""
    return "The number stands in this form on the regulator's public register: checked on [date]."


NOTE = Note("WC-304", text)
