"""The counts behind partners' pages, as tables for the small-number rule: every partner and all together, at once.

All partners' pages are protected as one publication: two partners who lay their pages side by side learn no small number.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from itertools import product

import polars as pl

from mainstay.foundations.dates import day_of, iso
from mainstay.measures.answering import counted_rows
from mainstay.measures.small_numbers.protecting import Protected, protect_what_can_be
from mainstay.measures.small_numbers.publishable import PublishableTable
from mainstay.measures.small_numbers.register import EMPTY, Register
from mainstay.measures.small_numbers.rule import COUNCIL
from mainstay.measures.small_numbers.tables import Axis, Cell, Counted, Table, Tables
from mainstay.presentation.packs.partner import (
    ANSWER,
    ASSESSED,
    FOLLOWED,
    MONTH,
    NEED,
    NOTHING_MORE,
    OUTCOME,
    PARTNER,
    PartnerTables,
)
from mainstay.record.coverage import coverage
from mainstay.record.record import WorkforceRecord
from mainstay.vocabulary.front_door import CONTACT_OUTCOMES, NEEDS, UNDECIDED, WHO_COULD_HELP
from mainstay.vocabulary.partners import PARTNERS

NOT_RECORDED = "Not recorded"
_ANOTHER = "Another answer, such as advice or early help"
_SENSITIVE = (NEED, OUTCOME, FOLLOWED)
_NO_SAMPLE = "no sample of contacts was read together in the year (mainstay sample contacts draws one)"
_PARTNER_OF = {source: partner.title for partner in PARTNERS for source in partner.sources}


def partner_tables(record: WorkforceRecord, day: date, register: Register = EMPTY) -> tuple[PartnerTables, Protected]:
    """The tables of the year to a day, passed by the rule against what was issued before; and what to enter of them."""
    named, tables = _counted(record, day)
    found = protect_what_can_be(tables, COUNCIL, register)
    return _named(record, day, named, found), found


def _counted(record: WorkforceRecord, day: date) -> tuple[dict[str, str], Tables]:
    reasons = coverage(record).reasons(day)
    rows = counted_rows(record, [day], ["contacts", "referrals", "contacts_read"])
    whose = f"{record.council or 'this council'}, year to {iso(day)}"
    named = {kind: f"{kind} of partners, {whose}" for kind in ("contacts", "referrals")}
    named["read"] = f"contacts read together, {whose}"
    contacts = _of_partners(_with_outcomes(rows["contacts"], record))
    referrals = _of_partners(_with_followed(rows["referrals"]))
    heard = _order(PARTNER, {*contacts[PARTNER].to_list(), *referrals[PARTNER].to_list()})
    tables = [
        _table("outcomes", named["contacts"], contacts, OUTCOME, heard),
        _table("months", named["contacts"], contacts, MONTH, heard),
        _table("needs", named["contacts"], contacts, NEED, heard),
    ]
    axes = [Axis(PARTNER, heard), *(_axis(contacts, name) for name in (OUTCOME, MONTH, NEED))]
    if "referrals" not in reasons:
        tables.append(_table("followed", named["referrals"], referrals, FOLLOWED, heard))
        axes.append(_axis(referrals, FOLLOWED))
    sample = _with_answers(rows["contacts_read"])
    if not sample.is_empty():
        tables.append(_table("sample", named["read"], sample, ANSWER))
        axes.append(_axis(sample, ANSWER))
    used = {cell.counted for table in tables for cell in table.cells}
    return named, Tables(axes, [Counted(name) for name in named.values() if name in used], tables)


def _named(record: WorkforceRecord, day: date, named: dict[str, str], found: Protected) -> PartnerTables:
    tables: dict[str, PublishableTable] = {table.name: table for table in found.tables}
    return PartnerTables(
        named["contacts"],
        tables["outcomes"],
        tables["months"],
        tables["needs"],
        named["referrals"],
        tables.get("followed"),
        coverage(record).reasons(day).get("referrals", ""),
        named["read"],
        tables.get("sample"),
        _NO_SAMPLE,
        tuple(f"Some figures are not given: {each.why}" for each in found.refused),
    )


def _of_partners(rows: pl.DataFrame) -> pl.DataFrame:
    named = pl.col("made_by").replace_strict(_PARTNER_OF, default=None, return_dtype=pl.String)
    return rows.with_columns(named.alias(PARTNER)).filter(pl.col(PARTNER).is_not_null())


def _with_outcomes(rows: pl.DataFrame, record: WorkforceRecord) -> pl.DataFrame:
    """Contacts with the month, need and outcome in words. One that a referral names is a referral, as in every figure.

    A row of the rows of contacts has no outcome of its own: it is that of the same row of the same file.
    """
    same = ["source", "row", "person"]
    given = record.table("contact").select("source", "row", "day", "outcome", person="child").unique(same, keep="first")
    told = rows.filter(pl.col("contact") == 1).join(given, on=same, how="left", maintain_order="left", nulls_equal=True)
    labels = {code.slug: code.label for code in CONTACT_OUTCOMES}
    needs = {code.slug: code.label for code in NEEDS}
    slug = pl.when(pl.col("to_referral") == 1).then(pl.lit("referral")).otherwise("outcome")
    months = {each: f"{day_of(each):%B %Y}" for each in told["day"].drop_nulls().unique()}
    return told.with_columns(
        slug.replace_strict(labels, default=NOT_RECORDED, return_dtype=pl.String).alias(OUTCOME),
        pl.col("need").replace_strict(needs, default=needs["not_stated"], return_dtype=pl.String).alias(NEED),
        pl.col("day").replace_strict(months, default=NOT_RECORDED, return_dtype=pl.String).alias(MONTH),
    ).sort("day", maintain_order=True)


def _with_followed(rows: pl.DataFrame) -> pl.DataFrame:
    what = (
        pl.when(pl.col("assessed") == 1).then(pl.lit(ASSESSED))
        .when(pl.col("no_action") == 1).then(pl.lit(NOTHING_MORE))
        .when(pl.col("outcome_known") == 1).then(pl.lit(_ANOTHER))
        .otherwise(pl.lit(NOT_RECORDED))
    )  # fmt: skip
    return rows.filter(pl.col("referral") == 1).with_columns(what.alias(FOLLOWED))


def _with_answers(rows: pl.DataFrame) -> pl.DataFrame:
    labels = {code.slug: code.label for code in WHO_COULD_HELP if code.slug not in UNDECIDED}
    told = rows.filter((pl.col("answered") == 1) & pl.col("could_help").is_in(list(labels)))
    return told.with_columns(pl.col("could_help").replace_strict(labels, return_dtype=pl.String).alias(ANSWER))


def _axis(rows: pl.DataFrame, name: str) -> Axis:
    """A breakdown; by need, outcome and what followed it must not be seen that all, or none, of a partner's are alike."""
    return Axis(name, _order(name, set(rows[name].to_list()), rows[name].to_list()), sensitive=name in _SENSITIVE)


def _order(name: str, found: set[str], seen: Sequence[str] = ()) -> tuple[str, ...]:
    """Categories in the order of their code list; months as they come."""
    usual = {
        PARTNER: [each.title for each in PARTNERS],
        OUTCOME: [*(code.label for code in CONTACT_OUTCOMES), NOT_RECORDED],
        NEED: [code.label for code in NEEDS],
        FOLLOWED: [ASSESSED, NOTHING_MORE, _ANOTHER, NOT_RECORDED],
        ANSWER: [code.label for code in WHO_COULD_HELP],
    }.get(name, list(dict.fromkeys(seen)))
    return tuple(each for each in usual if each in found)


def _table(title: str, name: str, rows: pl.DataFrame, axis: str, partners: Sequence[str] = ()) -> Table:
    """Every crossing of the partners with an axis, and every total, each with how many rows there are."""
    categories = _order(axis, set(rows[axis].to_list()), rows[axis].to_list())
    places: list[dict[str, str]] = [{}, *({axis: each} for each in categories), *({PARTNER: each} for each in partners)]
    places += [{PARTNER: one, axis: two} for one, two in product(partners, categories)]
    cells = tuple(Cell(name, at, Decimal(_many(rows, at))) for at in places)
    return Table(title, cells)


def _many(rows: pl.DataFrame, at: dict[str, str]) -> int:
    return rows.filter(*(pl.col(name) == said for name, said in at.items())).height if at else rows.height
