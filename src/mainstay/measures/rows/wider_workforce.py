"""The rows of the wider workforce: everyone on the lists of staff on the day, whatever their profession."""

from __future__ import annotations

import polars as pl

from mainstay.measures.rows.declaring import RowsKind
from mainstay.record.careers import with_careers
from mainstay.record.children import allocations
from mainstay.record.present import on_each_day, on_their_own_days, own_days
from mainstay.record.record import WorkforceRecord
from mainstay.record.stretches import OPEN
from mainstay.record.subjects import Subject
from mainstay.record.workforce_rows import seniority
from mainstay.vocabulary.roles import CENSUS_ROLES

_LEADS_ALL = "director"
_QUALIFIED = "social_worker"


def build(record: WorkforceRecord, days: pl.DataFrame) -> pl.DataFrame:
    """One row for each person on the lists of staff and agency workers on the day, in their most senior spell.

    A spell without a start is not shown on any day. The profession is what a list says, else what the role shows: a role
    of the census is a social worker's. The director counts as a social worker, and so as no one of the wider workforce.
    """
    spells = (
        record.table("spell").filter(pl.col("start").is_not_null()).with_columns(stop=pl.col("end").fill_null(OPEN))
    )
    dated = on_their_own_days(spells, own_days(record, Subject.AGENCY))
    now = on_each_day(dated, days.select("as_at")).sort(
        "as_at", "person", seniority(pl.col("role")), "start", "stop", "spell", nulls_last=True
    )
    same = ("as_at", "person")
    social = pl.col("role").is_in([*CENSUS_ROLES, _LEADS_ALL]).fill_null(value=False)
    qualified = pl.col("is_social_work_qualified") == 1
    marked = now.with_columns(
        _social=social.any().over(same), _qualified=qualified.any().over(same),
        _said=pl.col("is_social_work_qualified").is_not_null().any().over(same),
    )  # fmt: skip
    first = with_careers(marked.unique(same, keep="first", maintain_order=True), record)
    people = first.join(_children(record, days), on=same, how="left", maintain_order="left")
    said = pl.when(pl.col("profession") != "not_known").then(pl.col("profession"))
    other = ~pl.col("_social")
    holds = pl.col("children") > 0
    flags = {
        "counted": pl.lit(value=True),
        "not_social_worker": other,
        "qualification_said": other & pl.col("_said"),
        "qualified_elsewhere": other & pl.col("_qualified").fill_null(value=False),
        "holds": holds,
        "other_holds": other & holds,
    }
    return ROWS.completed(
        people.with_columns(
            council=pl.lit(record.council),
            basis=pl.lit("workers"),
            profession=pl.coalesce(said, pl.when("_social").then(pl.lit(_QUALIFIED))),
            **{name: flag.fill_null(value=False).cast(pl.Int8) for name, flag in flags.items()},
        )
    )


def _children(record: WorkforceRecord, days: pl.DataFrame) -> pl.DataFrame:
    """How many children each person holds on the day; a child held by two people counts with each."""
    held = on_each_day(allocations(record).filter(pl.col("person").is_not_null()), days.select("as_at"))
    return held.group_by("as_at", "person").agg(pl.col("child").n_unique().cast(pl.Int64).alias("children"))


ROWS = RowsKind(
    "wider_workforce",
    "a person on the lists of staff on the day, whatever their profession",
    build,
    {
        "counted": "on the lists of staff or agency workers on the day",
        "not_social_worker": "of those, in no social worker's role",
        "qualification_said": "in no social worker's role, with qualified or not on the lists",
        "qualified_elsewhere": "of those, qualified as a social worker",
        "holds": "on the lists, with at least one child allocated",
        "other_holds": "of those, in no social worker's role",
    },
    {"children": "children allocated on the day"},
    {
        "profession": "profession", "team": "team", "service": "kind of team", "contract": "contract", "role": "role",
    },
    {
        "counted": "nobody is on the lists",
        "not_social_worker": "nobody on the lists is in another role than a social worker's",
        "qualification_said": "of nobody in another role do the lists say whether they are qualified as a social worker",
        "holds": "nobody on the lists has a child allocated",
        "children": "nobody on the lists has a child allocated",
    },
)  # fmt: skip
