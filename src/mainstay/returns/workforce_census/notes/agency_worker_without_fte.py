"""Why an agency worker has no FTE."""

from __future__ import annotations

from mainstay.returns.workforce_census.note import Note, Noted


def text(noted: Noted) -> str:
    """What the council may say, with what the return shows."""
    return (
        f"[The agency worker has no fixed hours.] In the week of {noted.day} they worked [hours], which is "
        "[FTE] FTE of a week of [hours]."
    )


NOTE = Note("WC-831", text, mend_first=True)
