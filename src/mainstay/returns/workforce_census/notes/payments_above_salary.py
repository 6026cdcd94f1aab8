"""Why payments are above the base salary."""

from __future__ import annotations

from mainstay.returns.workforce_census.note import Note, Noted


def text(noted: Noted) -> str:
    """What the council may say, with what the return shows."""
    return (
        f"{noted.item} is above the base salary ({noted.found}) because [a payment for several years was "
        "made at once / the worker was paid a full year's payment and was here for part of it]. Checked "
        "against payroll on [date]."
    )


NOTE = Note("WC-515", text)
