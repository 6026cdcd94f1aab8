"""One measure of the whole council over its years and, where it is followed by month, over its months, with what may be said.

Who joined and who left is counted month by month, each month by itself, so that limits can be set about it. Other months
share most of their people with the month before: they are drawn, and nothing is claimed of them.
"""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from itertools import pairwise

import polars as pl

from mainstay.comparison import verdicts
from mainstay.comparison.over_time import of_events, of_rates
from mainstay.foundations.caches import holds_people
from mainstay.foundations.dates import day_number, month_end, month_ends
from mainstay.foundations.quantities import half_up
from mainstay.measures.answering import answers
from mainstay.measures.computing import Answer
from mainstay.measures.declaring import Certainty, Unit, measures
from mainstay.presentation.charts.lines import Point
from mainstay.presentation.charts.own_series import OwnSeries
from mainstay.presentation.words import sentence
from mainstay.record.coverage import coverage
from mainstay.record.from_spells import rows_from_spells
from mainstay.record.record import WorkforceRecord
from mainstay.tasks.figures import HEADLINES, by_month, years_known

_EVENTS = {
    "leavers_headcount": ("leaver_head", "left"), "leavers_fte": ("leaver_head", "left"),
    "turnover_rate_headcount": ("leaver_head", "left"), "turnover_rate_fte": ("leaver_head", "left"),
    "starters_headcount": ("starter", "joined"), "starters_fte": ("starter", "joined"),
}  # fmt: skip
_MONTHS = 60
_NOT_JUDGED = (
    "Each month shares most of its people with the month before, so that no limits are drawn and no verdict is given."
)


@holds_people
@lru_cache(maxsize=128)
def years_of(record: WorkforceRecord, day: date, name: str) -> OwnSeries:
    """A measure on the day and on the same day of earlier years."""
    measure = measures()[name]
    found = answers(record, [*years_known(record, day), day], [measure])
    known = [(each, each.value) for each in found if each.value is not None]
    least = None if measure.certainty is Certainty.DIFFERENCE else 0.0
    over = of_rates([float(value) for _, value in known], least) if known else None
    missing = tuple((each.as_at, sentence(each.reason or "")) for each in found if each.value is None)
    points = tuple(Point(each.as_at, value, each.interval) for each, value in known)
    verdict = verdicts.over_time(over) if over is not None else verdicts.cannot_be_said("no year has a figure")
    return OwnSeries("years", "Year by year", measure.unit, measure.unit.value, points, verdict, found=over,
                     why_missing=missing)  # fmt: skip


def months_of(record: WorkforceRecord, day: date, name: str) -> OwnSeries | None:
    """A measure month by month; None of one that is not followed by month, or where no month is known."""
    if name in _EVENTS:
        return _events(record, day, *_EVENTS[name])
    if name not in HEADLINES:
        return None
    measure = measures()[name]
    known = [each for each in _by_month(record, day) if each.measure.name == name and each.value is not None]
    points = tuple(Point(each.as_at, each.value) for each in known if each.value is not None)
    if not points:
        return None
    return OwnSeries("months", "Month by month", measure.unit, measure.unit.value, points, _NOT_JUDGED, by_month=True)


@holds_people
@lru_cache(maxsize=4)
def _by_month(record: WorkforceRecord, day: date) -> list[Answer]:
    return by_month(record, day, _MONTHS)


@holds_people
@lru_cache(maxsize=8)
def _events(record: WorkforceRecord, day: date, flag: str, did: str) -> OwnSeries | None:
    """How many joined or left in each month, as a yearly rate of a hundred in post, with limits where months are enough."""
    last = day if month_end(day) == day else date.fromordinal(day.replace(day=1).toordinal() - 1)
    ends = month_ends(date(last.year - _MONTHS // 12, last.month, 1), last)[-_MONTHS - 1 :]
    known = coverage(record)
    # A month is known where its end and the end before it are, and all between: gaps would be taken for months of nobody.
    whole = [
        pair for pair in pairwise(ends) if not any(_is_unknown(known.reasons(end, official=False)) for end in pair)
    ]
    if not whole:
        return None
    bounds = pl.DataFrame(
        {
            "as_at": [day_number(end) for _, end in whole],
            "since": [day_number(start) for start, _ in whole],
            "since_before": [day_number(start) for start, _ in whole],
        },
        schema={"as_at": pl.Int32, "since": pl.Int32, "since_before": pl.Int32},
    )
    rows = rows_from_spells(record, bounds, cohorts=False)
    happened, there = _people(rows, flag), _people(rows, "in_post")
    events = [(end, happened.get(day_number(end), 0), there.get(day_number(end), 0)) for _, end in whole]
    counted = [each for each in events if each[2]]
    if not counted:
        return None
    counts, stock = [many for _, many, _ in counted], [people for _, _, people in counted]
    over = of_events(counts, [people / 12 for people in stock])
    points = tuple(Point(end, half_up(many * 1200, people, 1)) for end, many, people in counted)
    return OwnSeries(
        "months", f"Who {did}, month by month", Unit.PEOPLE, "in a hundred, a year", points, verdicts.over_time(over),
        f"Each month by itself: how many people {did} in it, as so many in a hundred in post if it went on for a year.",
        over, by_month=True, counted=((f"People who {did}", tuple(counts)), ("People in post", tuple(stock))),
    )  # fmt: skip


def _is_unknown(reasons: object) -> bool:
    return isinstance(reasons, dict) and any(part in reasons for part in ("in_post", "leavers", "starters"))


def _people(rows: pl.DataFrame, flag: str) -> dict[int, int]:
    found = rows.filter(pl.col(flag) == 1).group_by("as_at").agg(pl.col("person").n_unique())
    return dict(found.iter_rows())
