"""People whose posts add up to more than a full week: on the day of the latest list, and on any day before it."""

from __future__ import annotations

import polars as pl

from mainstay.foundations.dates import day_number, in_words
from mainstay.foundations.problems import Mender, Place, Problem, ProblemKind, Severity
from mainstay.foundations.quantities import MILLION
from mainstay.intake.drafts import FAR_AHEAD
from mainstay.intake.whereabouts import counted, latest
from mainstay.record.record import WorkforceRecord
from mainstay.record.subjects import Subject
from mainstay.vocabulary.contracts import EMPLOYED

OVER_ONE_NOW = ProblemKind(
    "MS-CHK-005", Severity.QUERY, "People whose posts add up to more than full time",
    "Posts of one person that together are at most one full week.",
    "FTE is too high by the part above one. Acting up beside the post one is acting up from is the usual cause.",
    "Check whether one of the posts has ended, or whether someone acts up from it.", Mender.HR,
)  # fmt: skip
OVERLAPPING = ProblemKind(
    "MS-CHK-006", Severity.QUERY, "Spells of one person that overlap and are more than full time",
    "Spells of one person that follow one another, or are parts of one week.",
    "On those days FTE was too high, so figures of past years and months are too.",
    "Put the effective dates right in HR.", Mender.HR,
)  # fmt: skip

_ROUNDING = MILLION // 20
"""Two posts of 18.5 and 19 hours are not worth a line."""


def check(record: WorkforceRecord) -> list[Problem]:
    """One line for the latest list's day, and one for people for whom it was so on other days only."""
    source = latest(record, Subject.STAFF)
    if source is None or source.as_at is None:
        return []
    day, place = day_number(source.as_at), Place(source.file, source.sheet)
    spells = record.table("spell").filter(
        pl.col("contract").is_in(EMPLOYED) & pl.col("start").is_not_null() & (pl.col("fte") > 0)
    )
    spells = spells.with_columns(stop=pl.col("end").fill_null(FAR_AHEAD)).filter(pl.col("stop") > pl.col("start"))
    now = _over(spells.filter((pl.col("start") <= day) & (day < pl.col("stop"))))
    ever = _over_at_some_time(spells)
    before = sorted(set(ever) - set(now))
    problems = []
    if now:
        found = f"{counted(len(now), 'person', 'people')} on {in_words(source.as_at)}"
        problems.append(Problem(OVER_ONE_NOW, place, found, len(now), tuple(now)))
    if before:
        problems.append(
            Problem(OVERLAPPING, place, counted(len(before), "person", "people"), len(before), tuple(before))
        )
    return problems


def _over(present: pl.DataFrame) -> list[str]:
    total = present.group_by("person").agg(pl.col("fte").sum())
    return total.filter(pl.col("fte") > MILLION + _ROUNDING)["person"].sort().to_list()


def _over_at_some_time(spells: pl.DataFrame) -> list[str]:
    """Whose FTE was above one when one of their own spells began: it can only rise above one on such a day."""
    several = spells.filter(pl.col("person").is_duplicated()).select("person", "start", "stop", "fte")
    begun = several.select("person", pl.col("start").alias("day")).unique()
    running = begun.join(several, on="person").filter(
        (pl.col("start") <= pl.col("day")) & (pl.col("day") < pl.col("stop"))
    )
    total = running.group_by("person", "day").agg(pl.col("fte").sum())
    return total.filter(pl.col("fte") > MILLION + _ROUNDING)["person"].unique().sort().to_list()


CHECK = check
