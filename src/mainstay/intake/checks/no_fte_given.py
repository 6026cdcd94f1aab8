"""People in post on the day of the latest staff list whose FTE nobody has given: they add nothing to any FTE."""

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

NO_FTE = ProblemKind(
    "MS-CHK-015", Severity.ERROR, "People in post whose FTE is not given",
    "An FTE, or weekly hours, for everyone in post.",
    "They count as people and add nothing to FTE, so FTE in post is too low and rates by FTE are too high.",
    "Put in the FTE or the hours, and send the list again.", Mender.HR,
)  # fmt: skip


def check(record: WorkforceRecord) -> list[Problem]:
    """One line for everyone in post without an FTE on the latest list's day."""
    source = latest(record, Subject.STAFF)
    if source is None or source.as_at is None:
        return []
    day = day_number(source.as_at)
    present = record.table("spell").filter(
        pl.col("contract").is_in(EMPLOYED) & pl.col("role").is_in(CENSUS_ROLES) & pl.col("fte").is_null()
        & (pl.col("start") <= day) & (day < pl.col("end").fill_null(FAR_AHEAD))
    )  # fmt: skip
    people = present["person"].unique().sort().to_list()
    found = f"{counted(len(people), 'person', 'people')} on {in_words(source.as_at)}"
    return [Problem(NO_FTE, Place(source.file, source.sheet), found, len(people), tuple(people))] if people else []


CHECK = check
