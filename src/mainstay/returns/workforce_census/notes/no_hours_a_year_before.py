"""Why someone who started before the year has no FTE a year before."""

from __future__ import annotations

from mainstay.returns.workforce_census.note import Note, Noted, day_or_blank


def text(noted: Noted) -> str:
    """What the council may say, with what the return shows."""
    if not noted.before:
        return (
            f"The worker started on {day_or_blank(noted.start)} and had no hours on {noted.day_before} "
            "because they were [on unpaid leave / on a career break / on a contract without fixed hours]."
            " They were not in last year's return because [reason]."
        )
    return (
        f"The worker started on {day_or_blank(noted.start)} and had no hours on {noted.day_before} because"
        " they were [on unpaid leave / on a career break / on a contract without fixed hours]."
    )


NOTE = Note("WC-605", text)
