"""Each official measure has a page in docs/methods, and the worked example on it gives what the page says."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from mainstay.measures.declaring import measures
from mainstay.record.record import Shape, WorkforceRecord
from tests.small_records import Row, agency_statement, answer_of, record_of, source, spell, staff_history, statement

METHODS = Path(__file__).parents[3] / "docs" / "methods"
OFFICIAL = [measure for measure in measures().values() if measure.official]
DAY = "2024-09-30"


def _returned(*workers: Row, year: int = 2024, **total: str) -> WorkforceRecord:
    return record_of(census_statement=workers, council_total=[{"council": "893", "year": year, **total}])


def _staff(*spells: Row) -> WorkforceRecord:
    return record_of([staff_history()], spell=list(spells))


def _left(on: str = "2024-04-30", **changes: object) -> Row:
    return statement(role_end=on, fte="0", **changes)


def _whole(fte: int, **changes: object) -> list[Row]:
    return [statement(swe_number=f"SW{number}", **changes) for number in range(fte)]


def _agency(*rows: tuple[str, str | None, str, str]) -> WorkforceRecord:
    """Assignments from, to, FTE and reason, with the spells that intake makes of them."""
    given = [
        {
            "person": f"G{number}",
            "role": "case_holder",
            "start": start,
            "end": end,
            "fte": fte,
            "reason": reason,
            "source": 1,
        }
        for number, (start, end, fte, reason) in enumerate(rows)
    ]
    spells = [{**{k: v for k, v in row.items() if k != "reason"}, "contract": "agency"} for row in given]
    register = source(1, "agency_register", Shape.HISTORY, "2025-03-31", "2022-01-31")
    return record_of([staff_history(), register], spell=[spell("own"), *spells], agency_assignment=given)


def _vacant(*ftes: str) -> WorkforceRecord:
    posts = source(1, "establishment_list", Shape.SNAPSHOT, DAY)
    vacancies = [{"post": "P", "role": "case_holder", "fte": fte, "source": 1} for fte in ftes]
    return record_of([staff_history(), posts], spell=[spell("own")], vacancy=vacancies)


def _absences() -> WorkforceRecord:
    """The page's absences; the record holds the first day back, the day after the last day away."""
    listed = source(1, "absence_list", Shape.HISTORY, "2025-03-31", "2019-06-03")
    rows = [("A", "2024-01-08", "2024-01-13", "5"), ("B", "2023-12-04", "2023-12-07", "3"),
            ("C", "2023-09-26", "2023-10-06", "7.25"), ("G", "2024-01-08", "2024-01-09", "1")]  # fmt: skip
    away = [{"person": who, "start": first, "end": last, "days_lost": lost, "kind": "sickness", "source": 1}
            for who, first, last, lost in rows]  # fmt: skip
    staff = [spell("A"), spell("B", end="2024-03-15"), spell("C"), spell("G", contract="agency")]
    return record_of([staff_history(), listed], spell=staff, absence=away)


PAGES: dict[str, tuple[str, WorkforceRecord, str]] = {
    "inpost_fte": (
        "2.8 FTE",
        _returned(
            statement(),
            statement(swe_number="B", fte="0.6"),
            statement(swe_number="B", fte="0.4", role="first_line_manager"),
            statement(fte=None),
            _left(DAY),
            statement(fte="0.8", role_end="2024-10-31"),
            agency_statement(),
        ),
        DAY,
    ),
    "inpost_headcount": (
        "4 people",
        _returned(
            statement(swe_number="SW12"),
            statement(swe_number="SW34"),
            statement(swe_number="SW34", role="first_line_manager"),
            statement(),
            statement(),
        ),
        DAY,
    ),
    "starters_fte": (
        "1.6 FTE",
        _staff(
            spell("A", "2023-09-30"),
            spell("B", "2023-10-01", fte="0.6"),
            spell("C", "2024-02-05", "2024-06-30"),
            spell("D", "2023-01-01", "2024-02-05", contract="agency"),
            spell("D", "2024-02-05"),
        ),
        DAY,
    ),
    "starters_headcount": (
        "1 person",
        _returned(
            statement(swe_number="SW12", role_start="2024-01-08"),
            statement(swe_number="SW12", role_start="2024-01-08", role="senior_practitioner"),
            statement(swe_number="SW34"),
        ),
        DAY,
    ),
    "leavers_fte": (
        "1.8 FTE",
        _staff(
            spell("A", "2019-06-03", "2024-01-01", fte="0.8"),
            spell("A", "2024-01-01", "2024-04-30", fte="0.5"),
            spell("B", "2024-01-08", "2024-05-31"),
            spell("C", end=DAY),
            spell("D", end="2023-09-30"),
            spell("E", end="2024-02-02"),
            spell("E", "2024-02-05"),
        ),
        DAY,
    ),
    "leavers_headcount": (
        "2 people",
        _staff(
            spell("A", end="2024-01-31"),
            spell("B", end="2024-01-31"),
            spell("B", "2024-06-03"),
            spell("C", "2024-01-08", "2024-05-31"),
        ),
        DAY,
    ),
    "agency_fte": (
        "1.6 FTE",
        _agency(
            ("2024-02-05", None, "1.0", "other"),
            ("2024-05-06", "2024-09-29", "1.0", "other"),
            ("2024-09-02", "2024-12-31", "0.6", "other"),
        ),
        DAY,
    ),
    "agency_headcount": (
        "3",
        _returned(
            agency_statement(swe_number="SW12", fte="0.5"),
            agency_statement(swe_number="SW12", fte="0.5"),
            agency_statement(),
        ),
        DAY,
    ),
    "agency_cover_fte": (
        "1.0 FTE",
        _agency(
            ("2024-02-05", None, "1.0", "vacancy"),
            ("2024-02-05", None, "0.5", "sickness"),
            ("2024-02-05", None, "1.0", "extra_demand"),
        ),
        DAY,
    ),
    "vacancy_fte": ("2.4 FTE", _vacant("1.0", "0.4", "1.0"), DAY),
    "case_holders_fte": (
        "2.6 FTE",
        _returned(
            statement(cases=18),
            statement(role="senior_manager", cases=1),
            statement(fte="0", cases=10),
            statement(fte="0.8", cases=0),
            agency_statement(fte="0.6", cases=9),
        ),
        DAY,
    ),
    "cases": (
        "31",
        _returned(
            statement(cases=18), statement(fte="0", cases=4), _left("2024-06-30", cases=7), agency_statement(cases=9)
        ),
        DAY,
    ),
    "working_days_lost_fte": ("11.63 days", _absences(), DAY),
    "turnover_rate_fte": (
        "15.4%",
        _returned(*_whole(160), *(_left(swe_number=f"L{n}") for n in range(24)), _left(fte_year_before="0.7")),
        DAY,
    ),
    "turnover_rate_headcount": ("11.3%", _returned(*_whole(80), *(_left(swe_number=f"L{n}") for n in range(9))), DAY),
    "agency_rate_fte": ("20.0%", _returned(*_whole(160), *(agency_statement() for _ in range(40))), DAY),
    "agency_rate_headcount": ("20.0%", _returned(*_whole(8), agency_statement(), agency_statement()), DAY),
    "vacancy_rate_fte": ("14.9%", _returned(*_whole(160), vacancies_fte="28"), DAY),
    "agency_cover_rate_fte": (
        "81.4%",
        _returned(*(agency_statement() for _ in range(34)), agency_statement(fte="0.4"), agency_cover_fte="28"),
        DAY,
    ),
    "vacancy_agency_cover_rate_fte": ("71.4%", _returned(statement(), vacancies_fte="28", agency_cover_fte="20"), DAY),
    "caseload_fte": (
        "20.0",
        _returned(statement(cases=18), statement(fte="0.8", cases=15), statement(cases=0), statement(fte="0", cases=3)),
        DAY,
    ),
    "absence_rate_fte": (
        "3.1%",
        _returned(
            *(
                statement(2023, swe_number=f"SW{n}", days_lost="240.1" if n == 0 else "100" if n <= 10 else "0")
                for n in range(160)
            ),
            year=2023,
        ),
        "2023-09-30",
    ),
}


@pytest.mark.parametrize("measure", OFFICIAL, ids=lambda measure: measure.name)
def test_every_official_measure_has_a_page_that_asks_its_question(measure) -> None:
    page = (METHODS / f"{measure.name}.md").read_text(encoding="utf-8")
    assert page.startswith(f"# {measure.title} (`{measure.name}`)\n")
    assert f"*{measure.question}*" in " ".join(page.split())
    for part in ("## How it is counted", "## A worked example", "## Choices refused", "## Limits", "## Source"):
        assert part in page, part
    assert measure.certainty.name in {"FULL_COUNT", "TOTAL_ONLY"} or "nterval" in page


def test_every_page_has_its_example_here() -> None:
    assert set(PAGES) == {measure.name for measure in OFFICIAL}


@pytest.mark.parametrize("name", PAGES)
def test_the_example_on_the_page_gives_what_the_page_says(name: str) -> None:
    said, record, day = PAGES[name]
    page = (METHODS / f"{name}.md").read_text(encoding="utf-8")
    example = page.split("## A worked example", 1)[1].split("## Choices refused", 1)[0]
    assert f"**{said}**" in example
    answer = answer_of(record, day, name)
    number = re.sub(r"[^0-9.]", "", said)
    shown = answer.numerator if name == "working_days_lost_fte" else answer.value
    assert shown is not None and f"{shown:f}".rstrip("0").rstrip(".") == number.rstrip("0").rstrip(".")
