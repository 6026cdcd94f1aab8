"""Why a start date lies long back or is one that systems put in for an unknown date."""

from __future__ import annotations

from mainstay.returns.workforce_census.note import Note, Noted, day_or_blank


def text(noted: Noted) -> str:
    """What the council may say, with what the return shows."""
    if noted.start is None or noted.start.year < 1930:
        return (
            "This date stands for one that [HR system] does not hold. The earliest day on which [payroll "
            "or another system] shows the worker in post is [date]."
        )
    return (
        f"The worker has been in post since {day_or_blank(noted.start)}: checked against [contract or "
        "payroll] on [date]."
    )


NOTE = Note("WC-416", text)
