"""The unknowns: how many people (or how much of an amount) there are in each cell of each block, and sums over them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import product

import numpy as np
from numpy.typing import NDArray

from mainstay.measures.small_numbers.blocks import Block, blocks
from mainstay.measures.small_numbers.tables import Counted, Parts, Place

Form = dict[int, float]
"""A sum: how many times each unknown is taken."""

MOST_UNKNOWNS = 60_000


class TooManyToTellApart(Exception):  # noqa: N818 - a signal inside the rule, which becomes a refusal
    """Tables that cross so many breakdowns that they cannot be set against each other in reasonable time."""


class Space:
    """Unknowns of everything counted. What is some of something else shares its blocks, so that the two meet."""

    def __init__(
        self, axes: Mapping[str, Sequence[str]], counted: Sequence[Counted], places: Iterable[tuple[str, Place]]
    ) -> None:
        """`places` are all places at which a figure is shown, known or asked about, with what is counted there."""
        self.axes = {name: list(categories) for name, categories in axes.items()}
        self.counted = {each.name: each for each in counted}
        self.agreeing: list[Form] = []
        self.within: list[Form] = []
        self.whole: list[bool] = []
        self._grids: dict[str, dict[Block, NDArray[np.int64]]] = {}
        needed: dict[str, set[Block]] = {}
        for name, place in places:
            needed.setdefault(self._family(name), set()).add(frozenset(axis for axis, _ in place))
        for family, wanted in sorted(needed.items()):
            self._lay_out(family, wanted)

    def form(self, counted: str, place: Place) -> Form:
        """The sum over everyone at a place."""
        wanted = frozenset(axis for axis, _ in place)
        block = next(each for each in self._grids[counted] if wanted <= each)
        return self._in_block(counted, block, place)

    def sum_of(self, parts: Parts) -> Form:
        """The sum of several such sums; what comes to nought is left out."""
        found: Form = {}
        for times, counted, place in parts:
            for unknown, many in self.form(counted, place).items():
                found[unknown] = found.get(unknown, 0.0) + times * many
        return {unknown: times for unknown, times in found.items() if times}

    def _family(self, name: str) -> str:
        """The whole that something is some of, at the end of the chain."""
        within = self.counted[name].within
        return name if within is None else self._family(within)

    def _lay_out(self, family: str, wanted: set[Block]) -> None:
        sizes = {name: len(categories) for name, categories in self.axes.items()}
        found, links = blocks(wanted, sizes)
        members = [name for name in self.counted if self._family(name) == family]
        for name in members:
            grids: dict[Block, NDArray[np.int64]] = {}
            for block in found:
                shape = tuple(sizes[axis] for axis in sorted(block))
                start, many = len(self.whole), int(np.prod(shape, dtype=np.int64))
                if start + many > MOST_UNKNOWNS:
                    raise TooManyToTellApart
                self.whole += [self.counted[name].people] * many
                grids[block] = np.arange(start, start + many).reshape(shape)
            self._grids[name] = grids
            self._agree(name, links)
        for name in members:
            self._stay_within(name)

    def _agree(self, name: str, links: Sequence[tuple[Block, Block, Block]]) -> None:
        for one, two, shared in links:
            axes = sorted(shared)
            for categories in product(*(self.axes[axis] for axis in axes)):
                place = tuple((axis, frozenset((said,))) for axis, said in zip(axes, categories, strict=True))
                form = self._in_block(name, one, place)
                for unknown in self._in_block(name, two, place):
                    form[unknown] = -1.0
                self.agreeing.append(form)

    def _in_block(self, name: str, block: Block, place: Place) -> Form:
        covered = dict(place)
        chosen = [
            [spot for spot, category in enumerate(self.axes[axis]) if axis not in covered or category in covered[axis]]
            for axis in sorted(block)
        ]
        grid = self._grids[name][block]
        return dict.fromkeys(grid[np.ix_(*chosen)].ravel().tolist() if chosen else [int(grid)], 1.0)

    def _stay_within(self, name: str) -> None:
        part = self.counted[name]
        if part.within is not None:
            for block, grid in self._grids[name].items():
                wholes = self._grids[part.within][block].ravel().tolist()
                self.within += [
                    {one: 1.0, whole: -float(part.most_each)}
                    for one, whole in zip(grid.ravel().tolist(), wholes, strict=True)
                ]
