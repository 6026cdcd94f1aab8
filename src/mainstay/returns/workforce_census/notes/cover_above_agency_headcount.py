"""Why more agency workers cover vacancies than are in the return."""

from __future__ import annotations

from mainstay.returns.workforce_census.note import Note, Noted


def text(noted: Noted) -> str:
    """What the council may say, with what the return shows."""
    return (
        f"More agency workers cover vacancies than are in the return ({noted.found}) because [workers who "
        "cover a vacancy and are not in the return, with the reason]. Checked against [agency supplier's "
        f"list] as at {noted.day}."
    )


NOTE = Note("WC-207", text)
