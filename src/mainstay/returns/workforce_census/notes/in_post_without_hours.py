"""Why someone in post has no hours."""

from __future__ import annotations

from mainstay.returns.workforce_census.note import Note, Noted


def text(noted: Noted) -> str:
    """What the council may say, with what the return shows."""
    if noted.away:
        return (
            f"The worker was in post on {noted.day} and worked no hours because they were {noted.away}. "
            "[They are due back on [date].]"
        )
    return (
        f"The worker was in post on {noted.day} and had no hours because they were [on a career break / on"
        " unpaid leave / on a contract without fixed hours]."
    )


NOTE = Note("WC-603", text)
