"""The rows of the council's own files behind rows of the record."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from mainstay.record.record import WorkforceRecord
from mainstay.returns.workforce_census.building.census_view import SourceRow


class SourceRows:
    """Turns the number of a source and a row into file, sheet and row."""

    def __init__(self, record: WorkforceRecord) -> None:
        """The sources of a record by number."""
        self._sources = {source.number: source for source in record.sources}

    def of(self, rows: Iterable[Mapping[str, Any]]) -> tuple[SourceRow, ...]:
        """Where rows of the record came from, each place once; a row without a source has none."""
        return tuple(dict.fromkeys(self.at(row["source"], row["row"]) for row in rows if row["source"] is not None))

    def are_of_returns(self, rows: Iterable[Mapping[str, Any]]) -> bool:
        """Whether past returns alone tell of rows of the record."""
        numbers = {row["source"] for row in rows}
        return bool(numbers) and all(
            number in self._sources and self._sources[number].census_year is not None for number in numbers
        )

    def at(self, number: int, row: int | None) -> SourceRow:
        """One place."""
        source = self._sources.get(number)
        return SourceRow(source.file, source.sheet, row) if source else SourceRow("", "", row)
