"""Which of the record's rows one sum of a measure is made of, and what is summed, in words: the same for everyone who asks."""

from __future__ import annotations

import polars as pl

from mainstay.foundations.quantities import MILLION
from mainstay.measures.declaring import Total
from mainstay.measures.rows.declaring import RowsKind

VALUE = "_value"
"""The column that says what a row adds; null where it is not known, which adds nothing."""
_OF_THOSE = "of those, "


def chosen_rows(total: Total, frame: pl.DataFrame) -> pl.DataFrame:
    """The rows with every flag, and where FTE is summed without one, those of a kind of row that can hold it.

    In: the rows of one kind and one day. Out: those rows with what each adds in `VALUE`, in the unit that is held.
    """
    value = pl.col(total.column) if total.column else pl.lit(1)
    rows = frame.filter([pl.col(flag) == 1 for flag in total.where]) if total.where else frame
    rows = rows.with_columns(value.alias(VALUE))
    if total.where:
        return rows
    known = rows.filter(pl.col(VALUE).is_not_null())
    return rows.filter(pl.col("basis").is_in(known["basis"].unique().to_list())) if total.units == MILLION else known


def summed_in_words(total: Total, kind: RowsKind) -> str:
    """What is summed, in the words in which the columns are declared, without the unit in which it is held."""
    flags = " and ".join(_flag(flag, kind) for flag in total.where)
    if total.column is None:
        return flags or "rows"
    told = {**kind.quantities, **kind.flags}[total.column].partition(", in ")[0]
    return f"{told}; of rows {flags}" if flags else told


def those_of(flag: str, kind: RowsKind) -> str:
    """The flag that 'of those' speaks of: the nearest before it that stands by itself; the flag itself if it does."""
    flags = list(kind.flags)
    until = flags[: flags.index(flag) + 1]
    return next(each for each in reversed(until) if not kind.flags[each].startswith(_OF_THOSE))


def _flag(flag: str, kind: RowsKind) -> str:
    """A flag in words; 'of those' goes back to another flag, which is said in its place."""
    those, said = those_of(flag, kind), kind.flags
    return said[flag] if those == flag else f"{said[those]}, and {said[flag].removeprefix(_OF_THOSE)}"
