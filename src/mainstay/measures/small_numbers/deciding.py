"""What becomes of each figure of tables that belong together: hidden, rounded, or shown; or why none may be issued."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from mainstay.measures.small_numbers.earlier import CannotBeJudged
from mainstay.measures.small_numbers.figures import Judged, judged
from mainstay.measures.small_numbers.hiding import Search
from mainstay.measures.small_numbers.needs import Need, needs
from mainstay.measures.small_numbers.refused import Refused, do_not_agree, no_safe_pattern, too_many
from mainstay.measures.small_numbers.register import Fact, Guarded, Register
from mainstay.measures.small_numbers.rounding import rounded
from mainstay.measures.small_numbers.rule import Rule
from mainstay.measures.small_numbers.space import TooManyToTellApart
from mainstay.measures.small_numbers.tables import Place, Tables

Key = tuple[str, Place]
"""A figure: what it counts, and where."""


@dataclass(frozen=True)
class Decided:
    """Which figures are hidden, what others are rounded to, what anybody learns, and what nobody may learn later."""

    hidden: frozenset[Key] = frozenset()
    rounded: Mapping[Key, int] = field(default_factory=dict)
    facts: tuple[Fact, ...] = ()
    guarded: tuple[Guarded, ...] = ()
    axes: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    adds_up: bool = True
    in_full: bool = True

    def beside(self, other: Decided) -> Decided:
        """Both decisions as one."""
        return Decided(
            self.hidden | other.hidden,
            {**self.rounded, **other.rounded},
            (*self.facts, *other.facts),
            (*self.guarded, *other.guarded),
            {**self.axes, **other.axes},
            self.adds_up and other.adds_up,
            self.in_full and other.in_full,
        )


def decided(tables: Tables, rule: Rule, register: Register) -> Decided | Refused:
    """The decision on tables that belong together. Where no proof of safety is found, a refusal."""
    names = [table.name for table in tables.tables]
    if not names:
        return Decided()
    try:
        found = judged(tables, register)
        wanted = needs(found, rule)
        return _rounded(found, wanted, rule) if rule.round_to is not None else _hidden(found, wanted, rule)
    except CannotBeJudged as error:
        return do_not_agree(names, str(error))
    except TooManyToTellApart:
        return too_many(names)


def _hidden(found: Judged, wanted: Sequence[Need], rule: Rule) -> Decided | Refused:
    pattern = Search(found, wanted, rule.solves).found()
    if pattern.unmet:
        return _no_pattern(found, [need.label for need in pattern.unmet])
    shown = {
        number: (figure.low, figure.high)
        for number, figure in enumerate(found.figures)
        if number not in pattern.hidden and not figure.earlier
    }
    hidden = frozenset(_key(found, number) for number in pattern.hidden)
    axes = {name: tuple(categories) for name, categories in found.space.axes.items()}
    return Decided(hidden, {}, _facts(found, shown), _guarded(found, wanted), axes, in_full=pattern.in_full)


def _rounded(found: Judged, wanted: Sequence[Need], rule: Rule) -> Decided | Refused:
    rounding = rounded(found, wanted, rule)
    if rounding.unmet:
        return _no_pattern(found, rounding.unmet)
    said = {number: bounds for number, bounds in rounding.bounds.items() if not found.figures[number].earlier}
    values = {_key(found, number): value for number, value in rounding.values.items()}
    amounts = frozenset(_key(found, number) for number in range(len(found.figures)) if number not in rounding.bounds)
    axes = {name: tuple(categories) for name, categories in found.space.axes.items()}
    return Decided(amounts, values, _facts(found, said), _guarded(found, wanted), axes, adds_up=rounding.adds_up)


def _no_pattern(found: Judged, labels: Sequence[str]) -> Refused:
    return no_safe_pattern([table.name for table in found.tables.tables], labels)


def _key(found: Judged, number: int) -> Key:
    return found.figures[number].cell.counted, found.figures[number].place


def _facts(found: Judged, bounds: Mapping[int, tuple[float, float]]) -> tuple[Fact, ...]:
    return tuple(
        Fact(*_key(found, number), Decimal(repr(low)), Decimal(repr(high))) for number, (low, high) in bounds.items()
    )


def _guarded(found: Judged, wanted: Sequence[Need]) -> tuple[Guarded, ...]:
    """What these tables hide; what only earlier releases hide stands in the register already."""
    earlier = {(each.parts, float(each.low), float(each.high)) for each in found.guarded}
    return tuple(
        Guarded(need.parts, Decimal(repr(need.low)), Decimal(repr(need.high)))
        for need in wanted
        if (need.parts, need.low, need.high) not in earlier
    )
