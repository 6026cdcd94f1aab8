"""Somebody who wants to know what was hidden, and whoever counts every possibility to check that somebody.

The intruder reads what is printed, knows what anybody may know (which groups there are, what is some of what, what the
Department has published, whole numbers not under nought, how figures are rounded, every earlier release), and asks for
the least and the most that a hidden number can be. Written apart from the rule: every breakdown is crossed with every
other, as the plainest model does, and nothing of the rule's own programmes is used.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import product

import numpy as np
from scipy.optimize import Bounds, LinearConstraint, milp

from mainstay.measures.small_numbers.publishable import ROUNDED, PublishableTable
from mainstay.measures.small_numbers.tables import Tables

NO_MORE_THAN = 1_000
"""No crossing in a test holds as many."""

Part = tuple[float, str, Mapping[str, Iterable[str]]]


class Intruder:
    """What is known so far: rows of numbers over every crossing of all breakdowns, for each thing counted."""

    def __init__(self, axes: Mapping[str, Sequence[str]], people: Mapping[str, bool]) -> None:
        self.axes = {name: list(said) for name, said in axes.items()}
        self.crossings = list(product(*self.axes.values()))
        self.counts = list(people)
        self.whole = np.repeat([float(people[name]) for name in self.counts], len(self.crossings))
        self.rows: list[np.ndarray] = []
        self.lows: list[float] = []
        self.highs: list[float] = []

    def told(self, parts: Iterable[Part], low: float, high: float) -> None:
        self.rows.append(self._row(parts))
        self.lows.append(low)
        self.highs.append(high)

    def knows_some_are(self, part: str, whole: str, most: int = 1) -> None:
        """Of each crossing, no more of the part than of the whole."""
        for crossing in self.crossings:
            at = {name: [said] for name, said in zip(self.axes, crossing, strict=True)}
            self.told([(1, part, at), (-most, whole, at)], -np.inf, 0)

    def range_of(self, parts: Iterable[Part]) -> tuple[float, float]:
        row = self._row(parts)
        return self._end(row), -self._end(-row)

    def _end(self, row: np.ndarray) -> float:
        found = milp(
            row,
            constraints=LinearConstraint(np.array(self.rows), self.lows, self.highs) if self.rows else None,
            bounds=Bounds(0, NO_MORE_THAN),
            integrality=self.whole,
            options={"mip_rel_gap": 0.0},
        )
        assert found.status == 0, f"what the intruder was told contradicts itself: {found.message}"
        return float(found.fun)

    def _row(self, parts: Iterable[Part]) -> np.ndarray:
        row = np.zeros(len(self.whole))
        for times, counted, at in parts:
            first = self.counts.index(counted) * len(self.crossings)
            for place, crossing in enumerate(self.crossings):
                said = dict(zip(self.axes, crossing, strict=True))
                if all(said[axis] in list(covered) for axis, covered in at.items()):
                    row[first + place] += times
        return row


def intruder_before(tables: Tables, printed: Sequence[Sequence[PublishableTable]], rounded_to: int = 5) -> Intruder:
    """The intruder who has read some releases of tables declared so, and all that the Department has published."""
    known = Intruder({axis.name: axis.categories for axis in tables.axes}, {c.name: c.people for c in tables.counted})
    for each in tables.counted:
        if each.within:
            known.knows_some_are(each.name, each.within, each.most_each)
    for relation in tables.relations:
        parts = [(float(times), name, _covered(tables, at)) for times, name, at in relation.parts]
        known.told(parts, float(relation.low), float(relation.high))
    cells = {(c.counted, tuple(sorted(c.at.items()))): c for table in tables.tables for c in table.cells}
    for cell in cells.values():
        if cell.published:
            half = 0.0 if known.whole[known.counts.index(cell.counted) * len(known.crossings)] else 0.05
            known.told(
                [(1, cell.counted, _covered(tables, cell.at))], float(cell.value) - half, float(cell.value) + half
            )
    for release in printed:
        for table in release:
            for shown in table.cells:
                if shown.value is None or shown.name not in known.counts:
                    continue
                half = 0.0 if known.whole[known.counts.index(shown.name) * len(known.crossings)] else 0.05
                half = float(rounded_to) if shown.mark == ROUNDED else half
                value = float(shown.value)
                known.told([(1, shown.name, _covered(tables, shown.at))], value - half, value + half)
    return known


def _covered(tables: Tables, at: Mapping[str, str]) -> dict[str, frozenset[str]]:
    axes = {axis.name: axis for axis in tables.axes}
    return {name: axes[name].covered(said) for name, said in at.items()}


def every_table(
    shown: Mapping[tuple[int, int], int], rows: Sequence[int], columns: Sequence[int]
) -> Iterator[tuple[tuple[int, ...], ...]]:
    """Every table of whole numbers with these totals and with these figures in it, one by one."""

    def filled(
        places: list[tuple[int, int]], left: list[int], below: list[int]
    ) -> Iterator[dict[tuple[int, int], int]]:
        if not places:
            if not any(left) and not any(below):
                yield {}
            return
        (row, column), rest = places[0], places[1:]
        most = min(left[row], below[column])
        last_in_row, last_in_column = column == len(columns) - 1, row == len(rows) - 1
        for value in [shown[row, column]] if (row, column) in shown else range(most + 1):
            if value > most or (last_in_row and value != left[row]) or (last_in_column and value != below[column]):
                continue
            left[row] -= value
            below[column] -= value
            for others in filled(rest, left, below):
                yield {(row, column): value, **others}
            left[row] += value
            below[column] += value

    places = [(row, column) for row in range(len(rows)) for column in range(len(columns))]
    for found in filled(places, list(rows), list(columns)):
        yield tuple(tuple(found[row, column] for column in range(len(columns))) for row in range(len(rows)))
