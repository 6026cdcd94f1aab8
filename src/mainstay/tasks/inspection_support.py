"""The sections of an inspection pack about support: newly qualified workers and their load, and supervision."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import polars as pl

from mainstay.foundations.quantities import half_up, plain
from mainstay.measures.rows.newly_qualified import newly_qualified
from mainstay.measures.rows.weighted_load import weights_in_force
from mainstay.presentation.packs.inspection import SECTIONS, PackFigure, PackSection
from mainstay.presentation.words import counted, number
from mainstay.record.subjects import Subject
from mainstay.tasks.inspection_counting import Counting
from mainstay.vocabulary.supervision_interval import LONGEST_DAYS


def newly_qualified_workers(counting: Counting, team: str | None) -> PackSection:
    """Workers in their first year or with an early-career reduction, their children, and who is above the protected load."""
    when = counting.on_the_day
    whats = ("Newly qualified workers", "Children for each newly qualified worker, mean")
    reason = counting.reasons.get("in_post") or (
        counting.reasons.get("qualified") if counting.record.table("reduction").is_empty() else None
    )
    if reason is not None:
        return PackSection(
            SECTIONS[2], tuple(counting.unsaid(each, when, reason) for each in (*whats, _above(counting)))
        )
    known = newly_qualified(counting.record, counting.days).select("person")
    here = counting.rows("load", team).join(known, on="person", how="semi")
    first = replace(
        counting.many(whats[0], here, "person", "people", team, when),
        files=counting.files(_said_by(counting, here), None, Subject.EARLY_CAREER, Subject.STAFF),
    )
    above = counting.of_measure(_above(counting), "newly_qualified_above_protected", team, when, Subject.CHILDREN,
                                flag="newly_qualified")  # fmt: skip
    return PackSection(SECTIONS[2], (first, _mean_load(counting, team, here, whats[1]), above))


def supervision(counting: Counting, team: str | None) -> PackSection:
    """What was due in the year and held on time, and how long it is since the last."""
    year, day, logs = counting.in_the_year, counting.on_the_day, Subject.SUPERVISION
    return PackSection(
        SECTIONS[3],
        (
            counting.of_measure("Supervision held on time", "supervision_on_time", team, year, logs, flag="due"),
            counting.of_measure("Supervision held, on time or late", "supervision_held", team, year, logs, flag="due"),
            counting.of_measure("Days since the last supervision, median", "supervision_gap_median", team, day, logs,
                                flag="followed"),
            counting.of_measure(f"No supervision for more than {LONGEST_DAYS} days", "supervision_over_four_weeks", team,
                                day, logs, flag="followed"),
            counting.of_measure("Workers whose supervision is recorded", "supervision_on_log", team, day, logs,
                                flag="on_log"),
        ),
    )  # fmt: skip


def _said_by(counting: Counting, here: pl.DataFrame) -> pl.DataFrame:
    """The rows that say that these workers are newly qualified: their reductions, else the days of their qualifying."""
    people = here["person"].drop_nulls().to_list()
    agreed = counting.record.table("reduction").filter(pl.col("person").is_in(people))
    given = counting.record.table("person").filter(
        pl.col("person").is_in(people) & ~pl.col("person").is_in(agreed["person"].to_list())
    )
    return pl.concat([agreed.select("person", "source"), given.select("person", "source")])


def _above(counting: Counting) -> str:
    weights = weights_in_force(counting.record, int(counting.days["as_at"][0])).hundredths
    lighter = Decimal(weights["newly_qualified_lighter"]) / 100
    most = half_up(weights["most_children"] * (10_000 - weights["newly_qualified_lighter"]), 1_000_000, 1)
    return (
        f"Above their protected load (usually {plain(most)} children for a full-time worker: {plain(lighter)}% less than"
        " the ceiling)"
    )


def _mean_load(counting: Counting, team: str | None, here: pl.DataFrame, what: str) -> PackFigure:
    when = counting.on_the_day
    if (reason := counting.reasons.get("cases")) is not None:
        return counting.unsaid(what, when, reason)
    if here.is_empty():
        return counting.unsaid(what, when, "nobody newly qualified is here on the day")
    children = int(here["children"].fill_null(0).sum())
    mean = half_up(children, here.height, 1)
    said = f"{number(mean)} children ({number(children)} for {counted(here.height, 'worker')})"
    return PackFigure(what, mean, said, when, counting.files_of_children(here, team))
