"""Why an employed worker has a length of contract in weeks."""

from __future__ import annotations

from mainstay.returns.workforce_census.note import Note, Noted, day_or_blank


def text(noted: Noted) -> str:
    """What the council may say, with what the return shows."""
    return (
        f"The worker is employed by us on a contract of fixed length ({noted.found} weeks) from "
        f"{day_or_blank(noted.start)}. [They are on our payroll, checked on [date], and are not an agency worker.]"
    )


NOTE = Note("WC-506", text)
