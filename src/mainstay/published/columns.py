"""The 22 published measures: the Department's own names, our titles, and their units.

Source: headings of the Department's indicators file, releases 2023 to 2025, and of its headline measures file, 2022.
Units are FTE, people, children, days, % and children per FTE.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Column:
    """One published measure. `name` is the Department's since 2023, `name_in_2022` its older one, '' if none."""

    name: str
    title: str
    unit: str
    name_in_2022: str = ""


COLUMNS = (
    Column("inpost_fte", "In post, FTE", "FTE", "social_worker_fte"),
    Column("inpost_headcount", "In post, people", "people", "social_worker_headcount"),
    Column("starters_fte", "Starters, FTE", "FTE"),
    Column("starters_headcount", "Starters, people", "people"),
    Column("leavers_fte", "Leavers, FTE", "FTE", "leaver_fte"),
    Column("leavers_headcount", "Leavers, people", "people", "leaver_headcount"),
    Column("turnover_rate_fte", "Turnover, by FTE", "%", "turnover_rate_fte_%"),
    Column("turnover_rate_headcount", "Turnover, by people", "%", "turnover_rate_headcount_%"),
    Column("agency_fte", "Agency workers, FTE", "FTE", "agency_fte"),
    Column("agency_headcount", "Agency workers, people", "people", "agency_headcount"),
    Column("agency_rate_fte", "Agency rate, by FTE", "%", "agency_worker_rate_fte_%"),
    Column("agency_rate_headcount", "Agency rate, by people", "%", "agency_worker_rate_headcount_%"),
    Column("agency_cover_fte", "Agency workers covering vacancies, FTE", "FTE", "agency_cover_fte"),
    Column("agency_cover_rate_fte", "Share of agency workers covering vacancies", "%",
           "agency_cover_rate_fte_%"),
    Column("vacancy_fte", "Vacancies, FTE", "FTE", "vacancy_fte"),
    Column("vacancy_rate_fte", "Vacancy rate", "%", "vacancy_rate_fte_%"),
    Column("vacancy_agency_cover_rate_fte", "Share of vacancies covered by agency workers", "%",
           "vacancy_agency_cover_rate_fte_%"),
    Column("case_holders_fte", "Workers with children allocated, FTE", "FTE", "case_holders_fte"),
    Column("cases", "Children allocated", "children", "cases"),
    Column("caseload_fte", "Children for each FTE worker who has any", "children per FTE", "caseload_fte"),
    Column("working_days_lost_fte", "Working days lost to sickness", "days", "working_days_lost_fte"),
    Column("absence_rate_fte", "Sickness absence", "%", "absence_rate_fte_%"),
)  # fmt: skip

MEASURES = tuple(column.name for column in COLUMNS)
EXACT = frozenset(column.name for column in COLUMNS if column.unit in ("people", "children"))
"""Measures published as whole numbers, not rounded to one decimal."""
TITLES = {column.name: column.title for column in COLUMNS}
UNITS = {column.name: column.unit for column in COLUMNS}
