"""Many people who come, go or change posts on one day: a transfer between employers, or a re-organisation."""

from __future__ import annotations

import polars as pl

from mainstay.foundations.dates import day_of, in_words
from mainstay.foundations.problems import Mender, Problem, ProblemKind, Severity
from mainstay.intake.drafts import FAR_AHEAD
from mainstay.intake.whereabouts import counted, place_of
from mainstay.record.record import WorkforceRecord
from mainstay.record.stretches import counted_spells
from mainstay.record.subjects import OF_STAFF

TRANSFER_DAY = ProblemKind(
    "MS-CHK-012", Severity.QUERY, "Many people who joined or left on one day",
    "People who join and leave on many days of the year.",
    "It looks like a transfer from or to another employer (TUPE), or a change of payroll. As it stands it is mass "
    "joining or leaving.",
    "If nobody really came or went, ask HR for their start before the transfer; else keep it in mind for that year.",
    Mender.HR,
)  # fmt: skip
REORGANISATION_DAY = ProblemKind(
    "MS-CHK-013", Severity.NOTE, "Many people who changed posts or teams on one day",
    "Changes of post spread over the year.",
    "It looks like a re-organisation. Nobody is counted as a starter or leaver by it, but time in post begins anew "
    "where the role changed.",
    "Nothing, unless there was none: then check the file.", Mender.HR,
)  # fmt: skip

_AT_LEAST = 10
_PERCENT = 10


def check(record: WorkforceRecord) -> list[Problem]:
    """One line for each day on which ten people and a tenth of those in post came, went, or changed posts.

    Spells whose day is only known to lie between two lists are left out, as are those that census returns tell of.
    """
    numbers = [source.number for source in record.telling(*OF_STAFF)]
    spells = counted_spells(record.table("spell").filter(pl.col("source").is_in(numbers)))
    exact = spells.filter(pl.col("start_earliest").is_null())
    came = exact.filter(pl.col("start") == pl.col("stretch_start")).select("person", "source", day="start")
    moved = exact.filter(pl.col("start") > pl.col("stretch_start")).select("person", "source", day="start")
    ended = spells.filter((pl.col("stop") == pl.col("stretch_stop")) & pl.col("end_earliest").is_null())
    went = ended.filter(pl.col("stop") < FAR_AHEAD).select("person", "source", day="end")
    return [
        *_crowded(record, spells, came, TRANSFER_DAY, "joined on"),
        *_crowded(record, spells, went, TRANSFER_DAY, "left on"),
        *_crowded(record, spells, moved, REORGANISATION_DAY, "changed post or team on"),
    ]


def _crowded(
    record: WorkforceRecord, spells: pl.DataFrame, events: pl.DataFrame, kind: ProblemKind, what: str
) -> list[Problem]:
    days = events.drop_nulls("day").group_by("day").agg(pl.col("person").unique(), pl.col("source").max()).sort("day")
    problems = []
    for day, people, source in days.iter_rows():
        if len(people) < _AT_LEAST:
            continue
        present = spells.filter((pl.col("start") <= day) & (pl.col("stop") >= day))["person"].n_unique()
        if len(people) * 100 >= _PERCENT * present:
            found = f"{counted(len(people), 'person', 'people')} {what} {in_words(day_of(day))}"
            problems.append(Problem(kind, place_of(record, source), found, len(people), tuple(sorted(people))))
    return problems


CHECK = check
