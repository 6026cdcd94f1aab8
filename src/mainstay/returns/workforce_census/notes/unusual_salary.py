"""Why a salary is below or above the usual."""

from __future__ import annotations

from mainstay.returns.workforce_census.note import Note, Noted


def text(noted: Noted) -> str:
    """What the council may say, with what the return shows."""
    return (
        f"The base salary ({noted.found}) is right: [it is what a part-time worker is paid, not the salary"
        " of the whole post / it is that of a senior manager / the post is on another pay scale]. Checked"
        " against payroll on [date]."
    )


NOTE = Note("WC-513", text)
