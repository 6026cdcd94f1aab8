"""The rows of registration: one for each social worker there on the day, and which parts of this renewal are done."""

from __future__ import annotations

from datetime import date

import polars as pl

from mainstay.foundations.dates import day_number, day_of
from mainstay.measures.rows.declaring import RowsKind
from mainstay.measures.rows.of_workers import WORKER_DIMENSIONS, people_on
from mainstay.record.record import WorkforceRecord
from mainstay.vocabulary.renewing import LEARNING_OPENS, RENEWAL_CLOSES, RENEWAL_OPENS

PARTS = ("form", "fee", "cpd")


def build(record: WorkforceRecord, days: pl.DataFrame) -> pl.DataFrame:
    """One row for each social worker in post or from an agency on each day, with the last check of the register since the
    renewal last opened on 1 September.

    A part is done where its day lies between the opening and the deadline, by the day asked about; where the register
    says that the registration runs on after the deadline; or where the check says so without a day. Not done is what the
    check says, but once the deadline has passed only a check made after it can say so. All else is not known.
    """
    windows = _windows(days)
    people = people_on(record, days).join(windows, on="as_at", how="left", maintain_order="left")
    checks = record.table("registration").filter(pl.col("checked_on").is_not_null()).join(windows, how="cross")
    since = checks.filter((pl.col("checked_on") >= pl.col("_opens")) & (pl.col("checked_on") <= pl.col("as_at")))
    last = since.sort("as_at", "person", "checked_on", maintain_order=True).unique(
        ["as_at", "person"], keep="last", maintain_order=True
    )
    rows = people.join(
        last.drop("_opens", "_closes", "_learning"), on=["as_at", "person"], how="left", maintain_order="left"
    )
    told = rows.with_columns(**{f"_{part}": _done(part) for part in PARTS})
    states = [pl.col(f"_{part}") for part in PARTS]
    all_done = pl.all_horizontal(each == 1 for each in states).fill_null(value=False)
    some_not = pl.any_horizontal(each == 0 for each in states).fill_null(value=False)
    flags = {"present": pl.lit(value=True), "checked": pl.col("checked_on").is_not_null()}
    for part, state in zip(PARTS, states, strict=True):
        flags |= {f"{part}_known": state.is_not_null(), f"{part}_renewed": state == 1}
    flags |= {"renewal_known": all_done | some_not, "renewed": all_done}
    return ROWS.completed(
        told.with_columns(
            council=pl.lit(record.council),
            basis=pl.lit("workers"),
            **{name: flag.fill_null(value=False).cast(pl.Int8) for name, flag in flags.items()},
        )
    )


def _done(part: str) -> pl.Expr:
    """1 done, 0 not done, null not known."""
    day = pl.col(f"{part}_done_on")
    opens = pl.col("_learning" if part == "cpd" else "_opens")
    in_time = (day >= opens) & (day <= pl.col("_closes")) & (day <= pl.col("as_at"))
    renewed = (pl.col("renewed_until") > pl.col("_closes")).fill_null(value=False)
    told = pl.col(f"{part}_done")
    too_early = (pl.col("as_at") > pl.col("_closes")) & (pl.col("checked_on") <= pl.col("_closes"))
    said = pl.when(renewed).then(1).when(day.is_not_null()).then(in_time.cast(pl.Int8)).otherwise(told)
    return pl.when((said == 0) & too_early).then(None).otherwise(said).cast(pl.Int8)


def _windows(days: pl.DataFrame) -> pl.DataFrame:
    """For each day the renewal that it is in, or that was last: when it opened and closed, and when learning began to
    count for it.
    """
    found = []
    for day in days["as_at"].to_list():
        on = day_of(day)
        year = on.year if (on.month, on.day) >= RENEWAL_OPENS else on.year - 1
        opened, closed, learning = (
            date(year, *RENEWAL_OPENS),
            date(year, *RENEWAL_CLOSES),
            date(year - 1, *LEARNING_OPENS),
        )
        found.append((day, day_number(opened), day_number(closed), day_number(learning)))
    schema = dict.fromkeys(("as_at", "_opens", "_closes", "_learning"), pl.Int32())
    return pl.DataFrame(found, schema=schema, orient="row")


ROWS = RowsKind(
    "registrations",
    "a social worker there on the day",
    build,
    {
        "present": "in post or from an agency on the day",
        "checked": "of those, looked up on the register since the renewal opened on 1 September",
        "form_known": "looked up, and it is known whether the form was sent",
        "form_renewed": "of those, sent by the deadline",
        "fee_known": "looked up, and it is known whether the fee was paid",
        "fee_renewed": "of those, paid by the deadline",
        "cpd_known": "looked up, and it is known whether development was recorded",
        "cpd_renewed": "of those, recorded by the deadline",
        "renewal_known": "looked up, and it is known whether all three parts are done",
        "renewed": "of those, all three done",
    },
    {},
    WORKER_DIMENSIONS,
    {
        "present": "nobody is in post",
        "checked": "nobody was looked up on the register since the renewal opened",
        "form_known": "of nobody is it known whether the form was sent",
        "fee_known": "of nobody is it known whether the fee was paid",
        "cpd_known": "of nobody is it known whether development was recorded",
        "renewal_known": "of nobody is it known whether all three parts are done",
    },
)
