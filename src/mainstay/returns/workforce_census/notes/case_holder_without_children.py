"""Why a case holder has no children allocated."""

from __future__ import annotations

from mainstay.returns.workforce_census.note import Note, Noted, day_or_blank


def text(noted: Noted) -> str:
    """What the council may say, with what the return shows."""
    if noted.away:
        return (
            f"The worker was {noted.away} on {noted.day}, and [the children allocated to them had been "
            "passed to colleagues on [date]]."
        )
    if noted.start is not None and (noted.year.last_day - noted.start).days <= 42:
        return (
            f"The worker started on {day_or_blank(noted.start)}. On {noted.day} no children were allocated to "
            "them because [they were in induction: the first children were allocated on [date]]."
        )
    return (
        f"The worker's post is that of a case holder. On {noted.day} no children were allocated to them "
        "because [they were returning by steps from absence / they had passed children on before a move "
        "on [date] / they were doing other work for [reason]]."
    )


NOTE = Note("WC-803", text)
