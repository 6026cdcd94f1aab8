"""People who left long ago and still stand in the current version: counted here, made unidentifiable by hand."""

from __future__ import annotations

from datetime import datetime

import polars as pl

from mainstay.foundations.dates import day_number
from mainstay.foundations.problems import CannotGoOn
from mainstay.stores.database.editions import current, opened
from mainstay.web.going_live.declaring import Grade, Kept


def _due(before: datetime) -> int:
    """People whose last spell or assignment ended before a day. None where the record cannot be opened or there is none."""
    edition = current()
    if edition is None:
        return 0
    try:
        record = opened(edition)
    except CannotGoOn:
        return 0
    stretches = [record.table(name).select("person", "end") for name in ("spell", "agency_assignment")]
    ends = pl.concat(stretches).group_by("person").agg(pl.col("end").null_count().alias("open"), pl.col("end").max())
    return ends.filter((pl.col("open") == 0) & (pl.col("end") < day_number(before.date()))).height


KEPT = Kept(
    "people_in_the_record", 10, "Workers in the record, after they left",
    "Everything the record holds about someone, from their last day on.",
    6 * 365, "Questions about employment, pay and references come up for years after somebody left.",
    "HR files, six years after leaving", Grade.COMMON, due=_due,
    by_whom="Whoever answers requests about people makes each unidentifiable, and has the lists they come from cut "
    "to the same years: the next files would bring them back.",
)  # fmt: skip
