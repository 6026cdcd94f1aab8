"""Decided figures as sealed tables: each shown, rounded or marked, and what is worked out from them with them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from mainstay.measures.small_numbers.deciding import Decided
from mainstay.measures.small_numbers.publishable import (
    HIDDEN,
    ROUNDED,
    PublishableCell,
    PublishableTable,
    sealed_cell,
    sealed_table,
)
from mainstay.measures.small_numbers.rule import Rule
from mainstay.measures.small_numbers.tables import Cell, Derived, Tables


def printed(tables: Tables, made: Decided, rule: Rule) -> tuple[PublishableTable, ...]:
    """The tables as they may be published, in the order given, with every figure in its place."""
    places = {(cell.counted, tables.place(cell.at)) for table in tables.tables for cell in table.cells}

    def counted(cell: Cell) -> PublishableCell:
        key = cell.counted, tables.place(cell.at)
        if key in made.hidden:
            return sealed_cell(cell.counted, cell.at, None, _mark(tables, rule, [cell.counted]))
        if key in made.rounded:
            return sealed_cell(cell.counted, cell.at, Decimal(made.rounded[key]), ROUNDED)
        return sealed_cell(cell.counted, cell.at, cell.value)

    def derived(each: Derived) -> PublishableCell:
        behind = {(name, tables.place(each.at)) for name in each.rests_on}
        asked = _stricter(tables, rule, each.rests_on)
        stands = behind <= places and not behind & (made.hidden | made.rounded.keys()) and _is_safe(each, asked)
        if not stands and not each.published:
            return sealed_cell(each.name, each.at, None, _mark(tables, rule, each.rests_on))
        quartiles = each.quartiles if each.people and asked.can_have_quantile(each.people, 25) else None
        return sealed_cell(each.name, each.at, each.value, None, each.interval, quartiles, each.reason)

    return tuple(
        sealed_table(
            table.name, (*(counted(cell) for cell in table.cells if cell.printed), *map(derived, table.derived))
        )
        for table in tables.tables
    )


def _is_safe(each: Derived, rule: Rule) -> bool:
    return each.quantile is None or (each.people is not None and rule.can_have_quantile(each.people, each.quantile))


def _mark(tables: Tables, rule: Rule, names: Sequence[str]) -> str:
    return HIDDEN.format(minimum=_stricter(tables, rule, names).minimum)


def _stricter(tables: Tables, rule: Rule, names: Sequence[str]) -> Rule:
    """The rule with the minimum that some counts ask for, where that is more."""
    asked = [each.minimum for each in tables.counted if each.name in names]
    least = max(rule.minimum, *asked) if asked else rule.minimum
    return replace(rule, minimum=least, round_to=None)
