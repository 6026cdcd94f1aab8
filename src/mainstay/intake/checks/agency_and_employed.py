"""Agency workers who are employed as well on the same days, and those who were employed soon after."""

from __future__ import annotations

import polars as pl

from mainstay.foundations.problems import Mender, Problem, ProblemKind, Severity
from mainstay.intake.drafts import FAR_AHEAD
from mainstay.intake.whereabouts import counted, place_of
from mainstay.record.record import WorkforceRecord
from mainstay.vocabulary.contracts import EMPLOYED

BOTH_AT_ONCE = ProblemKind(
    "MS-CHK-003", Severity.ERROR, "An agency worker who is employed as well on the same days",
    "An agency assignment that ends before the same person is employed.",
    "They are counted twice on those days: once as the council's own and once as agency.",
    "Check when the assignment ended, and whether both are the same person.", Mender.AGENCY_DESK,
)  # fmt: skip
MADE_PERMANENT = ProblemKind(
    "MS-CHK-004", Severity.NOTE, "Agency workers who became the council's own",
    "Nothing: it is worth knowing.",
    "They are starters whom the council already knew, and agency workers who did not leave.",
    "Nothing, unless it surprises you.", Mender.AGENCY_DESK,
)  # fmt: skip

_HANDOVER = 1
"""An assignment that is approved to the day on which employment begins is no overlap."""
_SOON = 60


def check(record: WorkforceRecord) -> list[Problem]:
    """One line for people who are both at once, and one for people who went from agency to employment."""
    spells = record.table("spell").filter(pl.col("start").is_not_null())
    spells = spells.with_columns(stop=pl.col("end").fill_null(FAR_AHEAD))
    agency = spells.filter(pl.col("contract") == "agency").select("person", "start", "stop", "source")
    employed = spells.filter(pl.col("contract").is_in(EMPLOYED) & (pl.col("fte").is_null() | (pl.col("fte") > 0)))
    both = agency.join(employed.select("person", "start", "stop"), on="person", suffix="_own")
    shared = pl.min_horizontal("stop", "stop_own") - pl.max_horizontal("start", "start_own")
    at_once = both.filter(shared > _HANDOVER)
    first = employed.group_by("person").agg(pl.col("start").min().alias("start_own"))
    joined = agency.join(first, on="person").filter(
        (pl.col("start_own") > pl.col("start")) & (pl.col("start_own") - pl.col("stop")).is_between(-_HANDOVER, _SOON)
    )
    return [
        _told(record, kind, rows)
        for kind, rows in ((BOTH_AT_ONCE, at_once), (MADE_PERMANENT, joined))
        if len(rows)
    ]  # fmt: skip


def _told(record: WorkforceRecord, kind: ProblemKind, rows: pl.DataFrame) -> Problem:
    keys = tuple(rows["person"].unique().sort().to_list())
    place = place_of(record, max(rows["source"].to_list()))
    return Problem(kind, place, counted(len(keys), "person", "people"), len(keys), keys)


CHECK = check
