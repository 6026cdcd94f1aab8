"""For whoever works from a fix list of a built return: the rows of the council's own files behind each finding.

The return's line numbers help nobody there: it may not have been written, and it is not mended by hand.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from mainstay.returns.workforce_census.building.census_view import BuiltValue, BuiltWorker, CensusView, SourceRow
from mainstay.returns.workforce_census.building.council_answers import FILE_NAME
from mainstay.returns.workforce_census.finding import Finding

_MOST = 3


@dataclass(frozen=True)
class Sources:
    """The rows behind a built return: of a value by its worker's place and its element, of a worker, of a number.

    `council` is by element of the council-level block; an item without rows is one that only the council can answer.
    """

    values: dict[tuple[int, str], tuple[SourceRow, ...]] = field(default_factory=dict)
    workers: dict[int, tuple[SourceRow, ...]] = field(default_factory=dict)
    places: dict[str, int] = field(default_factory=dict)
    council: dict[str, tuple[SourceRow, ...]] = field(default_factory=dict)

    def place(self, finding: Finding) -> int:
        """The place of the record among the return's, as the lists of a build have it; 0 for none."""
        return finding.position or self.places.get(finding.swe or "", 0)

    def of(self, finding: Finding) -> tuple[SourceRow, ...]:
        """Where to look: the rows that the value comes from, else those of most of the worker's values."""
        place = self.place(finding)
        if place:
            return self.values.get((place, finding.item)) or self.workers.get(place, ())
        if self.asks_the_council(finding):
            return (SourceRow(FILE_NAME),)
        return self.council.get(finding.item, ())

    def asks_the_council(self, finding: Finding) -> bool:
        """Whether what is wrong is an answer of the council's, given in its file of answers or missing there."""
        if self.place(finding) or finding.item not in self.council:
            return False
        rows = self.council[finding.item]
        return not rows or any(row.file == FILE_NAME for row in rows)


def sources_of(view: CensusView) -> Sources:
    """The rows behind each value of a view."""
    found = Sources()
    for value in view.block:
        found.council[value.item.element] = value.fact.rows
    for worker in view.workers:
        for value in worker.values:
            if value.fact.rows:
                found.values[worker.position, value.item.element] = _first(value)
        found.workers[worker.position] = _of_most(worker)
        if worker.swe:
            found.places.setdefault(worker.swe, worker.position)
    return found


def _first(value: BuiltValue) -> tuple[SourceRow, ...]:
    return tuple(dict.fromkeys(value.fact.rows))[:_MOST]


def _of_most(worker: BuiltWorker) -> tuple[SourceRow, ...]:
    """The rows that most of a worker's values come from, a few at most."""
    rows = Counter(row for value in worker.values for row in value.fact.rows)
    return tuple(row for row, _many in rows.most_common(_MOST))
