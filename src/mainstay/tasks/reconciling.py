"""Stocks and flows that add up: last year's stock, plus starters, less leavers, and what else changed, is this
year's.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import polars as pl

from mainstay.foundations.dates import day_number, in_words, year_before
from mainstay.foundations.quantities import MILLION, half_up
from mainstay.presentation.content import ReconciliationLine
from mainstay.record.assembling import workforce_rows
from mainstay.record.coverage import reasons
from mainstay.record.record import WorkforceRecord


def reconciliation(record: WorkforceRecord, day: date) -> list[ReconciliationLine]:
    """The lines from the stock a year before to the stock on `day`, in people and FTE; empty where leavers are not
    known.

    Where the year before has a count of its own it is the first line, and what the flows do not explain is a line
    too.
    """
    if {"in_post", "leavers"} & set(reasons(record, day)):
        return []
    before = year_before(day)
    known_before = "in_post" not in reasons(record, before)
    frame = workforce_rows(record, [before, day] if known_before else [day], children=False).frame
    now = frame.filter(pl.col("as_at") == day_number(day))
    earlier = frame.filter(pl.col("as_at") == day_number(before))
    stock, joined, left = (_sum(now, flag) for flag in ("in_post", "starter", "leaver"))
    first = (
        _sum(earlier, "in_post") if known_before else (stock[0] - joined[0] + left[0], stock[1] - joined[1] + left[1])
    )
    rest_people = stock[0] - first[0] - joined[0] + left[0]
    rest_fte = stock[1] - first[1] - joined[1] + left[1]
    short = int(now["started_and_left"].sum())
    lines = [
        _line(f"In post on {in_words(before)}", first),
        _line("Starters in the year, still here", joined),
        _line("Leavers in the year", (-left[0], -left[1])),
    ]
    if rest_people or rest_fte:
        lines.append(
            _line("Changes of hours, corrections between sources, and what is not explained", (rest_people, rest_fte))
        )
    lines.append(_line(f"In post on {in_words(day)}", stock))
    lines.append(ReconciliationLine("Joined and left within the year: in neither", short, None))
    return lines


def _sum(frame: pl.DataFrame, flag: str) -> tuple[int, int]:
    column = "fte_before" if flag == "leaver" else "fte"
    chosen = frame.filter(pl.col(flag) == 1)
    return int(chosen[f"{flag}_head"].sum()), int(chosen[column].fill_null(0).sum())


def _line(label: str, amount: tuple[int, int]) -> ReconciliationLine:
    return ReconciliationLine(label, amount[0], _fte(amount[1]))


def _fte(millionths: int) -> Decimal:
    return half_up(millionths, MILLION, 1)
