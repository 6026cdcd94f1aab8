"""Why the FTE of a year before is not the one in last year's return."""

from __future__ import annotations

from mainstay.returns.workforce_census.note import Note, Noted, fte_in_words


def text(noted: Noted) -> str:
    """What the council may say, with what the return shows."""
    was = next((each.fte for each in noted.before if each.in_post), None)
    now = next((each.fte30 for each in noted.records if each.employed), None)
    return (
        f"Last year's return gave {fte_in_words(was)} FTE on {noted.day_before} and this one gives "
        f"{fte_in_words(now)} for the same day. This year's is right: [the change of hours from [date] was"
        " recorded after last year's return was sent]."
    )


NOTE = Note("WC-606", text)
