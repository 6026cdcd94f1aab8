"""Groups that answers leave out because nobody in them is counted, put among them: that a group is not there says 'none'.

Where small numbers are hidden that would give some away: a nought may be hidden to protect another figure, and a row that
is left out would show it. So each breakdown is judged with every group that its rows have.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import product
from typing import Any

import polars as pl

from mainstay.foundations.dates import day_number
from mainstay.measures.computing import Answer
from mainstay.measures.declaring import NOT_KNOWN

NOBODY = "there is nobody to count"


def with_groups_of_nobody(answers: Sequence[Answer], rows: Mapping[str, pl.DataFrame]) -> list[Answer]:
    """The answers with, after those of each measure, one for each group that it leaves out: nought of a count, none of a rate.

    `rows` are those that were counted, by kind, as for `compute`. Of two fields every group of the one is taken with every
    group of the other. Answers of several days and breakdowns keep their order.
    """
    places: dict[tuple[Any, ...], list[tuple[str, ...]]] = {}
    found: list[Answer] = []
    runs: dict[tuple[Any, ...], list[Answer]] = {}
    for answer in answers:
        runs.setdefault((answer.as_at, tuple(answer.group), answer.measure.name), []).append(answer)
    for (day, by, _), given in runs.items():
        found += given
        if by:
            kind = given[0].measure.rows
            if (kind, day, by) not in places:
                places[kind, day, by] = list(_places(rows[kind].filter(pl.col("as_at") == day_number(day)), by))
            there = {tuple(answer.group.values()) for answer in given}
            found += [_nobody(given[0], by, at) for at in places[kind, day, by] if at not in there]
    return found


def _places(frame: pl.DataFrame, by: Sequence[str]) -> Iterator[tuple[str, ...]]:
    said = [sorted(NOT_KNOWN if each is None else str(each) for each in frame.get_column(name).unique()) for name in by]
    return product(*said)


def _nobody(like: Answer, by: Sequence[str], at: Sequence[str]) -> Answer:
    group = dict(zip(by, at, strict=True))
    if like.measure.denominator or like.measure.middle is not None:
        return Answer(like.measure, like.as_at, group, None, None, None, None, NOBODY)
    return Answer(like.measure, like.as_at, group, Decimal(0), Decimal(0), None, None, None)
