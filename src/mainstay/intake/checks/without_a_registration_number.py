"""People counted as social workers of whom nobody knows a registration number, where most have one."""

from __future__ import annotations

import polars as pl

from mainstay.foundations.dates import day_number, in_words
from mainstay.foundations.problems import Mender, Place, Problem, ProblemKind, Severity
from mainstay.intake.drafts import FAR_AHEAD
from mainstay.intake.whereabouts import counted, latest
from mainstay.record.record import WorkforceRecord
from mainstay.record.subjects import Subject
from mainstay.vocabulary.contracts import EMPLOYED
from mainstay.vocabulary.roles import CENSUS_ROLES

NO_NUMBER = ProblemKind(
    "MS-CHK-016", Severity.QUERY, "People counted as social workers without a registration number",
    "A registration number for everyone whose title is mapped to a social worker's role.",
    "A title may be held by social workers and by others, who would be counted as social workers too.",
    "Look them up by key and ask for the number; or say under [social_workers] in mapping.toml who of a title counts.",
    Mender.HR,
    "Ask for the numbers; or say among the remembered answers who of a title counts.",
)  # fmt: skip

_HALF = 2


def check(record: WorkforceRecord) -> list[Problem]:
    """One line for those in post on the latest list's day. Where fewer than half have a number it says nothing."""
    source = latest(record, Subject.STAFF)
    if source is None or source.as_at is None:
        return []
    day = day_number(source.as_at)
    present = record.table("spell").filter(
        pl.col("contract").is_in(EMPLOYED) & pl.col("role").is_in(CENSUS_ROLES) & (pl.col("fte").fill_null(1) > 0)
        & (pl.col("start") <= day) & (day < pl.col("end").fill_null(FAR_AHEAD))
    )  # fmt: skip
    people = present.select("person").unique().join(record.table("person"), on="person")
    without = people.filter(pl.col("swe_number").is_null())["person"].sort().to_list()
    if not without or len(without) * _HALF > len(people):
        return []
    found = f"{counted(len(without), 'person', 'people')} of {len(people):,} in post on {in_words(source.as_at)}"
    return [Problem(NO_NUMBER, Place(source.file, source.sheet), found, len(without), tuple(without))]


CHECK = check
