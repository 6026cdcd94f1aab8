"""Why the length of an agency worker's contract is not given."""

from __future__ import annotations

from mainstay.returns.workforce_census.note import Note, Noted


def text(noted: Noted) -> str:
    """What the council may say, with what the return shows."""
    return (
        "The length of the contract is a voluntary item, and [agency supplier or case system] does not "
        "hold it [or: the contract has no end date and is ended by notice]."
    )


NOTE = Note("WC-832", text)
