"""One row about one post held by one person, as a list of staff, leavers or starters has it."""

from __future__ import annotations

from dataclasses import dataclass

from mainstay.foundations.problems import Place
from mainstay.record.record import Shape
from mainstay.record.subjects import Subject

NOT_KNOWN = "not_known"
"""What a list says where someone looked and nobody knows: no answer, and yet not a blank."""


@dataclass(frozen=True)
class StaffRow:
    """One row. `subject` is what it tells of: someone in post, a leaver or a starter.

    `seen` is the as-at day of the list; all days are day numbers, and None where the row does not say. `start` is the
    start in the post, or where only that is given of joining the council; `joined` the day of joining the council;
    `service` the start of unbroken service with any council. `contract_until` is the last day that the contract runs to:
    it is put off and on without anybody's work changing, so two rows that differ in it alone are alike.
    """

    claim: int
    place: Place
    source: int
    row: int
    shape: Shape
    subject: Subject
    seen: int | None
    staff_id: str
    title: str
    role: str | None
    team: str | None
    contract: str
    fte: int | None
    post: str | None
    start: int | None
    joined: int | None
    service: int | None
    end: int | None
    contract_until: int | None
    reason: str | None
    destination: str | None
    origin: str | None
    grade: str | None
    base_pay: int | None

    @property
    def alike(self) -> tuple[object, ...]:
        """What must be the same on two rows for nothing that matters to have changed between them."""
        return (self.post, self.title, self.role, self.team, self.contract, self.fte, self.grade)


def known(slug: str | None) -> str | None:
    """A slug that answers its question; None for a blank and for 'not known', which gives way to any answer."""
    return None if slug == NOT_KNOWN else slug
