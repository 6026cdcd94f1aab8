"""What has been gathered from all files before people are joined: claims, staff rows, and rows of other tables."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Protocol, cast

from mainstay.foundations.finding import found_in
from mainstay.foundations.problems import Problem
from mainstay.intake.agency_row import AgencyRow
from mainstay.intake.choices import Question
from mainstay.intake.claims import Claim
from mainstay.intake.declaring import folder_of
from mainstay.intake.staff_row import StaffRow
from mainstay.intake.typed import TypedTable
from mainstay.record.record import Source


@dataclass(frozen=True)
class Batch:
    """Rows of one record table by column. `claims` gives for each row the claim of the person it is about, or None.

    `others` gives, for another column that holds a person's key (a supervisor, an assessor), the claims of its rows.
    """

    table: str
    columns: Mapping[str, Sequence[object]]
    claims: Sequence[int | None] | None = None
    others: Mapping[str, Sequence[int | None]] = field(default_factory=dict)


@dataclass
class Gathering:
    """Everything read so far. Claims are numbered by their place in the list."""

    claims: list[Claim] = field(default_factory=list)
    staff: list[StaffRow] = field(default_factory=list)
    agency: list[AgencyRow] = field(default_factory=list)
    batches: list[Batch] = field(default_factory=list)
    sources: list[Source] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    questions: list[Question] = field(default_factory=list)

    def claim(self, claim: Claim) -> int:
        """Adds a claim and gives its number."""
        self.claims.append(claim)
        return len(self.claims) - 1

    def add(
        self,
        table: str,
        columns: Mapping[str, Sequence[object]],
        claims: Sequence[int | None] | None = None,
        others: Mapping[str, Sequence[int | None]] | None = None,
    ) -> None:
        """Adds rows of a record table. Numbers of things (a contact, a vacancy) are given as read, and made pseudonyms."""
        self.batches.append(Batch(table, columns, claims, others or {}))


class Builder(Protocol):
    """What each source's `building.py` offers as `BUILD`: it takes a typed table apart into a gathering."""

    def __call__(self, table: TypedTable, gathering: Gathering) -> None:
        """Adds what the table holds to the gathering."""


@cache
def builders() -> dict[str, Builder]:
    """Each kind of source's builder, by the name of its folder."""
    found = found_in("mainstay.intake.sources", "BUILD")
    return {folder_of(module): cast(Builder, builder) for module, builder in found.items()}
