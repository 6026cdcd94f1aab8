"""For each measure the record that its own worked example lists, row by row; found by walking the measures."""

from __future__ import annotations

from typing import Any

from mainstay.measures.declaring import measures
from mainstay.measures.worked import Row as Listed
from mainstay.measures.worked import What, Worked
from mainstay.record.record import Shape, WorkforceRecord
from tests.small_records import Row, agency_statement, held, record_of, source, spell, staff_history, statement

EXAMPLES: dict[str, Worked] = {name: measure.worked for name, measure in measures().items()}
_OF_A_RETURN = {What.WORKER, What.AGENCY_WORKER, What.TOTALS}


def record_behind(worked: Worked) -> WorkforceRecord:
    """The record of an example's rows: a return of its year, or a staff list and a list of children with a history."""
    kinds = {row.what for row in worked.rows}
    if kinds <= _OF_A_RETURN:
        year = int(worked.day[:4])
        workers = [*_rows(worked, What.WORKER), *_rows(worked, What.AGENCY_WORKER)]
        told = [{"council": "893", "year": year, **given} for given in _said(worked, What.TOTALS)]
        return record_of(census_statement=workers, council_total=told or [{"council": "893", "year": year}])
    if kinds & _OF_A_RETURN:
        raise ValueError("an example is of a return, or of lists, and not of both")
    children = source(1, "children_allocated", Shape.HISTORY, "2025-03-31", "2022-01-31")
    tables = {"spell": What.STAY, "person": What.QUALIFYING, "involvement": What.HELD}
    return record_of([staff_history(), children], **{name: _rows(worked, what) for name, what in tables.items()})


def _rows(worked: Worked, what: What) -> list[Row]:
    return [_row(what, said, place) for place, said in enumerate(_said(worked, what))]


def _said(worked: Worked, what: What) -> list[dict[str, Any]]:
    """What each row says, a row given many times being numbered, so that its people and children are not the same."""
    return [_numbered(row, number) for row in worked.rows if row.what is what for number in range(row.times)]


def _numbered(row: Listed, number: int) -> dict[str, Any]:
    said = dict(row.said)
    named = {What.STAY: "person", What.QUALIFYING: "person", What.HELD: "child"}.get(row.what)
    return said | {named: f"{said[named]} {number}"} if named and row.times > 1 else said


def _row(what: What, said: dict[str, Any], place: int) -> Row:
    if what is What.WORKER:
        return statement(**{"swe_number": f"SW{place}", **said})
    if what is What.AGENCY_WORKER:
        return agency_statement(**said)
    if what is What.HELD:
        return held(**said)
    return spell(**said) if what is What.STAY else said
