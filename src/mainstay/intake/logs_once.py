"""Lists that are added to as things happen come again every month: what a later one says of a thing is believed."""

from __future__ import annotations

from collections.abc import Sequence

import polars as pl

from mainstay.foundations.dates import day_number
from mainstay.foundations.problems import Place, Problem, ProblemKind, Severity
from mainstay.record.record import Source

SAID_AGAIN = ProblemKind(
    "MS-LOG-001", Severity.NOTE, "Rows that a later list says again",
    "Each vacancy, meeting or step once, or a later list that says how it went on.",
    "Counted twice they would double figures, so what the later list says was kept and the earlier row was left out.",
    "Nothing, unless the two rows are of two different things.",
)  # fmt: skip

_SAME = {
    "vacancy": ("vacancy",),
    "applicant": ("applicant",),
    "supervision": ("person", "kind", "due_on"),
    "milestone": ("person", "programme", "step"),
    "reduction": ("person", "kind", "start"),
    "registration": ("person", "checked_on"),
    "learning": ("person", "title", "completed"),
}
"""By what two lists' rows of a table are of the same thing. A meeting without the day it was due is known by that held."""


def logs_once(tables: dict[str, pl.DataFrame], sources: Sequence[Source], problems: list[Problem]) -> None:
    """Leaves out of each table what a later list says again. Rows of one list stay as they are."""
    later = {
        source.number: (day_number(source.as_at) if source.as_at else 0) * 10_000 + source.number for source in sources
    }
    for name, same in _SAME.items():
        frame = tables.get(name)
        if frame is None or frame["source"].n_unique() < 2:
            continue
        key = [pl.col(column) for column in same]
        if name == "supervision":
            key[-1] = pl.coalesce("due_on", "held_on")
        known = pl.all_horizontal(*(each.is_not_null() for each in key))
        order = pl.col("source").replace_strict(later, default=0, return_dtype=pl.Int64)
        old = known & (order < order.max().over(*key))
        _say(frame.filter(old), sources, problems)
        tables[name] = frame.filter(~old)


def _say(left_out: pl.DataFrame, sources: Sequence[Source], problems: list[Problem]) -> None:
    for (number,), rows in left_out.group_by("source", maintain_order=True):
        source = next(each for each in sources if each.number == number)
        found = f"{rows.height:,} row{'' if rows.height == 1 else 's'}"
        problems.append(Problem(SAID_AGAIN, Place(source.file, source.sheet), found, rows.height))
