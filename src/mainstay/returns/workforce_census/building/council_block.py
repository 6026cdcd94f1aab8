"""The council-level block: vacancies and agency cover counted from the record, the rest as the council answers."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

import polars as pl

from mainstay.foundations.dates import in_words
from mainstay.record.assembling import workforce_rows
from mainstay.record.record import WorkforceRecord
from mainstay.returns.workforce_census.building.census_view import BuiltValue, Fact, NotKnown, SourceRow, WhoKnows
from mainstay.returns.workforce_census.building.council_answers import FILE_NAME, CouncilAnswers
from mainstay.returns.workforce_census.building.source_rows import SourceRows
from mainstay.returns.workforce_census.building.written_values import built, written
from mainstay.returns.workforce_census.council_menders import ANSWERED_BY_FINANCE
from mainstay.vocabulary.workforce_census.items import Item
from mainstay.vocabulary.workforce_census.layouts import Layout

_ANSWER = f"answered in {FILE_NAME}"
_PART = {"vacancies_fte": "vacancies", "agency_cover_fte": "agency_cover", "agency_cover_headcount": "agency_cover"}
_WHO = {"agency_cover_fte": WhoKnows.AGENCY_DESK, "agency_cover_headcount": WhoKnows.AGENCY_DESK}


def council_block(
    record: WorkforceRecord, layout: Layout, answers: CouncilAnswers, rows: SourceRows
) -> list[BuiltValue]:
    """Every item of the block: from the files, else as answered, else as the return of that year in the record says."""
    counted, why = counted_in_files(record, layout.reference_date, rows)
    said = _said_in_a_return(record, layout.year, rows)
    found = []
    for item in layout.council:
        fact = counted.get(item.name)
        if fact is None and item.name in answers.values:
            fact = Fact(answers.values[item.name], _ANSWER, (SourceRow(FILE_NAME),))
        found.append(built(item, fact or said.get(item.name) or _unknown(item, why)))
    return found


def answers_not_used(block: list[BuiltValue], answers: CouncilAnswers) -> Iterator[str]:
    """Sentences about answers that differ from what the files say, which goes before them."""
    for value in block:
        answer = answers.values.get(value.item.name)
        if answer is not None and value.fact.how != _ANSWER and written(value.item, answer)[0] != value.text:
            yield (
                f"{FILE_NAME} answers {written(value.item, answer)[0]} for {value.item.element}; the files say"
                f" {value.text}, and that is what the return says."
            )


def counted_in_files(record: WorkforceRecord, day: date, rows: SourceRows) -> tuple[dict[str, Fact], dict[str, str]]:
    """What the establishment list and the agency register tell of the day, and why they do not tell the rest."""
    counted = workforce_rows(record, [day], official=False, children=False)
    why = counted.reasons[day]
    found: dict[str, Fact] = {}
    if "vacancies" not in why:
        vacant = _rows(counted.frame, "vacancies")
        how = f"vacant posts on {in_words(day)}"
        found["vacancies_fte"] = Fact(sum(row["vacancy_fte"] or 0 for row in vacant), how, rows.of(vacant))
    if "agency_cover" not in why:
        cover = _rows(counted.frame, "agency cover")
        how = f"agency workers covering vacancies on {in_words(day)}"
        found["agency_cover_fte"] = Fact(sum(row["agency_cover_fte"] or 0 for row in cover), how, rows.of(cover))
        people = len({row["person"] for row in cover})
        found["agency_cover_headcount"] = Fact(people, f"{how}, each once", rows.of(cover))
    return found, {item: why[part] for item, part in _PART.items() if part in why}


def _rows(frame: pl.DataFrame, basis: str) -> list[dict[str, Any]]:
    return list(frame.filter(pl.col("basis") == basis).iter_rows(named=True))


def _said_in_a_return(record: WorkforceRecord, year: int, rows: SourceRows) -> dict[str, Fact]:
    totals = list(record.table("council_total").filter(pl.col("year") == year).iter_rows(named=True))[:1]
    return {
        name: Fact(value, f"said in the return of {year}", rows.of([row]))
        for row in totals for name, value in row.items() if value is not None
    }  # fmt: skip


def _unknown(item: Item, why: dict[str, str]) -> Fact:
    who = WhoKnows.FINANCE if item.name in ANSWERED_BY_FINANCE else _WHO.get(item.name, WhoKnows.HR)
    return Fact(
        not_known=NotKnown(f"{why.get(item.name, 'no file holds it')}, and {FILE_NAME} does not answer it", who)
    )
