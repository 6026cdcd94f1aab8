"""For each measure the example that its declaration tells in a sentence, as a record, with what is to come out."""

from __future__ import annotations

from dataclasses import dataclass

from mainstay.record.record import Shape, WorkforceRecord
from tests.small_records import (
    Row,
    agency_statement,
    held,
    record_of,
    source,
    spell,
    staff_history,
    statement,
)

LISTED = "2025-03-31"


@dataclass(frozen=True)
class Example:
    """A record, and a measure's value, numerator and denominator on a day."""

    record: WorkforceRecord
    value: str
    numerator: str
    denominator: str | None = None
    day: str = "2024-09-30"


def _returned(
    *workers: Row, vacancies: str | None = None, cover: str | None = None, year: int = 2024
) -> WorkforceRecord:
    total = {"council": "893", "year": year, "vacancies_fte": vacancies, "agency_cover_fte": cover}
    return record_of(census_statement=workers, council_total=[total])


def _in_post(people: int, fte: str = "1.0", year: int = 2024) -> list[Row]:
    return [statement(year, swe_number=f"SW{number}", fte=fte) for number in range(people)]


def _left(fte_before: str, number: int, **changes: object) -> Row:
    return statement(role_end="2024-04-30", fte="0", fte_year_before=fte_before, swe_number=f"SW9{number}", **changes)


def _staff(*spells: Row, **tables: list[Row]) -> WorkforceRecord:
    children = source(1, "children_allocated", Shape.HISTORY, LISTED, "2022-01-31")
    return record_of([staff_history(), children], spell=list(spells), **tables)


def _joined(person: str, months_left: int | None) -> Row:
    """Someone who joined on 1 February 2023, and left after some months or not."""
    end = {None: None, 2: "2023-04-01", 8: "2023-10-01"}[months_left]
    return spell(person, "2023-02-01", end)


EXAMPLES: dict[str, Example] = {
    "inpost_fte": Example(
        _returned(
            statement(fte="1.0"), statement(fte="0.8"), statement(fte="0.6"), _left("1.0", 1), agency_statement()
        ),
        "2.4",
        "2.4",
    ),
    "inpost_headcount": Example(
        _returned(
            *_in_post(2),
            *(statement(swe_number="SW77", fte="0.5", role=role) for role in ("case_holder", "senior_practitioner")),
        ),
        "3",
        "3",
    ),
    "starters_fte": Example(
        _staff(spell("A", "2024-02-01"), spell("B", "2024-02-01", "2024-06-30", fte="0.5")),
        "1.0",
        "1",
    ),
    "starters_headcount": Example(
        _staff(spell("A", "2024-02-01"), spell("B", "2024-02-01", "2024-06-30", fte="0.5")),
        "1",
        "1",
    ),
    "leavers_fte": Example(_returned(*_in_post(1), _left("0.8", 1)), "0.8", "0.8"),
    "leavers_headcount": Example(
        _returned(*_in_post(1), _left("1.0", 1), _left("1.0", 2, role_start="2024-01-08")),
        "1",
        "1",
    ),
    "agency_fte": Example(_returned(agency_statement(fte="1.0"), agency_statement(fte="0.6")), "1.6", "1.6"),
    "agency_headcount": Example(
        _returned(agency_statement(swe_number="SW5", fte="0.5"), agency_statement(swe_number="SW5", fte="0.5")),
        "2",
        "2",
    ),
    "agency_cover_fte": Example(_returned(*_in_post(1), cover="28.00"), "28.0", "28"),
    "vacancy_fte": Example(_returned(*_in_post(1), vacancies="28.00"), "28.0", "28"),
    "case_holders_fte": Example(
        _returned(statement(role="first_line_manager", cases=1), statement(fte="0", cases=10), statement(cases=0)),
        "1.0",
        "1",
    ),
    "cases": Example(_returned(statement(cases=15), statement(cases=18), statement(cases=0)), "33", "33"),
    "working_days_lost_fte": Example(
        _returned(statement(days_lost="3.5"), _left("1.0", 1, days_lost="10")),
        "13.5",
        "13.5",
    ),
    "turnover_rate_fte": Example(
        _returned(*_in_post(160), *(_left("1.0", number) for number in range(24)), _left("0.7", 99)),
        "15.4",
        "24.7",
        "160",
    ),
    "turnover_rate_headcount": Example(_returned(*_in_post(8), _left("1.0", 1), _left("0.4", 2)), "25.0", "2", "8"),
    "agency_rate_fte": Example(
        _returned(*_in_post(160), *(agency_statement() for _ in range(40))),
        "20.0",
        "40",
        "200",
    ),
    "agency_rate_headcount": Example(
        _returned(*_in_post(8), agency_statement(), agency_statement()), "20.0", "2", "10"
    ),
    "vacancy_rate_fte": Example(_returned(*_in_post(160), vacancies="28.00"), "14.9", "28", "188"),
    "agency_cover_rate_fte": Example(
        _returned(*(agency_statement() for _ in range(34)), agency_statement(fte="0.4"), cover="28.00"),
        "81.4",
        "28",
        "34.4",
    ),
    "vacancy_agency_cover_rate_fte": Example(
        _returned(*_in_post(1), vacancies="28.00", cover="20.00"),
        "71.4",
        "20",
        "28",
    ),
    "caseload_fte": Example(_returned(statement(cases=18), statement(cases=15, fte="0.8")), "18.3", "33", "1.8"),
    "absence_rate_fte": Example(
        _returned(
            *_in_post(159, year=2023),
            statement(2023, days_lost="366"),
            *(statement(2023, fte="0", days_lost=days) for days in ("366", "366", "142.1")),
        ),
        "3.1",
        "1240.1",
        "40480",
        "2023-09-30",
    ),
    "started_and_left": Example(_staff(spell("A"), spell("B", "2024-01-08", "2024-05-31")), "1", "1"),
    "stability_index": Example(
        _staff(
            *(spell(f"P{n}") for n in range(8)),
            spell("Q", end="2024-03-01"),
            spell("R", end="2023-12-31"),
            spell("new", "2024-06-03"),
        ),
        "80.0",
        "8",
        "10",
    ),
    "leavers_within_12_months": Example(
        _staff(*(_joined(f"P{n}", None) for n in range(6)), _joined("Q", 8), _joined("R", 2)),
        "25.0",
        "2",
        "8",
    ),
    "leavers_within_90_days": Example(
        _staff(*(_joined(f"P{n}", None) for n in range(6)), _joined("Q", 8), _joined("R", 2)),
        "12.5",
        "1",
        "8",
    ),
    "experienced_share": Example(
        _staff(
            *(spell(f"P{n}") for n in range(9)),
            person=[{"person": f"P{n}", "qualified_on": "2015-07-15" if n < 5 else "2023-07-15"} for n in range(8)],
        ),
        "62.5",
        "5",
        "8",
    ),
    "time_in_council_median": Example(
        _staff(spell("A", "2023-09-30"), spell("B", "2021-09-30"), spell("C", "2016-09-30")),
        "3.0",
        "3",
    ),
    "time_in_post_median": Example(
        _staff(spell("A", "2024-03-31"), spell("B", "2022-09-30"), spell("C", "2020-09-30")),
        "2.0",
        "3",
    ),
    "children_two_changes": Example(
        _staff(
            spell("A"),
            spell("B"),
            spell("C"),
            involvement=[
                row
                for child in range(12)
                for row in (
                    held(f"twice {child}", "A", "2023-06-01", "2024-01-10"),
                    held(f"twice {child}", "B", "2024-01-10", "2024-05-01"),
                    held(f"twice {child}", "C", "2024-05-01"),
                )
            ]
            + [held(f"same {child}", "A", "2023-06-01") for child in range(88)],
        ),
        "12.0",
        "12",
        "100",
    ),
    "children_unallocated": Example(
        _staff(spell("A"), involvement=[held(f"child {n}", "A" if n >= 9 else None) for n in range(90)]),
        "10.0",
        "9",
        "90",
    ),
    "manager_stability": Example(
        _staff(
            *(spell(f"M{n}", role="first_line_manager") for n in range(3)),
            spell("gone", role="middle_manager", end="2024-02-02"),
        ),
        "75.0",
        "3",
        "4",
    ),
    "teams_without_manager": Example(
        _staff(
            *(spell(f"M{n}", role="first_line_manager", team=f"team {n}") for n in range(4)),
            spell("interim", role="first_line_manager", contract="agency", team="team 4"),
            spell("A", team="team 5"),
        ),
        "2",
        "2",
    ),
}
