"""Why one person has several records."""

from __future__ import annotations

from mainstay.returns.workforce_census.note import Note, Noted, day_or_blank


def text(noted: Noted) -> str:
    """What the council may say, with what the return shows."""
    employed = [each for each in noted.records if each.employed]
    left = next((each.end for each in employed if each.end), None)
    if not employed:
        return (
            f"This agency worker has {len(noted.records) or '[number]'} records because they [had two "
            "engagements, with the FTE of each in its own record]. Each record is right: checked against "
            "[agency supplier's list] on [date]."
        )
    if len(employed) < len(noted.records):
        return (
            "This person was an agency worker and is also returned as employed by us since "
            f"{day_or_blank(employed[0].start)}. [The agency record is of the time before that, and is "
            "right / has been taken out.]"
        )
    if left is not None:
        return (
            f"This person left a post on {day_or_blank(left)} and has another record, because [they came "
            "back on [date] / they held two posts and left one / they moved to another post here, and "
            "only one record is needed]. [Both records are right.]"
        )
    return (
        f"This person has {len(noted.records)} records because they [hold two posts at once, with the FTE "
        "of each in its own record]. Each record is right: checked against [HR system] on [date]."
    )


NOTE = Note("WC-314", text)
