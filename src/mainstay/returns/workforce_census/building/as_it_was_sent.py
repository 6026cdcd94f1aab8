"""The workers of a year of which the record holds nothing but the return itself: every item as it was sent.

Spells made of a return do not know its pay, its flags or its absences; its own statements do. What could not be read in
it is written again as it stood, so that checking finds the same fault.
"""

from __future__ import annotations

import json
from typing import Any

import polars as pl

from mainstay.intake.returns import FIELD_OF_ITEM
from mainstay.record.from_statements import statement_years
from mainstay.record.record import WorkforceRecord
from mainstay.record.subjects import Subject
from mainstay.returns.workforce_census.building.census_view import NOT_ASKED, BuiltValue, BuiltWorker, Fact
from mainstay.returns.workforce_census.building.source_rows import SourceRows
from mainstay.returns.workforce_census.building.written_values import built
from mainstay.vocabulary.workforce_census.items import Item
from mainstay.vocabulary.workforce_census.layouts import Layout


def is_the_only_source(record: WorkforceRecord, year: int) -> bool:
    """Whether a return of that year is all that the record has of its staff."""
    return year in statement_years(record) and not record.telling(Subject.STAFF)


def workers_as_sent(record: WorkforceRecord, layout: Layout, rows: SourceRows) -> list[BuiltWorker]:
    """Every worker of the return, in its own order."""
    said = record.table("census_statement").filter(pl.col("year") == layout.year).sort("position", "statement")
    return [
        BuiltWorker(place, row["person"], row["swe_number"] or "", _values(row, layout, rows))
        for place, row in enumerate(said.iter_rows(named=True), start=1)
    ]


def _values(row: dict[str, Any], layout: Layout, rows: SourceRows) -> tuple[BuiltValue, ...]:
    unread: dict[str, str] = json.loads(row["raw"]) if row["raw"] else {}
    return tuple(_value(item, row, unread, layout.year, rows) for item in layout.worker)


def _value(item: Item, row: dict[str, Any], unread: dict[str, str], year: int, rows: SourceRows) -> BuiltValue:
    value, how = row.get(FIELD_OF_ITEM.get(item.name, item.name)), f"said in the return of {year}"
    if value is not None:
        return built(item, Fact(value, how, rows.of([row])))
    if text := unread.get(item.element, "").strip():
        return BuiltValue(item, text, None, Fact(text, f"{how}, where it could not be read", rows.of([row])))
    return built(item, NOT_ASKED)
