"""What earlier returns said of a worker, for items that hardly any other file holds.

How somebody came to social work, and where they were before they started here, does not change: an answer once given
serves again. It is taken from the latest return up to the year that gives one, and the list of origins says which.
"""

from __future__ import annotations

from collections import defaultdict
from typing import Any

import polars as pl

from mainstay.record.record import WorkforceRecord
from mainstay.returns.workforce_census.building.census_view import Fact
from mainstay.returns.workforce_census.building.source_rows import SourceRows

_NOT_AN_ANSWER = ("not_known", "not_yet_collected")


def said_in(year: int) -> str:
    """How a value was come by that a return of a year gave."""
    return f"said in the return of {year}"


class PastReturns:
    """The statements of a record by person, latest year first."""

    def __init__(self, record: WorkforceRecord, year: int, rows: SourceRows) -> None:
        """Those of returns up to `year`."""
        said = record.table("census_statement").filter(pl.col("year") <= year)
        self._rows = rows
        self._of: dict[str, list[dict[str, Any]]] = defaultdict(list)
        for row in said.sort("year", "position", descending=[True, False]).iter_rows(named=True):
            self._of[row["person"]].append(row)

    def said(self, person: str, field: str) -> Fact | None:
        """The latest that a return said of a person; None where none did."""
        return self._found([row for row in self._of.get(person, ()) if row[field] is not None], field)

    def start_origin(self, person: str, start: int | None) -> Fact | None:
        """Where a person was before a start on this day, where a return that gives the same day says so."""
        same = [row for row in self._of.get(person, ()) if row["role_start"] == start]
        return self._found([row for row in same if row["start_origin"] not in (None, *_NOT_AN_ANSWER)], "start_origin")

    def _found(self, rows: list[dict[str, Any]], field: str) -> Fact | None:
        if not rows:
            return None
        return Fact(rows[0][field], said_in(rows[0]["year"]), self._rows.of(rows[:1]))
