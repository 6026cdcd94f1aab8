"""One row about one engagement of an agency worker, as an agency's register has it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from mainstay.foundations.problems import Place
from mainstay.record.record import Shape


@dataclass(frozen=True)
class AgencyRow:
    """One row. `end` is the day the engagement ended, None for someone still here when the list was made on `seen`.

    `values` are the other fields of the record's assignment, by name.
    """

    claim: int
    place: Place
    source: int
    row: int
    shape: Shape
    seen: int | None
    start: int
    end: int | None
    role: str | None
    values: Mapping[str, object]
