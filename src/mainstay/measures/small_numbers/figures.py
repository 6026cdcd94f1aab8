"""The figures of some tables as the rule works with them: each once, however many tables show it, with what else is known."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from math import log2

from mainstay.measures.small_numbers.earlier import CannotBeJudged, axes_with, earlier_facts, earlier_guarded
from mainstay.measures.small_numbers.register import Fact, Guarded, Register
from mainstay.measures.small_numbers.space import Form, Space
from mainstay.measures.small_numbers.tables import Cell, Place, Tables


@dataclass(frozen=True)
class Figure:
    """One figure. Shown, it says that its sum lies from `low` to `high`. `known`: it stands somewhere already.

    `published` is known from the Department, so that there is nothing left to protect in it. `loss` is what hiding it
    costs the reader. `earlier`: it is not in these tables at all, but stands in an earlier release.
    """

    cell: Cell
    place: Place
    form: Form
    low: float
    high: float
    loss: float
    published: bool
    known: bool
    earlier: bool = False

    @property
    def label(self) -> str:
        """What it is, without its value: 'leavers (team North)'."""
        said = ", ".join(f"{axis} {category}" for axis, category in self.cell.at.items())
        return f"{self.cell.counted} ({said})" if said else f"{self.cell.counted} in all"


@dataclass(frozen=True)
class Revision:
    """A figure that was issued with another value before."""

    figure: int
    before: Decimal


@dataclass(frozen=True)
class Known:
    """What holds besides what is shown: `low` <= sum <= `high`."""

    form: Form
    low: float
    high: float


@dataclass(frozen=True)
class Judged:
    """Everything the rule looks at: figures, what is known besides, revisions, and what earlier releases hide."""

    tables: Tables
    space: Space
    figures: tuple[Figure, ...]
    by_place: Mapping[tuple[str, Place], int]
    known: tuple[Known, ...]
    revisions: tuple[Revision, ...]
    guarded: tuple[Guarded, ...]


def judged(tables: Tables, register: Register) -> Judged:
    """The figures of the tables, set beside the register. Raises `CannotBeJudged` where the two do not fit together."""
    cells = _each_once(tables)
    axes = axes_with(tables, register)
    latest: dict[tuple[str, Place], Fact] = {}
    revised: list[tuple[tuple[str, Place], Decimal]] = []
    for place, fact in earlier_facts(tables, register, axes):
        key = fact.counted, place
        if key in cells and not fact.low <= cells[key].value <= fact.high:
            revised.append((key, fact.low if cells[key].value < fact.low else fact.high))
            latest.pop(key, None)
        else:
            latest[key] = fact
    related = [(name, tables.place(at)) for each in tables.relations for _, name, at in each.parts]
    guarded = earlier_guarded(tables, register, axes)
    hidden = [(name, place) for each in guarded for _, name, place in each.parts]
    space = Space(axes, tables.counted, [*cells, *latest, *related, *hidden])
    figures = [_figure(space, key, cell, latest.get(key)) for key, cell in cells.items()]
    figures += [
        _earlier(space, key, fact) for key, fact in latest.items() if key not in cells and fact.low == fact.high
    ]
    by_place = {(each.cell.counted, each.place): number for number, each in enumerate(figures)}
    known = [Known(space.form(*key), float(fact.low), float(fact.high)) for key, fact in latest.items()]
    known += [
        Known(_related(space, tables, each.parts), float(each.low), float(each.high)) for each in tables.relations
    ]
    known += [Known(form, 0.0, 0.0) for form in space.agreeing]
    known += [Known(form, float("-inf"), 0.0) for form in space.within]
    revisions = tuple(Revision(by_place[key], before) for key, before in revised)
    return Judged(tables, space, tuple(figures), by_place, tuple(known), revisions, tuple(guarded))


def _each_once(tables: Tables) -> dict[tuple[str, Place], Cell]:
    found: dict[tuple[str, Place], Cell] = {}
    for cell in (cell for table in tables.tables for cell in table.cells):
        key = cell.counted, tables.place(cell.at)
        other = found.get(key)
        if other is not None and other.value != cell.value:
            raise CannotBeJudged(f"Two tables give different figures for {cell.counted} at the same place.")
        if other is None or cell.published:
            found[key] = cell
    return found


def _figure(space: Space, key: tuple[str, Place], cell: Cell, fact: Fact | None) -> Figure:
    people = space.counted[cell.counted].people
    half = 0.0 if people else 0.5 * 10.0**-cell.decimals
    value = float(cell.value)
    stands = fact is not None and fact.low == fact.high
    return Figure(
        cell, key[1], space.form(*key), value - half, value + half, _loss(space, key[1], value),
        cell.published, cell.published or stands,
    )  # fmt: skip


def _earlier(space: Space, key: tuple[str, Place], fact: Fact) -> Figure:
    """A figure that only an earlier release shows: new ones may differ from it by a few."""
    at = {axis: " and ".join(sorted(covered)) for axis, covered in key[1]}
    cell = Cell(key[0], at, fact.low, published=True, printed=False)
    value = float(fact.low)
    return Figure(cell, key[1], space.form(*key), value, value, 0.0, published=True, known=True, earlier=True)


def _loss(space: Space, place: Place, value: float) -> float:
    """Totals are missed most, then noughts, which say something worth knowing, then the greater of the others."""
    covers = len(space.axes) - len(place) + sum(len(covered) > 1 for _, covered in place)
    return (1 + log2(1 + value) if value else 6.0) * 8.0**covers


def _related(space: Space, tables: Tables, parts: tuple[tuple[Decimal, str, Mapping[str, str]], ...]) -> Form:
    form: Form = {}
    for times, name, at in parts:
        for unknown, many in space.form(name, tables.place(at)).items():
            form[unknown] = form.get(unknown, 0.0) + float(times) * many
    return form
