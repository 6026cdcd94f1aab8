"""Spells while they are made: a stretch of one person in one post, with the row that tells of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import polars as pl

from mainstay.intake.staff_row import StaffRow
from mainstay.record.frames import frame_of

LONG_AGO, FAR_AHEAD = -(10**7), 10**7
"""Day numbers before and after all others, for comparing where a start or an end is not known."""


@dataclass
class Draft:
    """A spell in the making. `row` gives role, team, contract and the like.

    `last_seen` is the last list on which a run showed it. `supposed` is set where the start is not known and a day long
    enough ago stands for it.
    """

    person: str
    row: StaffRow
    start: int
    end: int | None = None
    start_earliest: int | None = None
    end_earliest: int | None = None
    origin: str | None = None
    reason: str | None = None
    destination: str | None = None
    joined: int | None = None
    last_seen: int | None = None
    supposed: bool = False

    @property
    def stop(self) -> int:
        """The end, or a day far ahead."""
        return FAR_AHEAD if self.end is None else self.end

    def runs_on(self, day: int) -> bool:
        """Whether the person is in the post on a day."""
        return self.start <= day < self.stop


def drafted(person: str, row: StaffRow, start: int, end: int | None) -> Draft:
    """A spell from one row, with the start and end that were found for it."""
    return Draft(
        person, row, start, end, origin=row.origin, reason=row.reason, destination=row.destination, joined=row.joined
    )


def framed(drafts: Sequence[Draft]) -> pl.DataFrame:
    """The spell table from drafts, in order of person and start, whatever order the rows were in."""
    ordered = sorted(drafts, key=_place)
    from_rows: dict[str, list[object]] = {
        "post": [draft.row.post for draft in ordered],
        "role": [draft.row.role for draft in ordered],
        "local_title": [draft.row.title or None for draft in ordered],
        "team": [draft.row.team for draft in ordered],
        "contract": [draft.row.contract for draft in ordered],
        "fte": [draft.row.fte for draft in ordered],
        "grade": [draft.row.grade for draft in ordered],
        "base_pay": [draft.row.base_pay for draft in ordered],
        "contract_until": [draft.row.contract_until for draft in ordered],
        "continuous_service_from": [draft.row.service for draft in ordered],
        "source": [draft.row.source for draft in ordered],
        "row": [draft.row.row for draft in ordered],
    }
    own: dict[str, list[object]] = {
        "spell": [f"S{number}" for number in range(len(ordered))],
        "person": [draft.person for draft in ordered],
        "start": [draft.start for draft in ordered],
        "end": [draft.end for draft in ordered],
        "start_earliest": [draft.start_earliest for draft in ordered],
        "end_earliest": [draft.end_earliest for draft in ordered],
        "start_origin": [draft.origin for draft in ordered],
        "leaving_reason": [draft.reason for draft in ordered],
        "leaver_destination": [draft.destination for draft in ordered],
        "joined_council": [draft.joined for draft in ordered],
    }
    return frame_of("spell", own | from_rows)


def _place(draft: Draft) -> tuple[object, ...]:
    row = draft.row
    return (draft.person, draft.start, draft.stop, *(str(part) for part in row.alike), row.source, row.row)
