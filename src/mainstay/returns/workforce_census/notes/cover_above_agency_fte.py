"""Why more agency FTE covers vacancies than the agency workers in the return have."""

from __future__ import annotations

from mainstay.returns.workforce_census.note import Note, Noted


def text(noted: Noted) -> str:
    """What the council may say, with what the return shows."""
    return (
        f"More agency FTE covers vacancies than the agency workers in the return have ({noted.found}) "
        "because [workers who cover a vacancy and are not in the return, with the reason]. Checked "
        f"against [agency supplier's list] as at {noted.day}."
    )


NOTE = Note("WC-206", text)
