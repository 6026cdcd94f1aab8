"""A feed for programs that draw their own charts: every measure as one long table, a calendar, and a dictionary.

One row is one measure, of one council, on one day, of one group. Groups and fields are in words; the names of measures are
those of the commands. Numbers are floating point, as such programs read them; the exact sums stand in `numerator`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import polars as pl

from mainstay.foundations.dates import in_words
from mainstay.measures.computing import Answer
from mainstay.measures.declaring import Measure
from mainstay.presentation.group_labels import dimension_name, label_of
from mainstay.presentation.small_numbers import WARNING
from mainstay.presentation.words import capital
from mainstay.record.coverage import PARTS
from mainstay.vocabulary.census_year import census_year_of, is_census_day

Published = Mapping[tuple[int, str], Decimal | None]
"""An area's published figures by census year and name of measure."""

COLUMNS: dict[str, tuple[Any, str]] = {
    "council": (pl.String, "The Department's three-digit number of the council; empty where the files do not give it."),
    "council_name": (pl.String, "The council's name."),
    "as_at": (pl.Date, "The day. A flow or a rate over time is of the twelve months to it. Joins to date in calendar."),
    "measure": (pl.String, "The measure's name. Joins to name in dictionary."),
    "title": (pl.String, "What the measure is called."),
    "family": (pl.String, "The theme it belongs to."),
    "official": (pl.Boolean, "Whether the Department for Education publishes a figure counted in the same way."),
    "unit": (pl.String, "What the value is in."),
    "dimension_1": (pl.String, "The field it is broken down by; empty for the whole council."),
    "group_1": (pl.String, "The group of that field; empty for the whole council."),
    "dimension_2": (pl.String, "The second field, where it is broken down by two at once; else empty."),
    "group_2": (pl.String, "The group of the second field; else empty."),
    "value": (pl.Float64, "The figure, rounded as published. Empty where there is none: reason says why."),
    "numerator": (pl.Float64, "What stands above the line of a rate, or the count itself, exact."),
    "denominator": (pl.Float64, "What stands below the line of a rate, exact; empty for a count."),
    "interval_low": (pl.Float64, "The lower end of the 95% interval, where there is one."),
    "interval_high": (pl.Float64, "The upper end of the 95% interval, where there is one."),
    "published_england": (pl.Float64, "England's published figure of the same 30 September, of official measures."),
    "published_region": (pl.Float64, "The region's published figure of the same 30 September, of official measures."),
    "reason": (pl.String, "Why there is no value; else empty."),
    "suppressed": (pl.Boolean, "Whether the value is hidden by the small-number rule."),
}
"""The columns of measures.parquet, in order: what each holds and what it means."""
CALENDAR: dict[str, tuple[Any, str]] = {
    "date": (pl.Date, "Every day of the years that the measures speak of."),
    "year": (pl.Int32, "The calendar year."),
    "month": (pl.Int32, "The month, 1 to 12."),
    "month_name": (pl.String, "The month in words."),
    "quarter": (pl.Int32, "The calendar quarter, 1 to 4."),
    "financial_year": (pl.String, "April to March: 2024-25."),
    "census_year": (pl.Int32, "The workforce census year, 1 October to 30 September, by the year it ends in."),
    "is_census_day": (pl.Boolean, "Whether it is a 30 September, the day of the census."),
}
DICTIONARY = ("kind", "file", "name", "title", "question", "how_counted", "unit", "direction", "source", "needs")
"""The columns of the dictionary, all text. `kind` is 'column' or 'measure'."""


@dataclass(frozen=True)
class FeedRow:
    """One answer, with whether the small-number rule hid it."""

    answer: Answer
    suppressed: bool = False


def measures_frame(
    rows: Iterable[FeedRow], council: str, council_name: str, england: Published, region: Published
) -> pl.DataFrame:
    """The long table, in the order of the rows. Published figures stand beside the whole council's own, of a 30 September."""
    schema = {name: kind for name, (kind, _) in COLUMNS.items()}
    return pl.DataFrame(
        [_line(row, council, council_name, england, region) for row in rows], schema=schema, orient="row"
    )


def calendar_frame(days: Sequence[date]) -> pl.DataFrame:
    """Every day of every year from that of the earliest day to that of the latest, with nothing left out."""
    first, last = date(min(days).year, 1, 1), date(max(days).year, 12, 31)
    lines = [_day(first + timedelta(days=each)) for each in range((last - first).days + 1)]
    return pl.DataFrame(lines, schema={name: kind for name, (kind, _) in CALENDAR.items()}, orient="row")


def dictionary_frame(measures: Iterable[Measure]) -> pl.DataFrame:
    """A row for each column of the other files and for each measure."""
    lines = [
        ("column", file, name, "", meaning, "", "", "", "", "")
        for file, columns in (("measures.parquet", COLUMNS), ("calendar.parquet", CALENDAR))
        for name, (_, meaning) in columns.items()
    ]
    lines += [
        ("measure", "measures.parquet", each.name, each.title, each.question, each.how, each.unit.value,
         each.direction.value, each.source, "; ".join(PARTS[part] for part in each.needs))
        for each in measures
    ]  # fmt: skip
    return pl.DataFrame(lines, schema=dict.fromkeys(DICTIONARY, pl.String), orient="row")


def read_me(council_name: str, days: Sequence[date], made_on: date, version: str, released_as: str) -> str:
    """What the folder is, and whether it may be published. `released_as` is the release it was entered as, '' where none."""
    if released_as:
        may = (
            "MAY BE PUBLISHED. Figures of fewer than five people are hidden, and beside them what would give them away. It is"
            f" entered in the register of what was issued, as '{released_as}'.\nUse only this folder: a figure from"
            " elsewhere set beside it could give a hidden one away."
        )
    else:
        may = f"{WARNING.upper()} Every figure is full, down to one person. Keep it where only those may see it who may see"
        may += " the record. For a feed that may leave: mainstay feed --publishable."
    spoken = " and ".join(dict.fromkeys((in_words(min(days)), in_words(max(days)))))
    return (
        f"{council_name or 'A council'}: measures of the children's social care workforce\n\n{may}\n\n"
        f"measures.parquet    one row for each measure, day and group; days: {spoken}\n"
        "calendar.parquet    every day of those years, to join to as_at\n"
        "dictionary.parquet  what each column and each measure means; dictionary.csv is the same as text\n\n"
        "A row without a value says why in its column reason. Rows of the whole council have no group, and rows by group\n"
        "repeat the same people: choose one breakdown, and never add across them.\n\n"
        f"Made on {in_words(made_on)} by Mainstay {version}.\n"
    )


def _line(row: FeedRow, council: str, council_name: str, england: Published, region: Published) -> tuple[object, ...]:
    answer, measure = row.answer, row.answer.measure
    groups = [(capital(dimension_name(name)), label_of(name, group)) for name, group in answer.group.items()]
    (one, first), (two, second) = (*groups, (None, None), (None, None))[:2]
    low, high = answer.interval or (None, None)
    beside = is_census_day(answer.as_at) and not answer.group and measure.published_as is not None
    key = (answer.as_at.year, measure.published_as or "")
    theirs = [area.get(key) if beside else None for area in (england, region)]
    numbers = [answer.value, answer.numerator, answer.denominator, low, high, *theirs]
    return (
        council, council_name, answer.as_at, measure.name, measure.title, measure.family.value, measure.official,
        measure.unit.value, one, first, two, second,
        *(None if each is None else float(each) for each in numbers), answer.reason, row.suppressed,
    )  # fmt: skip


def _day(day: date) -> tuple[object, ...]:
    begins = day.year if day.month >= 4 else day.year - 1
    return (
        day, day.year, day.month, f"{day:%B}", (day.month + 2) // 3, f"{begins}-{(begins + 1) % 100:02d}",
        census_year_of(day), is_census_day(day),
    )  # fmt: skip
