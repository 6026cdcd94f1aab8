"""The rows of joiners: one for each who joined in the year, and for each of two years before, who is to be still here."""

from __future__ import annotations

import polars as pl

from mainstay.foundations.dates import day_number, day_of, year_before
from mainstay.measures.rows.declaring import RowsKind
from mainstay.measures.rows.recruiting import hired
from mainstay.measures.rows.who_stayed import stays, with_who_stayed
from mainstay.record.careers import with_careers
from mainstay.record.record import WorkforceRecord
from mainstay.record.stretches import agency_spells

NEAR_DAYS = 31
"""How far a start in the recruitment list may lie from the one on the staff list, and the end of agency work from it."""
MONTHS = 24
_FAR = "20 miles and over"
_AGENCY = "agency_conversion"


def build(record: WorkforceRecord, days: pl.DataFrame) -> pl.DataFrame:
    """One row for each stay of the council's own social workers that began in the year to a day, or two years before.

    The source is that of the application which ended in the start; of somebody who worked here through an agency until
    then, and never applied through the list, that. The distance is the one HR holds, else the applicant's miles.
    """
    reached = pl.DataFrame(
        {"as_at": days["as_at"], "_before": [_third_year(day) for day in days["since_before"].to_list()]},
        schema={"as_at": pl.Int32, "_before": pl.Int32},
    )
    dated = _told(record).join(days.join(reached, on="as_at"), how="cross")
    began = pl.col("stay_start")
    now = (began > pl.col("since")) & (began <= pl.col("as_at"))
    then = (began > pl.col("_before")) & (began <= pl.col("since_before"))
    rows = dated.with_columns(_now=now, _then=then).filter(pl.col("_now") | pl.col("_then"))
    stayed = with_who_stayed(rows.with_columns(began=began, months=pl.lit(MONTHS)), record)
    careers = with_careers(stayed, record).with_columns(
        distance=pl.coalesce("distance", pl.when(pl.col("miles") >= 20).then(pl.lit(_FAR)), _band())
    )
    near = pl.col("distance") != _FAR
    flags = {
        "joined": pl.col("_now"),
        "from_agency": pl.col("_now") & pl.col("_was_agency"),
        "distance_known": pl.col("_now") & pl.col("distance").is_not_null(),
        "within_20_miles": pl.col("_now") & near,
        "joined_two_years_before": pl.col("_then") & pl.col("followed"),
        "here_after_24_months": pl.col("_then") & pl.col("here"),
    }
    return ROWS.completed(
        careers.with_columns(
            council=pl.lit(record.council),
            basis=pl.lit("joiners"),
            **{name: flag.fill_null(value=False).cast(pl.Int8) for name, flag in flags.items()},
        )
    )


def _third_year(day: int) -> int:
    return day_number(year_before(day_of(day)))


def _band() -> pl.Expr:
    miles = pl.col("miles")
    return (
        pl.when(miles < 5).then(pl.lit("under 5 miles"))
        .when(miles < 10).then(pl.lit("5 to 10 miles"))
        .when(miles < 20).then(pl.lit("10 to 20 miles"))
    )  # fmt: skip


def _told(record: WorkforceRecord) -> pl.DataFrame:
    """Stays with the source and miles of the nearest application of the person, and whether agency work led to them."""
    numbered = stays(record).with_row_index("_stay")
    applied = hired(record).filter(pl.col("person").is_not_null()).select("person", "channel", "miles", "started_on")
    near = numbered.select("_stay", "person", "stay_start").join(applied, on="person", how="inner").with_columns(
        _apart=(pl.col("started_on") - pl.col("stay_start")).abs()
    )  # fmt: skip
    nearest = near.filter(pl.col("_apart") <= NEAR_DAYS).sort("_stay", "_apart", "channel", "miles").unique(
        "_stay", keep="first", maintain_order=True
    )  # fmt: skip
    joined = numbered.join(nearest.select("_stay", "channel", "miles"), on="_stay", how="left", maintain_order="left")
    agency = pl.col("_stay").is_in(_after_agency_work(numbered, record))
    source = pl.coalesce("channel", pl.when(agency).then(pl.lit(_AGENCY)))
    return joined.with_columns(_was_agency=agency, channel=source).drop("_stay")


def _after_agency_work(numbered: pl.DataFrame, record: WorkforceRecord) -> list[int]:
    """The stays that began while or just after the same person worked here through an agency."""
    here = agency_spells(record.table("spell")).select("person", "start", "stop")
    near = numbered.select("_stay", "person", "stay_start").join(here, on="person", how="inner")
    led = (pl.col("start") < pl.col("stay_start")) & (pl.col("stop") >= pl.col("stay_start") - NEAR_DAYS)
    return near.filter(led)["_stay"].unique().to_list()


ROWS = RowsKind(
    "joiners",
    "somebody who joined as a social worker in the year, or two years before",
    build,
    {
        "joined": "joined in the year, whether or not still here",
        "from_agency": "of those, worked here through an agency until then",
        "distance_known": "joined in the year, and it is known how far from work they live",
        "within_20_miles": "of those, less than 20 miles",
        "joined_two_years_before": "joined between two and three years before the day, where all leavers since are shown",
        "here_after_24_months": "of those, in post 24 months after joining",
    },
    {},
    {
        "channel": "how they were found", "role": "role", "team": "team", "service": "kind of team",
        "contract": "contract", "sex": "sex", "ethnic_group": "ethnic group", "route": "way into the profession",
        "distance": "distance of home from work", "start_origin": "where people came from",
    },
    {
        "joined": "nobody joined in the year",
        "distance_known": "of nobody who joined is it known how far from work they live",
        "joined_two_years_before": "nobody joined two years before the year, or not everyone who left since is shown",
    },
)  # fmt: skip
