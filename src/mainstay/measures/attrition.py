"""Where leavers were on 30 September: in another council, at a council through an agency, or neither.

It takes the returns of many councils together, matched on identity. Source: the Department's attrition table (children's
social work workforce, methodology): movers are in another authority's permanent workforce on 30 September of the same year,
agency attrition are agency workers at an authority, full attrition are neither. Leavers are total attrition and movers;
total attrition is full and agency; all in FTE a year before; rates are of the FTE in post of councils with usable leavers.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, fields
from decimal import Decimal

import polars as pl

from mainstay.foundations.quantities import MILLION, half_up
from mainstay.record.from_statements import marked_statements
from mainstay.record.record import WorkforceRecord
from mainstay.record.workforce_rows import days_frame
from mainstay.vocabulary.census_year import census_day

_IDENTITY = ("swe_number", "date_of_birth")
"""What one person's records in two councils' returns agree on. The Department's exact match is not published."""


@dataclass(frozen=True)
class Attrition:
    """The leavers of a year by where they were at its end, in millionths of an FTE; `councils` are those counted.

    `not_matched` is the part of `full` whose registration number or date of birth is not known, so that nobody could
    look for them; `back` is the part of `full` who are in post again in the council that they left.
    """

    year: int
    councils: tuple[str, ...]
    in_post: int
    leavers: int
    movers: int
    agency: int
    full: int
    not_matched: int
    back: int

    @property
    def total(self) -> int:
        """Those who left the permanent workforce of all councils."""
        return self.agency + self.full

    def fte(self, name: str) -> Decimal:
        """One of the figures in FTE, as published: one decimal, halves up. 'total' is one of them."""
        return half_up(self._named(name), MILLION, 1)

    def rate(self, name: str) -> Decimal | None:
        """One of the figures as a percentage of those in post; None where nobody is."""
        return half_up(self._named(name) * 100, self.in_post, 1) if self.in_post else None

    def _named(self, name: str) -> int:
        if name != "total" and name not in {each.name for each in fields(self)} - {"year", "councils"}:
            raise ValueError(f"no figure of attrition is called {name}")
        return int(getattr(self, name))


def attrition(records: Iterable[WorkforceRecord], year: int, left_out: Collection[str] = ()) -> Attrition:
    """The leavers in the returns of one year of many councils, by where they were on its 30 September.

    `left_out` are numbers of councils whose leavers are not usable: they are left out of leavers and of those in post, and
    still tell who works for them. A mover who is also an agency worker is a mover. Records of one person that cannot be
    told to be so, for want of a number or a date of birth, cannot be matched, and count as full attrition.
    """
    days = days_frame([census_day(year)])
    every = [
        marked_statements(record, days).select(
            pl.lit(record.council).alias("council"), *_IDENTITY, "in_post", "leaver", "agency_worker", "fte", "fte_before"
        )
        for record in records
    ]  # fmt: skip
    if not every:
        return Attrition(year, (), 0, 0, 0, 0, 0, 0, 0)
    rows = pl.concat(every)
    usable = rows.filter(~pl.col("council").is_in(list(left_out)))
    leavers = _placed(usable.filter(pl.col("leaver") == 1), rows)
    where = {name: _sum(leavers.filter(pl.col("_where") == name)) for name in ("movers", "agency", "full")}
    full = leavers.filter(pl.col("_where") == "full")
    return Attrition(
        year,
        tuple(usable["council"].unique().sort().to_list()),
        int(usable.filter(pl.col("in_post") == 1)["fte"].sum()),
        _sum(leavers),
        where["movers"],
        where["agency"],
        where["full"],
        _sum(full.filter(~_can_be_matched())),
        _sum(full.filter(pl.col("_back"))),
    )


def _placed(leavers: pl.DataFrame, rows: pl.DataFrame) -> pl.DataFrame:
    """Leavers with where they were: movers, agency or full, and whether they are in post again where they left."""
    numbered = leavers.with_row_index("_leaver")
    known = numbered.filter(_can_be_matched()).select("_leaver", "council", *_IDENTITY)
    present = rows.filter((pl.col("in_post") == 1) | (pl.col("agency_worker") == 1)).select(
        *_IDENTITY, "in_post", "agency_worker", _at="council"
    )
    found = known.join(present, on=list(_IDENTITY), how="inner").group_by("_leaver").agg(
        _mover=((pl.col("in_post") == 1) & (pl.col("_at") != pl.col("council"))).any(),
        _back=((pl.col("in_post") == 1) & (pl.col("_at") == pl.col("council"))).any(),
        _agency=(pl.col("agency_worker") == 1).any(),
    )  # fmt: skip
    placed = numbered.join(found, on="_leaver", how="left").with_columns(
        pl.col("_mover", "_back", "_agency").fill_null(value=False)
    )
    where = pl.when("_mover").then(pl.lit("movers")).when("_agency").then(pl.lit("agency")).otherwise(pl.lit("full"))
    return placed.with_columns(_where=where)


def _can_be_matched() -> pl.Expr:
    return pl.all_horizontal(pl.col(name).is_not_null() for name in _IDENTITY)


def _sum(leavers: pl.DataFrame) -> int:
    return int(leavers["fte_before"].sum())
