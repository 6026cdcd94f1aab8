"""Answers as they are given: rounding, quartiles, intervals, the lines of a reconciliation, a monthly series, the
rows behind.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from mainstay.measures.declaring import measures
from mainstay.measures.reliability import mark_of
from mainstay.presentation.figures_as_json import measures_document
from mainstay.presentation.words import value_of
from mainstay.record.record import Shape
from mainstay.record.workforce_rows import FLAGS
from mainstay.tasks.explaining import explained
from mainstay.tasks.figures import HEADLINES, by_month, on_days
from mainstay.tasks.reconciling import reconciliation
from tests.small_records import (
    agency_statement,
    answer_of,
    day,
    held,
    record_of,
    shown,
    source,
    spell,
    staff_history,
    statement,
)

DAY = "2024-09-30"


def test_a_median_lies_between_two_and_comes_with_quartiles() -> None:
    """In years: 1, 2, 4 and 8; the middle of 2 and 4 is 3; quartiles at 1.75 and 5."""
    starts = ("2023-09-30", "2022-09-30", "2020-09-30", "2016-09-30")
    record = record_of([staff_history()], spell=[spell(f"P{n}", start) for n, start in enumerate(starts)])
    answer = answer_of(record, DAY, "time_in_council_median")
    assert (answer.value, answer.numerator, answer.quartiles) == (Decimal("3.0"), 4, (Decimal("1.8"), Decimal("5.0")))
    assert answer.interval is None
    [entry] = measures_document([answer], "893", day(DAY))["measures"]
    assert entry["quartiles"] == [1.8, 5]


def test_a_median_of_ten_lies_between_the_second_and_the_ninth() -> None:
    record = record_of([staff_history()], spell=[spell(f"P{n}", f"{2023 - n}-09-30") for n in range(10)])
    assert answer_of(record, DAY, "time_in_council_median").interval == (Decimal("2.0"), Decimal("9.0"))


def test_the_interval_of_turnover_is_byars_over_the_stock() -> None:
    """Ten leavers: Byar's limits are 4.79 and 18.39; over 100 in post, 4.8% to 18.4%."""
    workers = [statement(swe_number=f"SW{n}") for n in range(100)]
    workers += [statement(swe_number=f"SW9{n}", role_end="2024-03-31", fte="0") for n in range(10)]
    answer = answer_of(record_of(census_statement=workers), DAY, "turnover_rate_headcount")
    assert (answer.value, answer.interval) == (Decimal("10.0"), (Decimal("4.8"), Decimal("18.4")))
    by_fte = answer_of(record_of(census_statement=workers), DAY, "turnover_rate_fte")
    assert by_fte.interval == answer.interval  # equal weights


def test_leavers_of_few_hours_make_turnover_less_sure() -> None:
    """Four at 1.0 and four at 0.25 are 5.0 FTE, with the scatter of 25 / 4.25 = 5.88 leavers of 0.85 each.

    Byar's limits for 5.88 are 2.12 and 12.90; times 0.85 they are 1.80 and 10.96.
    """
    left = [statement(swe_number=f"SW{n}", role_end="2024-03-31", fte="0", fte_year_before="1.0" if n < 4 else "0.25")
            for n in range(8)]  # fmt: skip
    answer = answer_of(record_of(census_statement=[statement(), *left]), DAY, "leavers_fte")
    assert (answer.value, answer.interval) == (Decimal("5.0"), (Decimal("1.8"), Decimal("11.0")))


def test_the_interval_of_a_share_is_wilsons() -> None:
    """Three of ten is 30%, and by Wilson's interval 10.8% to 60.3%."""
    workers = [statement(swe_number=f"SW{n}") for n in range(7)] + [agency_statement() for _ in range(3)]
    answer = answer_of(record_of(census_statement=workers), DAY, "agency_rate_headcount")
    assert answer.interval == (Decimal("10.8"), Decimal("60.3"))


def test_the_reconciliation_adds_up_line_by_line_in_people_and_as_printed_in_fte() -> None:
    record = record_of(
        [staff_history()],
        spell=[
            spell("A", end="2024-02-01", fte="0.3333"),
            spell("A", "2024-02-01", fte="0.8"),
            spell("B", "2024-03-01", fte="0.55"),
            spell("C", end="2024-03-01", fte="0.25"),
            spell("D", "2023-11-01", "2024-03-01"),
            spell("E", fte="0.05"),
        ],
    )
    lines = reconciliation(record, day(DAY))
    assert [(line.people, str(line.fte)) for line in lines] == [
        (3, "0.6"), (1, "0.6"), (-1, "-0.3"), (0, "0.5"), (3, "1.4"), (1, "None"),
    ]  # fmt: skip
    assert sum(line.people for line in lines[:-2]) == lines[-2].people
    assert sum(line.fte or Decimal(0) for line in lines[:-2]) == lines[-2].fte


def test_without_leavers_there_is_no_reconciliation() -> None:
    snapshot = source(0, "hr_extract", Shape.SNAPSHOT, DAY)
    assert reconciliation(record_of([snapshot], spell=[spell("A")]), day(DAY)) == []


def test_two_returns_that_disagree_show_it_as_a_line() -> None:
    record = record_of(census_statement=[
        statement(2023, swe_number="SW1"), statement(2023, swe_number="SW2"), statement(2024, swe_number="SW1"),
    ])  # fmt: skip
    unexplained = reconciliation(record, day(DAY))[3]
    assert unexplained.people == -1 and "not explained" in unexplained.label


def test_the_monthly_series_is_of_month_ends_that_are_known_each_over_twelve_months() -> None:
    children = source(1, "children_allocated", Shape.SNAPSHOT, "2024-08-31")
    record = record_of(
        [staff_history("2024-10-15", "2024-03-20"), children],
        spell=[spell("A"), spell("B", "2024-05-15"), spell("C", end="2024-06-30")],
        involvement=[held("X", "A", source=1)],
    )
    found = by_month(record, date(2024, 9, 30), 24)
    months = sorted({answer.as_at for answer in found})
    assert months == [
        day(each)
        for each in (
            "2024-03-31",
            "2024-04-30",
            "2024-05-31",
            "2024-06-30",
            "2024-07-31",
            "2024-08-31",
            DAY,
        )
    ]
    assert {answer.measure.name for answer in found} == set(HEADLINES)
    stock = [int(answer.value or -1) for answer in found if answer.measure.name == "inpost_headcount"]
    assert stock == [2, 2, 3, 2, 2, 2, 2]
    with_children = [answer.as_at for answer in found if answer.measure.name == "cases" and answer.value is not None]
    assert with_children == [day("2024-08-31")]


def test_the_monthly_series_does_not_make_nought_of_a_returns_children() -> None:
    workers = [statement(person="A", cases=12), agency_statement(person="G", cases=5)]
    record = record_of(spell=[spell("A")], census_statement=workers)
    found = {answer.measure.name: answer for answer in by_month(record, day(DAY)) if answer.as_at == day(DAY)}
    assert found["cases"].value is None
    assert found["cases"].reason == "a list of children allocated was not among the files"


def test_the_monthly_series_and_the_single_day_agree() -> None:
    record = record_of(
        [staff_history()], spell=[spell("A"), spell("B", "2024-02-01", fte="0.6"), spell("C", end="2024-06-30")]
    )
    single = {answer.measure.name: answer for answer in on_days(record, [day(DAY)])}
    for answer in (each for each in by_month(record, day(DAY), 12) if each.as_at == day(DAY)):
        assert answer == single[answer.measure.name]


def test_on_days_with_nothing_wanted_gives_nothing() -> None:
    assert on_days(record_of(census_statement=[statement()]), [day(DAY)], wanted=[]) == []


@pytest.mark.parametrize("name", measures())
def test_every_measure_explains_itself_by_rows_or_by_a_reason(name: str) -> None:
    record = record_of(
        [staff_history()], spell=[spell("A", team="North"), spell("B", end="2024-03-01")],
        census_statement=[statement(person="A", cases=3), agency_statement(person="G")],
    )  # fmt: skip
    lines = list(explained(measures()[name], record, day(DAY)))
    assert lines[1].startswith(("Value ", "Cannot be computed, because "))


def test_the_rows_behind_a_figure_add_up_to_it_and_name_file_line_and_key() -> None:
    record = record_of(
        [staff_history()], spell=[spell("P-1", fte="0.6"), spell("P-2", fte="0.4"), spell("P-3", fte=None)]
    )
    summed = f"full-time equivalent on the day; of rows {FLAGS['in_post']}"
    assert list(explained(measures()["inpost_fte"], record, day(DAY)))[1:] == [
        "Value 1.0 FTE",
        f"Numerator: {summed}: 2 rows, total 1 FTE",
        "  and 1 row of which it is not known, which add nothing: listed last",
        "  P-1  hr_extract_0.csv, row 2  0.6 FTE",
        "  P-2  hr_extract_0.csv, row 3  0.4 FTE",
        "  P-3  hr_extract_0.csv, row 4  not known",
    ]


def test_teams_without_a_manager_are_named_with_who_is_in_them() -> None:
    record = record_of([staff_history()], spell=[
        spell("A", role="first_line_manager", team="North"), spell("B", team="South"), spell("C", team="South"),
        spell("G", role="first_line_manager", contract="agency", team="South"), spell("H", contract="agency", team="Duty"),
    ])  # fmt: skip
    lines = list(explained(measures()["teams_without_manager"], record, day(DAY)))
    assert lines[2].endswith(f"{FLAGS['team_counted']}, and without a permanent manager in post: 2 teams of 3")
    assert sorted(lines[3:]) == [
        "  Duty  0 people in post, 1 from an agency", "  South  2 people in post, 1 from an agency",
    ]  # fmt: skip


def test_children_without_a_worker_are_counted_by_tray_and_listed_by_key() -> None:
    children = source(1, "children_allocated", Shape.SNAPSHOT, DAY)
    trays = ("Duty tray", "Duty tray", "Review list")
    held_so = [held(f"C{n}", None, source=1, tray=tray) for n, tray in enumerate(trays)]
    record = record_of([staff_history(), children], spell=[spell("A")],
                       involvement=[*held_so, held("C9", "A", source=1)])  # fmt: skip
    lines = list(explained(measures()["children_unallocated"], record, day(DAY)))
    assert lines[2].endswith(": 3 children of 4")
    assert lines[3:8] == [
        "  Duty tray: 2 children",
        "  Review list: 1 child",
        "  C0  children_allocated_1.csv, row 2",
        "  C1  children_allocated_1.csv, row 3",
        "  C2  children_allocated_1.csv, row 4",
    ]


def test_a_rate_that_cannot_be_computed_for_want_of_a_denominator_still_shows_its_rows() -> None:
    gone = statement(role_end="2024-03-31", fte="0")
    lines = list(explained(measures()["turnover_rate_headcount"], record_of(census_statement=[gone]), day(DAY)))
    assert lines[1] == "Cannot be computed, because there is nothing to divide by: nobody is in post."
    assert lines[2].endswith(": 1 row") and lines[4].endswith(": 0 rows")


@pytest.mark.parametrize(
    ("cover", "value", "mark"), [("20.00", "100.0", None), ("20.01", "100.1", "u"), ("30", "150.0", "u")]
)
def test_more_cover_than_vacancies_is_given_with_the_departments_mark(cover: str, value: str, mark: str | None) -> None:
    total = {"council": "893", "year": 2024, "vacancies_fte": "20.00", "agency_cover_fte": cover}
    answer = answer_of(record_of(census_statement=[statement()], council_total=[total]), DAY,
                       "vacancy_agency_cover_rate_fte")  # fmt: skip
    assert (str(answer.value), mark_of(answer)) == (value, mark)
    [entry] = measures_document([answer], "893", day(DAY))["measures"]
    assert entry["symbol"] == mark and entry["value"] == float(value)
    assert value_of(answer) == f"{value}%{' (u: low reliability)' if mark else ''}"


def test_a_rate_over_one_hundred_by_less_than_the_rounding_is_marked() -> None:
    """20.005 covering 20: the Department compares before it rounds."""
    total = {"council": "893", "year": 2024, "vacancies_fte": "20.00", "agency_cover_fte": "20.005"}
    answer = answer_of(record_of(census_statement=[statement()], council_total=[total]), DAY,
                       "vacancy_agency_cover_rate_fte")  # fmt: skip
    assert (str(answer.value), mark_of(answer)) == ("100.0", "u")


def test_other_rates_over_one_hundred_are_not_marked() -> None:
    left = [statement(swe_number=f"SW{n}", role_end="2024-03-31", fte="0") for n in range(3)]
    answer = answer_of(record_of(census_statement=[statement(), *left]), DAY, "turnover_rate_headcount")
    assert (str(answer.value), mark_of(answer)) == ("300.0", None)


def test_shown_is_plain() -> None:
    assert shown(answer_of(record_of(census_statement=[statement()]), DAY, "inpost_fte")) == ("1.0", "1", None)
