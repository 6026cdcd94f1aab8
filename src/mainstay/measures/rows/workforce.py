"""The rows of the workforce: who is in post, who joined and left, agency workers, vacancies, children held."""

from __future__ import annotations

import polars as pl

from mainstay.foundations.dates import day_of
from mainstay.measures.rows.declaring import WORKFORCE, RowsKind
from mainstay.record.assembling import workforce_rows
from mainstay.record.record import WorkforceRecord
from mainstay.record.workforce_rows import DIMENSIONS, FLAGS, QUANTITIES


def build(record: WorkforceRecord, days: pl.DataFrame) -> pl.DataFrame:
    """The rows of the record room, which has the one definition of each."""
    return workforce_rows(record, [day_of(day) for day in days["as_at"].to_list()]).frame


ROWS = RowsKind(
    WORKFORCE,
    "a worker, a vacancy, a team or a child",
    build,
    FLAGS,
    QUANTITIES,
    DIMENSIONS,
    nobody={
        "in_post": "nobody is in post",
        "in_post_head": "nobody is in post",
        "agency": "there are no agency workers",
        "holder": "nobody with children allocated has an FTE above nought",
        "vacancy_fte": "there are no vacancies",
        "stayed_head": "nobody was in post a year before",
        "leader_before": "nobody led a year before",
        "joined_year_before": "nobody joined in the year before the last",
        "child_held": "no child is on the list",
        "qualification_known": "of nobody in post is it known when they qualified",
    },
)
