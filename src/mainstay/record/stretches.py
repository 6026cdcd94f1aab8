"""Stretches: one person's unbroken time among the council's own child and family social workers.

A move between posts or teams is not a leaving, so spells that follow one another are one stretch. Agency spells are
never part of a stretch. Source: the Department for Education's definitions of starter and leaver (children's social
work workforce statistics: methodology); what they leave open is decided in
docs/methods/stocks_and_flows_from_spells.md.
"""

from __future__ import annotations

from collections.abc import Sequence

import polars as pl

from mainstay.vocabulary.contracts import EMPLOYED
from mainstay.vocabulary.roles import CENSUS_ROLES

CONTINUOUS_GAP_DAYS = 3
"""An end on a Friday and a start on the Monday after is a move, not a leaving: up to this many days between."""

ENDS_EMPLOYMENT = (
    "resignation", "voluntary_redundancy", "compulsory_redundancy", "dismissed", "retired", "deceased",
)  # fmt: skip
"""Reasons that end a stretch whatever follows. The others ('moved within the council', 'other' for the end of a fixed
term, 'not known') do so only if no other spell follows within the days allowed.
"""

_UNSAID = ("not_known", "not_yet_collected")

OPEN = 2_000_000
"""The day number that stands for 'no end known', far after any date that is read."""


def counted_spells(spells: pl.DataFrame, list_days: Sequence[int] = ()) -> pl.DataFrame:
    """Spells of the council's own child and family social workers, with the stretch each belongs to.

    In: the record's spell table, and the days on which a whole staff list or return says who was in post. Out: its
    rows with `stop` (end, or a far day), `stretch` (a number), `stretch_start`, `stretch_stop`, `stretch_origin`, and
    the reason and destination given where the stretch ends.

    A spell without a start is left out: nobody can say on which days it ran (intake has listed it). One of no hours,
    such as an honorarium, counts only where it bridges two others. A stretch breaks at a gap of more than three days,
    or where a reason ended the employment. Within a stretch a gap of up to three days counts as in post, so that a
    person who moved over a weekend is not missing on the Sunday. `began` is the start as given; `start` may lie
    before it (see `_backdated`).
    """
    social_workers = pl.col("role").is_in(CENSUS_ROLES) & pl.col("contract").is_in(EMPLOYED)
    employed = spells.filter(social_workers & pl.col("start").is_not_null())
    stretched = _with_stretches(_without_bare_no_hours(_ordered(employed)))
    return _with_ends(_backdated(stretched, spells, list_days))


def agency_spells(spells: pl.DataFrame) -> pl.DataFrame:
    """Spells of agency social workers, with `stop` filled in."""
    agency = pl.col("role").is_in(CENSUS_ROLES) & (pl.col("contract") == "agency")
    return spells.filter(agency & pl.col("start").is_not_null()).with_columns(stop=pl.col("end").fill_null(OPEN))


def stretches(spells: pl.DataFrame) -> pl.DataFrame:
    """One row per stretch: person, stretch, stretch_start, stretch_stop."""
    return (
        counted_spells(spells)
        .group_by("stretch", maintain_order=True)
        .agg(pl.col("person", "stretch_start", "stretch_stop").first())
    )


def _ordered(spells: pl.DataFrame) -> pl.DataFrame:
    stop = pl.max_horizontal(pl.col("end").fill_null(OPEN), "start")
    return spells.with_columns(stop=stop, began=pl.col("start")).sort("person", "start", "stop", "spell")


def reached_before(group: str) -> pl.Expr:
    """The latest `stop` among the rows of the same group above each row; null on a group's first row.

    `group` is a column of whole numbers, and rows must be in its order. It is worked out over all rows at once, each
    group being lifted above all days of those before it: group by group it would take fifty times as long.
    """
    lift = pl.col(group).cast(pl.Int64) * (2 * OPEN)
    latest = (lift + pl.col("stop")).cum_max().shift(1) - lift
    return pl.when(pl.col(group) == pl.col(group).shift(1)).then(latest).cast(pl.Int32)


def _numbered(spells: pl.DataFrame) -> pl.DataFrame:
    """Adds `block` (spells that overlap, or began on one day) and `stretch` (blocks that follow one another). Rows
    must be ordered.
    """
    spells = spells.with_columns(_person=pl.col("person").rle_id())
    reached = reached_before("_person")
    same_person = pl.col("_person") == pl.col("_person").shift(1)
    together = same_person & (pl.col("start") == pl.col("start").shift(1))
    reason_unsaid = pl.col("leaving_reason").is_null() | pl.col("leaving_reason").is_in(_UNSAID)
    went_elsewhere = reason_unsaid & ~pl.col("leaver_destination").is_in(_UNSAID)
    ended = pl.col("leaving_reason").is_in(ENDS_EMPLOYMENT) | went_elsewhere
    marked = spells.with_columns(
        gap=pl.col("start") - reached,
        _new=reached.is_null() | ((pl.col("start") >= reached) & ~together),
        _ended=ended.fill_null(value=False),
    )
    marked = marked.with_columns(block=pl.col("_new").cast(pl.Int32).cum_sum())
    marked = marked.with_columns(_block_stop=pl.col("stop").max().over("block"))
    last_of_block = pl.col("stop") == pl.col("_block_stop")
    marked = marked.with_columns(_block_ended=(last_of_block & pl.col("_ended")).any().over("block"))
    apart = pl.col("gap").is_null() | (pl.col("gap") > CONTINUOUS_GAP_DAYS)
    breaks = pl.col("_new") & (apart | pl.col("_block_ended").shift(1).fill_null(value=False))
    return marked.with_columns(stretch=breaks.cast(pl.Int32).cum_sum()).drop("_person")


def _without_bare_no_hours(ordered: pl.DataFrame) -> pl.DataFrame:
    """Leaves out spells of no hours, except on the days between two spells with hours of one stretch."""
    hours = pl.col("fte").is_null() | (pl.col("fte") > 0)
    if ordered.filter(~hours).is_empty():
        return ordered
    marked = _numbered(ordered).with_columns(
        _worked_until=pl.when(hours).then("stop").cum_max().forward_fill().over("stretch"),
        _works_from=pl.when(hours).then("start").backward_fill().over("stretch"),
    )
    bridges = marked.filter(~hours).with_columns(
        start=pl.when(pl.col("_worked_until").is_not_null()).then(pl.max_horizontal("start", "_worked_until")),
        stop=pl.when(pl.col("_works_from").is_not_null()).then(pl.min_horizontal("stop", "_works_from")),
    )
    bridges = bridges.filter(pl.col("start") < pl.col("stop")).with_columns(began=pl.col("start"))
    kept = pl.concat([marked.filter(hours), bridges]).select(ordered.columns)
    return kept.sort("person", "start", "stop", "spell")


def _with_stretches(ordered: pl.DataFrame) -> pl.DataFrame:
    """Adds the stretch of each spell, and carries the last spells of a block over the days to the next of its
    stretch.
    """
    goes_on = pl.col("stretch") == pl.col("stretch").shift(-1)
    marked = _numbered(ordered).with_columns(_next=pl.when(goes_on).then(pl.col("start").shift(-1)))
    next_start = pl.col("_next").last().over("block")
    carried = (pl.col("stop") == pl.col("_block_stop")) & next_start.is_not_null()
    return marked.with_columns(stop=pl.when(carried).then(pl.max_horizontal("stop", next_start)).otherwise("stop"))


def _with_ends(stretched: pl.DataFrame) -> pl.DataFrame:
    found = stretched.with_columns(
        stretch_start=pl.col("start").min().over("stretch"),
        stretch_stop=pl.col("stop").max().over("stretch"),
        stretch_origin=pl.coalesce(_told("start_origin").first(), _given("start_origin").first()).over("stretch"),
    )
    at_the_end = pl.col("stop") == pl.col("stretch_stop")
    return found.with_columns(
        stretch_reason=pl.coalesce(
            _told("leaving_reason", at_the_end).last(), _given("leaving_reason", at_the_end).last()
        ).over("stretch"),
        stretch_destination=pl.coalesce(
            _told("leaver_destination", at_the_end).last(), _given("leaver_destination", at_the_end).last()
        ).over("stretch"),
    )


_ANY = pl.lit(value=True)


def _given(name: str, where: pl.Expr = _ANY) -> pl.Expr:
    return pl.col(name).filter(where & pl.col(name).is_not_null())


def _told(name: str, where: pl.Expr = _ANY) -> pl.Expr:
    """The answers among what is given: 'not known' gives way to any of them."""
    return pl.col(name).filter(where & ~pl.col(name).is_in(_UNSAID))


def _backdated(stretched: pl.DataFrame, spells: pl.DataFrame, list_days: Sequence[int]) -> pl.DataFrame:
    """Starts a person's first stretch on the day of joining the council, where only the present post's start is
    shown.

    A list of present staff gives the start in the present post, and someone promoted last month is not a starter. So
    where nothing says where the person came from, no earlier spell of any kind is on record, and no list or return of
    the days between leaves them out, they are taken to have been here, in the same role and hours, since they joined.
    """
    first_known = spells.group_by("person").agg(pl.col("start").min().alias("_first_known"))
    marked = stretched.join(first_known, on="person", how="left", maintain_order="left").with_columns(
        _begins=pl.col("began").min().over("stretch"),
        _origin=(~pl.col("start_origin").is_in(_UNSAID)).any().over("stretch"),
        _first_stretch=pl.col("stretch") == pl.col("stretch").min().over("person"),
    )
    joined = pl.col("joined_council").filter(pl.col("began") == pl.col("_begins")).min().over("stretch")
    marked = marked.with_columns(_joined=joined)
    lists = pl.Series(sorted(set(list_days)), dtype=pl.Int32)
    left_out = _how_many_before(lists, marked["_begins"]) > _how_many_before(lists, marked["_joined"].fill_null(OPEN))
    chosen = (
        pl.col("_first_stretch")
        & ~pl.col("_origin")
        & (pl.col("_joined") < pl.col("_begins"))
        & (pl.col("_begins") == pl.col("_first_known"))
        & (pl.col("began") == pl.col("_begins"))
        & ~left_out
    )
    return marked.with_columns(start=pl.when(chosen).then("_joined").otherwise("start"))


def _how_many_before(ordered: pl.Series, days: pl.Series) -> pl.Series:
    return ordered.search_sorted(days, side="left")
