"""The rows of posts filled: one for each start in the year, and the days that each stage of filling it took."""

from __future__ import annotations

import polars as pl

from mainstay.measures.rows.declaring import RowsKind
from mainstay.measures.rows.recruiting import attempts, hired
from mainstay.record.careers import with_careers
from mainstay.record.record import WorkforceRecord

STAGES = {
    "approval": ("vacant_from", "approved_on"),
    "advert": ("approved_on", "advertised_on"),
    "shortlist": ("advertised_on", "shortlisted_on"),
    "interview": ("shortlisted_on", "interviewed_on"),
    "offer": ("interviewed_on", "offered_on"),
    "references": ("offered_on", "references_on"),
    "checks": ("offered_on", "cleared_on"),
    "start": ("cleared_on", "started_on"),
    "whole": ("approved_on", "started_on"),
}
"""Each stage with the days on which it begins and ends. References and checks run beside each other."""
_OF_BOTH = ("shortlisted_on", "interviewed_on", "offered_on", "references_on", "cleared_on")


def build(record: WorkforceRecord, days: pl.DataFrame) -> pl.DataFrame:
    """One row for each start in the year to each day: of an applicant, or of a vacancy without one.

    A stage's days are the applicant's own where they are given, else the vacancy's. A stage without both of its days,
    or whose days are out of order, was not collected: null, and never nought days.
    """
    inside = _starts(record).join(days, how="cross").filter(
        (pl.col("started_on") > pl.col("since")) & (pl.col("started_on") <= pl.col("as_at"))
    )  # fmt: skip
    lasted = {f"{name}_days": _between(first, last) for name, (first, last) in STAGES.items()}
    telephone = pl.col("references_by_telephone")
    return ROWS.completed(
        with_careers(inside, record).with_columns(
            council=pl.lit(record.council),
            basis=pl.lit("posts filled"),
            filled=pl.lit(1, pl.Int8),
            references_said=telephone.is_not_null().cast(pl.Int8),
            by_telephone=(telephone == 1).fill_null(value=False).cast(pl.Int8),
            **lasted,
        )
    )


def _starts(record: WorkforceRecord) -> pl.DataFrame:
    """Starts with the days of their stages, in one shape."""
    tried = attempts(record).with_columns(
        cleared_on=pl.when(pl.col("checks_on").is_not_null()).then(pl.max_horizontal("references_on", "checks_on"))
    )
    of_post = tried.select("vacancy", "role", "team", "vacant_from", "approved_on", "advertised_on", *_OF_BOTH)
    people = hired(record).join(of_post, on="vacancy", how="left", suffix="_of_post", maintain_order="left")
    people = people.with_columns(pl.coalesce(name, f"{name}_of_post").alias(name) for name in _OF_BOTH)
    alone = tried.filter(pl.col("started_on").is_not_null()).join(hired(record), on="vacancy", how="anti")
    shape = ["vacancy", "role", "team", "vacant_from", "approved_on", "advertised_on", *_OF_BOTH, "started_on",
             "source", "row"]  # fmt: skip
    named = people.select(*shape, "person", "channel", "references_by_telephone")
    return pl.concat([named, alone.select(shape)], how="diagonal")


def _between(first: str, last: str) -> pl.Expr:
    days = pl.col(last) - pl.col(first)
    return pl.when(days >= 0).then(days)


ROWS = RowsKind(
    "posts_filled",
    "a post that somebody started in, in the year",
    build,
    {
        "filled": "a post that somebody started in, in the year",
        "references_said": "of those, where it is recorded whether referees were spoken to",
        "by_telephone": "of those, where a referee was spoken to by telephone",
    },
    {
        "approval_days": "days from the post being vacant to approval",
        "advert_days": "days from approval to the advertisement",
        "shortlist_days": "days from the advertisement to shortlisting",
        "interview_days": "days from shortlisting to interview",
        "offer_days": "days from interview to the offer",
        "references_days": "days from the offer to the last reference",
        "checks_days": "days from the offer to all references and checks",
        "start_days": "days from all references and checks to the start",
        "whole_days": "days from approval to the start",
    },
    {
        "role": "role", "team": "team", "service": "kind of team", "channel": "how they heard of it",
        "route": "way into the profession", "career_stage": "time since qualifying",
    },
    {
        "filled": "nobody started in the year",
        "references_said": "of nobody who started in the year is it recorded whether referees were spoken to",
    },
)  # fmt: skip
