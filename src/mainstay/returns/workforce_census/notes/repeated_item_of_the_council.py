"""Why the header or the council-level block holds an element twice."""

from __future__ import annotations

from mainstay.returns.workforce_census.note import Note, Noted


def text(noted: Noted) -> str:
    """What the council may say, with what the return shows."""
    return (
        f"{noted.item} stands more than once in the header or council-level block because [reason]. "
        "[Value] is right: checked against [system] on [date]."
    )


NOTE = Note("WC-138", text, mend_first=True)
