"""Why a character that XML does not allow stood in the file."""

from __future__ import annotations

from mainstay.returns.workforce_census.note import Note, Noted


def text(noted: Noted) -> str:
    """What the council may say, with what the return shows."""
    return (
        "The file held a character that XML does not allow, in [item]. It was copied from [system] with "
        "other text. The value is right without it: checked on [date]."
    )


NOTE = Note("WC-102", text, mend_first=True)
