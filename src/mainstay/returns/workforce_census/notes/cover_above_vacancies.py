"""Why more agency FTE covers vacancies than there is vacant."""

from __future__ import annotations

from mainstay.returns.workforce_census.note import Note, Noted


def text(noted: Noted) -> str:
    """What the council may say, with what the return shows."""
    return (
        f"More agency FTE covers vacancies than there is vacant ({noted.found}) because [workers overlap "
        "with a new starter for a handover / posts were filled in the last days of September / workers "
        "also cover long absences]. Vacancies are from [establishment list] and agency workers from "
        f"[agency supplier's list], both as at {noted.day}."
    )


NOTE = Note("WC-205", text)
