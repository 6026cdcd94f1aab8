"""The bands in which people are counted: age, time in the council or the role, and ethnic group."""

from __future__ import annotations

import polars as pl

from mainstay.vocabulary.ethnicity import ETHNICITIES, group_of

QUALIFIED_YEARS = 3
"""Someone qualified this many years counts as experienced."""


def completed_years(first: pl.Expr, day: pl.Expr) -> pl.Expr:
    """Whole years from one day to another, both day numbers, by the calendar: an age, or a length of service.

    A year is complete on the same day of the month; from 29 February, on 1 March of a year without one. Negative where
    `first` is after `day`; null where either is.
    """
    born, now = first.cast(pl.Date), day.cast(pl.Date)
    reached = _day_of_the_year(now) >= _day_of_the_year(born)
    return now.dt.year() - born.dt.year() - pl.when(reached).then(0).otherwise(1)


def _day_of_the_year(day: pl.Expr) -> pl.Expr:
    """Month and day as one number that orders as they do. Months are held in one byte, so they are widened first."""
    return day.dt.month().cast(pl.Int32) * 100 + day.dt.day()


def age_bands(age: pl.Expr) -> pl.Expr:
    """The Department's age bands, with those under 20 apart; null stays null."""
    return (
        pl.when(age.is_null()).then(None)
        .when(age < 20).then(pl.lit("under 20")).when(age < 30).then(pl.lit("20 to 29"))
        .when(age < 40).then(pl.lit("30 to 39")).when(age < 50).then(pl.lit("40 to 49"))
        .when(age < 60).then(pl.lit("50 to 59")).otherwise(pl.lit("60 and over"))
    )  # fmt: skip


def time_bands(years: pl.Expr) -> pl.Expr:
    """Bands of completed years: '1 to 2 years' is one year or more and less than two; null and negative are not
    known.
    """
    return (
        pl.when(years.is_null() | (years < 0)).then(None)
        .when(years < 1).then(pl.lit("under 1 year")).when(years < 2).then(pl.lit("1 to 2 years"))
        .when(years < 3).then(pl.lit("2 to 3 years")).when(years < 5).then(pl.lit("3 to 5 years"))
        .when(years < 10).then(pl.lit("5 to 10 years")).otherwise(pl.lit("10 years and over"))
    )  # fmt: skip


def ethnic_group(ethnicity: pl.Expr) -> pl.Expr:
    """The group in which the Department publishes an ethnicity; null where the worker did not say or was not asked."""
    groups = {slug: group for slug in ETHNICITIES.slugs if (group := group_of(slug)) != "not_known"}
    return ethnicity.replace_strict(groups, default=None, return_dtype=pl.String)


def experienced(in_post_head: pl.Expr, qualified_on: pl.Expr, day: pl.Expr) -> tuple[pl.Expr, pl.Expr]:
    """The flags `qualification_known` and `qualified_three_years` of people in post, from when they qualified.

    A date of qualifying that is after the day is taken for not known: it cannot be right of a qualified social worker.
    """
    years = completed_years(qualified_on, day)
    known = ((in_post_head == 1) & (years >= 0)).fill_null(value=False)
    return (
        known.cast(pl.Int8).alias("qualification_known"),
        (known & (years >= QUALIFIED_YEARS)).fill_null(value=False).cast(pl.Int8).alias("qualified_three_years"),
    )
