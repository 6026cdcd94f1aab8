"""The sums: every total that the measures need, in one pass over the rows, on any engine Narwhals speaks to."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

import narwhals as nw
from narwhals.typing import IntoFrame

from mainstay.measures.declaring import Total

Key = tuple[Any, ...]
Term = tuple[Total, ...]
"""One or two totals multiplied row by row; their sum over rows is what an interval needs."""

COUNT = "_rows"


def name_of(term: Term) -> str:
    """A column name for a term, the same for the same sum."""
    return " x ".join(f"{total.column or 'rows'}[{' '.join(total.where)}]" for total in term)


def sums(rows: IntoFrame, terms: Iterable[Term], by: Sequence[str]) -> dict[Key, dict[str, int]]:
    """The sum of every term for each group of `by`, and how many rows are behind each (a term's name plus '#').

    Rows with an unknown value in a column add nothing. Keys are tuples in the order of `by`. Row order does not matter.
    """
    frame = nw.from_native(rows).lazy()
    wanted = {name_of(term): term for term in terms}
    expressions = [_product(term).sum().alias(name) for name, term in wanted.items()]
    grouped = frame.group_by(*by).agg(*expressions) if by else frame.select(*expressions)
    collected = grouped.collect()
    names = list(wanted)
    return {
        tuple(row[column] for column in by): {name: int(row[name] or 0) for name in names}
        for row in collected.iter_rows(named=True)
    }


def histogram(rows: IntoFrame, column: str, where: Sequence[str], by: Sequence[str]) -> dict[Key, dict[int, int]]:
    """How many rows with every flag hold each value of a column, by group: it merges exactly, as sums do."""
    frame = nw.from_native(rows).lazy()
    for flag in where:
        frame = frame.filter(nw.col(flag) == 1)
    counted = frame.filter(~nw.col(column).is_null()).group_by(*by, column).agg(nw.len().alias(COUNT)).collect()
    result: dict[Key, dict[int, int]] = {}
    for row in counted.iter_rows(named=True):
        result.setdefault(tuple(row[name] for name in by), {})[int(row[column])] = int(row[COUNT])
    return result


def _product(term: Term) -> nw.Expr:
    factors = [_value(total) for total in term]
    product = factors[0]
    for factor in factors[1:]:
        product = product * factor
    return product


def _value(total: Total) -> nw.Expr:
    """A total's value on each row, 0 where it does not count and where nothing is known."""
    value = nw.lit(1) if total.column is None else nw.col(total.column)
    if not total.where:
        return value.fill_null(0)
    condition = nw.col(total.where[0]) == 1
    for flag in total.where[1:]:
        condition = condition & (nw.col(flag) == 1)
    return nw.when(condition).then(value.cast(nw.Int64) if total.column else value).otherwise(0).fill_null(0)
