"""Stocks and flows that add up: last year's stock plus starters less leavers, and what else changed, is this year's."""

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

Amount = tuple[int, Decimal]
"""People, and FTE as shown: lines add up as they are printed."""


def reconciliation(record: WorkforceRecord, day: date) -> list[ReconciliationLine]:
    """The lines from the stock a year before to the stock on `day`, in people and FTE; none where leavers are not
    known.

    The stock a year before is counted for itself, and what the flows do not explain is a line too. (Where every
    leaver of the year is known, so is who was in post before the first of them.)
    """
    if {"in_post", "leavers"} & set(reasons(record, day)):
        return []
    before = year_before(day)
    frame = workforce_rows(record, [before, day], only_people=True).frame
    now = frame.filter(pl.col("as_at") == day_number(day))
    stock, joined, left = (_sum(now, flag) for flag in ("in_post", "starter", "leaver"))
    first = _sum(frame.filter(pl.col("as_at") == day_number(before)), "in_post")
    rest = (stock[0] - first[0] - joined[0] + left[0], stock[1] - first[1] - joined[1] + left[1])
    unexplained = "Changes of hours, corrections between sources, and what is not explained"
    return [
        _line(f"In post on {in_words(before)}", first),
        _line("Starters in the year, still here", joined),
        _line("Leavers in the year", (-left[0], -left[1])),
        *([_line(unexplained, rest)] if any(rest) else []),
        _line(f"In post on {in_words(day)}", stock),
        ReconciliationLine("Joined and left within the year: in neither", int(now["started_and_left"].sum()), None),
    ]


def _sum(frame: pl.DataFrame, flag: str) -> Amount:
    column = "fte_before" if flag == "leaver" else "fte"
    chosen = frame.filter(pl.col(flag) == 1)
    fte = half_up(int(chosen[column].fill_null(0).sum()), MILLION, 1)
    return int(chosen[f"{flag}_head"].sum()), fte


def _line(label: str, amount: Amount) -> ReconciliationLine:
    return ReconciliationLine(label, *amount)
