"""Why an agency worker's contract is of more than 500 weeks."""

from __future__ import annotations

from mainstay.returns.workforce_census.note import Note, Noted


def text(noted: Noted) -> str:
    """What the council may say, with what the return shows."""
    return (
        "The agency worker has been engaged without a break since [date], under a contract that was "
        f"extended [number] times ({noted.found} weeks in all). Checked against [agency supplier's list] "
        "on [date]."
    )


NOTE = Note("WC-833", text)
