"""Children held by someone who is not there any more, or never was on any list of staff."""

from __future__ import annotations

import polars as pl

from mainstay.foundations.dates import day_number, in_words
from mainstay.foundations.problems import Mender, Place, Problem, ProblemKind, Severity
from mainstay.intake.whereabouts import counted, latest
from mainstay.record.coverage import reasons
from mainstay.record.record import UNMATCHED, WorkforceRecord
from mainstay.record.subjects import Subject

LEAVER_HOLDING = ProblemKind(
    "MS-CHK-001", Severity.ERROR, "Children still held by someone who has left",
    "Nobody holding a child on a day on which they are not in post.",
    "These children have no worker whom anybody can see, and are in nobody's count.",
    "Find who is working with each child, and put it right in the case system.", Mender.CASE_SYSTEM,
)  # fmt: skip
NEVER_LISTED_HOLDING = ProblemKind(
    "MS-CHK-002", Severity.QUERY, "Children held by someone on no list of staff",
    "Everybody who holds a child on a list of staff or in the agency register.",
    "These children are not counted with any social worker in post.",
    "Ask whether the lists leave out a service, a partner or an agency worker off contract.", Mender.ANALYST,
)  # fmt: skip


def check(record: WorkforceRecord) -> list[Problem]:
    """One line for leavers and one for people never listed, on the latest day of the list of children allocated.

    Workers whom nobody has matched to a person are told of elsewhere; a record without lists of staff says nothing.
    """
    source = latest(record, Subject.CHILDREN)
    if source is None or source.as_at is None or "in_post" in reasons(record, source.as_at):
        return []
    day = day_number(source.as_at)
    held = record.table("involvement").filter(
        (pl.col("role") == "allocated") & pl.col("person").is_not_null() & (pl.col("start") <= day)
        & (pl.col("end").is_null() | (pl.col("end") > day))
        & ~pl.col("person").str.starts_with(f"{UNMATCHED[:1].upper()}-")
    )  # fmt: skip
    spells = record.table("spell").filter(pl.col("start").is_not_null())
    there = spells.filter((pl.col("start") <= day) & (pl.col("end").is_null() | (pl.col("end") > day)))
    absent = held.join(there.select("person").unique(), on="person", how="anti")
    gone = absent.join(spells.select("person").unique(), on="person", how="semi")
    never = absent.join(spells.select("person").unique(), on="person", how="anti")
    place = Place(source.file, source.sheet)
    return [
        Problem(kind, place, _found(rows, in_words(source.as_at)), rows["child"].n_unique(), _keys(rows))
        for kind, rows in ((LEAVER_HOLDING, gone), (NEVER_LISTED_HOLDING, never))
        if len(rows)
    ]


def _found(rows: pl.DataFrame, day: str) -> str:
    children, workers = rows["child"].n_unique(), rows["person"].n_unique()
    held = f"{counted(children, 'child', 'children')} held by {counted(workers, 'person', 'people')}"
    return f"{held} not in post on {day}"


def _keys(rows: pl.DataFrame) -> tuple[str, ...]:
    return tuple(rows["person"].unique().sort().to_list())


CHECK = check
