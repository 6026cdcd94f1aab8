"""Why a worker's elements stand in another order than the Department's."""

from __future__ import annotations

from mainstay.returns.workforce_census.note import Note, Noted


def text(noted: Noted) -> str:
    """What the council may say, with what the return shows."""
    return (
        "[Software and version] writes the items of a worker in this order [and cannot be set otherwise]."
        " Every value stands under its own name: checked on [date]."
    )


NOTE = Note("WC-134", text, mend_first=True)
