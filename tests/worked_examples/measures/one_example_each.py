"""For each measure the record that its own worked example lists, row by row; found by walking the measures."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from mainstay.measures.declaring import measures
from mainstay.measures.worked import Row as Listed
from mainstay.measures.worked import What, Worked
from mainstay.record.declaring import tables
from mainstay.record.record import Shape, WorkforceRecord
from mainstay.record.subjects import LOGS, Covered, Subject
from tests.small_records import Row, agency_statement, held, record_of, source, spell, staff_history, statement

EXAMPLES: dict[str, Worked] = {name: measure.worked for name, measure in measures().items()}
_OF_A_RETURN = {What.WORKER, What.AGENCY_WORKER, What.TOTALS}


def record_behind(worked: Worked) -> WorkforceRecord:
    """The record of an example's rows: a return of its year, or a staff list and a list of children with a history."""
    kinds = {row.what for row in worked.rows} - {What.LISTED}
    lists = {table: _listed(worked, table) for table in dict.fromkeys(row.table for row in worked.rows if row.table)}
    if kinds and kinds <= _OF_A_RETURN and not lists:
        year = int(worked.day[:4])
        workers = [*_rows(worked, What.WORKER), *_rows(worked, What.AGENCY_WORKER)]
        told = [{"council": "893", "year": year, **given} for given in _said(worked, What.TOTALS)]
        return record_of(census_statement=workers, council_total=told or [{"council": "893", "year": year}])
    if kinds & _OF_A_RETURN:
        raise ValueError("an example is of a return, or of lists, and not of both")
    children = source(1, "children_allocated", Shape.HISTORY, "2025-03-31", "2022-01-31")
    usual = {"spell": What.STAY, "person": What.QUALIFYING, "involvement": What.HELD}
    named = {name: [*_rows(worked, what), *lists.pop(name, [])] for name, what in usual.items()}
    logs = replace(source(2, "logs", Shape.HISTORY, "2025-03-31"), covered=_COVERED)
    return record_of([staff_history(), children, logs], **named, **lists)


_COVERED = tuple(Covered(subject, date(2020, 1, 31)) for subject in (*LOGS, Subject.AGENCY, Subject.POSTS))
_NAMED = {
    "involvement": "child", "help_episode": "child", "person": "person", "spell": "person",
    "survey_response": "respondent", "agency_assignment": "person",
}  # fmt: skip
"""What tells apart rows given many times; of other tables it is their own key."""


def _listed(worked: Worked, table: str) -> list[Row]:
    """The rows of a list, each with a number in its own key where it is given many times, and of the list of logs."""
    declared = tables()[table]
    found = []
    for row in (each for each in worked.rows if each.table == table):
        key = _NAMED.get(table, declared.key[0])
        for number in range(row.times):
            said = dict(row.said)
            given = said.get(key, f"{table} {len(found)}")
            found.append({"source": 2, **said, key: f"{given} {number}" if row.times > 1 else given})
    return found


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
