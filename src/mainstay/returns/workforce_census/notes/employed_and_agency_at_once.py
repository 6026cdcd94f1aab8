"""Why one person is employed and an agency worker on the same day."""

from __future__ import annotations

from mainstay.returns.workforce_census.note import Note, Noted


def text(noted: Noted) -> str:
    """What the council may say, with what the return shows."""
    return (
        f"On {noted.day} this person was employed by us and also worked through an agency because [they "
        "take extra shifts through the agency in another team / they became our employee in that week]. "
        "Hours of both are in [system] for that week."
    )


NOTE = Note("WC-316", text)
