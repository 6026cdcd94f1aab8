"""The rows of applications: one for each made in the year, how far it went by the day, and where it ended."""

from __future__ import annotations

from itertools import pairwise

import polars as pl

from mainstay.measures.rows.declaring import RowsKind
from mainstay.measures.rows.recruiting import attempts
from mainstay.record.careers import with_careers
from mainstay.record.record import WorkforceRecord

_ENDED = ("not_shortlisted", "not_appointed", "declined", "withdrew", "offer_withdrawn")
_BY_THEM = ("withdrew", "declined")
DAY_HOURS = 24
"""The hours in which a first reply is hoped for: one council's own rule, told by a regional guide; no national rule."""
STEPS = ("applied", "shortlisted", "interviewed", "offered", "accepted", "started")


def build(record: WorkforceRecord, days: pl.DataFrame) -> pl.DataFrame:
    """One row for each application made in the year to each day, as it stood on that day.

    A stage is reached on its own day or with any later stage; of one who was not appointed, declined, or had the offer
    taken back, the outcome says that the interview or the offer was reached. What happened after the day is not yet
    known; an outcome without a day counts.
    """
    posts = attempts(record).select("vacancy", "role", "team").unique("vacancy", keep="first", maintain_order=True)
    told = record.table("applicant").join(posts, on="vacancy", how="left", maintain_order="left")
    inside = told.join(days, how="cross").filter(
        (pl.col("applied_on") > pl.col("since")) & (pl.col("applied_on") <= pl.col("as_at"))
    )
    gone = inside.with_columns(
        _ended=(pl.col("outcome").is_in(_ENDED) & (pl.col("ended_on").is_null() | _by("ended_on"))).fill_null(
            value=False
        )
    )
    reached = gone.with_columns(**{f"_{name}": each.fill_null(value=False) for name, each in _reached().items()})
    asked = pl.col("_ended") & pl.col("outcome").is_in(_BY_THEM)
    waited = pl.when(_by("first_reply_on")).then(pl.col("first_reply_on") - pl.col("applied_on"))
    hours = pl.when(_by("first_reply_on")).then("first_reply_hours")
    flags = {
        "applied": pl.lit(value=True),
        "settled": pl.col("_ended") | pl.col("_started"),
        "pulled_out": asked,
        "offer_answered": pl.col("_accepted") | (pl.col("_offered") & asked),
        "offer_accepted": pl.col("_accepted"),
        "reply_hours_known": hours.is_not_null(),
        "replied_in_24_hours": hours <= DAY_HOURS,
        "reply_day_known": waited >= 0,
        "replied_by_next_day": (waited >= 0) & (waited <= 1),
        **_lost(),
    }
    return ROWS.completed(
        with_careers(reached, record).with_columns(
            council=pl.lit(record.council),
            basis=pl.lit("applications"),
            **{name: flag.fill_null(value=False).cast(pl.Int8) for name, flag in flags.items()},
        )
    )


def _by(name: str) -> pl.Expr:
    return pl.col(name) <= pl.col("as_at")


def _reached() -> dict[str, pl.Expr]:
    """For each stage whether it was reached by the day, the last first as each stands for those before it."""
    undated = {name: pl.col(f"{name}_on").is_null() for name in ("started", "accepted")}
    ended_as = {
        name: pl.col("_ended") & pl.col("outcome").is_in(outcomes)
        for name, outcomes in {"offered": ("declined", "offer_withdrawn"), "interviewed": ("not_appointed",)}.items()
    }
    said = {
        "started": (pl.col("outcome") == "started") & undated["started"],
        "accepted": (pl.col("accepted") == 1) & undated["accepted"] & pl.col("started_on").is_null(),
        **ended_as,
    }
    found: dict[str, pl.Expr] = {}
    later = pl.lit(value=False)
    for name in reversed(STEPS[1:]):
        own = _by(f"{name}_on").fill_null(value=False) | said.get(name, pl.lit(value=False)).fill_null(value=False)
        later = own | later
        found[name] = later
    return found


def _lost() -> dict[str, pl.Expr]:
    """For each stage but the last whether it is known what came of it, and whether the application ended there."""
    found: dict[str, pl.Expr] = {}
    for name, following in pairwise(STEPS):
        here = pl.lit(value=True) if name == "applied" else pl.col(f"_{name}")
        lost = here & ~pl.col(f"_{following}") & pl.col("_ended")
        found[f"{name}_decided"] = pl.col(f"_{following}") | lost
        found[f"lost_after_{name}"] = lost
    return found


ROWS = RowsKind(
    "applications",
    "an application made in the year",
    build,
    {
        "applied": "an application made in the year",
        "settled": "of those, ended by the day or started",
        "pulled_out": "of those, withdrawn or declined by the applicant",
        "offer_answered": "of all in the year, an offer that the applicant has answered",
        "offer_accepted": "of those, accepted",
        "reply_hours_known": "of all in the year, with the hours to the first reply on record",
        "replied_in_24_hours": "of those, replied to within 24 hours",
        "reply_day_known": "of all in the year, with the day of the first reply on record",
        "replied_by_next_day": "of those, replied to on the same day or the next",
        "applied_decided": "of all in the year, it is known whether they were shortlisted",
        "lost_after_applied": "of those, not shortlisted or withdrawn before",
        "shortlisted_decided": "shortlisted, and it is known whether they were interviewed",
        "lost_after_shortlisted": "of those, not interviewed",
        "interviewed_decided": "interviewed, and it is known whether an offer was made",
        "lost_after_interviewed": "of those, without an offer",
        "offered_decided": "offered the post, and it is known whether they accepted",
        "lost_after_offered": "of those, not accepted or taken back",
        "accepted_decided": "accepted, and it is known whether they started",
        "lost_after_accepted": "of those, never started",
    },
    {},
    {
        "channel": "how they heard of it", "reason_withdrawn": "why they pulled out", "role": "role", "team": "team",
        "service": "kind of team",
    },
    {
        "applied": "nobody applied in the year",
        "settled": "no application of the year has ended",
        "offer_answered": "no offer of the year has been answered",
        "reply_hours_known": "of no application are the times of applying and of the first reply both on record",
        "reply_day_known": "of no application is the day of the first reply on record",
        "applied_decided": "no application of the year has been decided on",
        "shortlisted_decided": "nobody who applied in the year has gone from shortlisting to interview, or been lost",
        "interviewed_decided": "nobody who applied in the year has gone from interview to an offer, or been lost",
        "offered_decided": "no offer of the year has been answered or taken back",
        "accepted_decided": "nobody who accepted has started or been lost",
    },
)  # fmt: skip
