"""Tables of a record without one person: their rows taken out, or left so that nobody can say whose they are.

Making unidentifiable keeps what the Department's figures are counted from: role, team, contract, full-time equivalent, the
days of coming and going, days lost, children allocated. Everything else about the person is emptied, and rows that no such
figure is counted from are taken out. Figures by age, ethnic group, or years since qualifying then count one more not known.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from enum import Enum

import polars as pl

from mainstay.record.frames import PROVENANCE
from mainstay.record.stretches import ENDS_EMPLOYMENT


class Way(Enum):
    """What becomes of a person's rows."""

    ERASE = "erase"
    MAKE_UNIDENTIFIABLE = "make unidentifiable"


@dataclass(frozen=True)
class Replacement:
    """What stands in the place of a person: a key made of chance alone, the same in every version of the record."""

    way: Way
    fresh: str


Frames = Mapping[str, pl.DataFrame]

KEPT: Mapping[str, frozenset[str]] = {
    "person": frozenset({"person"}),
    "spell": frozenset({
        "spell", "person", "role", "team", "contract", "fte", "start", "end", "start_earliest", "end_earliest",
        "start_origin", "leaver_destination", "is_social_work_qualified", "profession", "joined_council",
    }),
    "agency_assignment": frozenset({
        "assignment", "person", "core_job_type", "role", "team", "reason", "start", "end", "fte",
    }),
    "absence": frozenset({"absence", "person", "start", "end", "days_lost", "kind"}),
    "involvement": frozenset({
        "involvement", "child", "person", "team", "start", "end", "role", "kind_of_help", "complexity", "sibling_group",
    }),
    "census_statement": frozenset({
        "statement", "year", "council", "person", "agency", "swe_number", "fte", "fte_year_before", "role", "role_start",
        "role_end", "cases", "days_lost", "contract_weeks",
    }),
}  # fmt: skip
"""By table, the fields that official figures are counted from. Rows of any other table are taken out."""

_OWN_KEYS = {"spell": "spell", "agency_assignment": "assignment", "absence": "absence", "involvement": "involvement",
             "census_statement": "statement"}  # fmt: skip
_UNSAID = ("not_known", "not_yet_collected")


def rows_about(frame: pl.DataFrame, keys: Collection[str]) -> int:
    """How many rows of a table are of a person, or name them beside somebody else."""
    return frame.filter(_names(frame, keys)).height


@dataclass(frozen=True)
class Parted:
    """One table: rows that have nothing to do with the person, those that have, and what stands in their place."""

    untouched: pl.DataFrame
    touched: pl.DataFrame
    instead: pl.DataFrame


def parted(name: str, frame: pl.DataFrame, keys: Collection[str], instead: Replacement) -> Parted:
    """A table with a person's keys told apart. A row of somebody else that names them (as supervisor, assessor, manager)
    stays, with that one cell emptied.
    """
    named = _names(frame, keys)
    touched = frame.filter(named)
    theirs = pl.lit(value=False)
    if "person" in frame.columns:
        theirs = pl.col("person").is_in(list(keys)).fill_null(value=False)
    others = touched.filter(~theirs)
    others = others.with_columns(_emptied(column, keys) for column in _text_columns(others))
    if instead.way is Way.MAKE_UNIDENTIFIABLE and name in KEPT:
        others = pl.concat([others, _unidentifiable(name, touched.filter(theirs), instead.fresh)])
    return Parted(frame.filter(~named), touched, others)


def without_person(name: str, frame: pl.DataFrame, keys: Collection[str], instead: Replacement) -> pl.DataFrame:
    """One table without a person's keys; the very same frame where it holds none of them.

    What was changed stands at the end, as the place of a row among its neighbours would tell which line of a file it was.
    """
    found = parted(name, frame, keys, instead)
    return pl.concat([found.untouched, found.instead]) if found.touched.height else frame


def _unidentifiable(name: str, theirs: pl.DataFrame, fresh: str) -> pl.DataFrame:
    changed = [pl.lit(fresh).alias("person")]
    for column, kind in theirs.schema.items():
        if column == "swe_number" and name == "census_statement":
            # It tells one person's several records apart from those of two people; any mark does as well.
            changed.append(pl.when(pl.col(column).is_not_null()).then(pl.lit(fresh)).alias(column))
        elif column == _OWN_KEYS.get(name):
            place = pl.col(column).rank("ordinal").cast(pl.String).str.zfill(6)
            changed.append(pl.format(f"{fresh}-{{}}", place).alias(column))
        elif column in ("start_origin", "leaver_destination"):
            changed.append(_said_plainly(column, theirs).alias(column))
        elif column not in {*KEPT[name], "source"}:
            changed.append(pl.lit(None, dtype=kind).alias(column))
    return theirs.with_columns(changed)


def _said_plainly(column: str, frame: pl.DataFrame) -> pl.Expr:
    """Only that somebody came from or went elsewhere: it tells a leaving from a move. 'Other' stands for every answer."""
    told = pl.col(column).is_not_null() & ~pl.col(column).is_in(_UNSAID)
    if column == "leaver_destination" and "leaving_reason" in frame.columns:
        reason = pl.col("leaving_reason")
        unsaid = reason.is_null() | reason.is_in(_UNSAID)
        told = (told & unsaid) | reason.is_in(ENDS_EMPLOYMENT).fill_null(value=False)
    return pl.when(told).then(pl.lit("other"))


def _names(frame: pl.DataFrame, keys: Collection[str]) -> pl.Expr:
    columns = _text_columns(frame)
    wanted = list(keys)
    return pl.any_horizontal(
        [pl.col(column).is_in(wanted).fill_null(value=False) for column in columns] or [pl.lit(value=False)]
    )


def _emptied(column: str, keys: Collection[str]) -> pl.Expr:
    return pl.when(~pl.col(column).is_in(list(keys)).fill_null(value=False)).then(pl.col(column)).alias(column)


def _text_columns(frame: pl.DataFrame) -> list[str]:
    return [name for name, kind in frame.schema.items() if kind == pl.String and name not in PROVENANCE]
