"""The Department's way of counting a return, trap by trap. The census day is 30 September 2024 unless said."""

from __future__ import annotations

import pytest

from mainstay.record.record import WorkforceRecord
from tests.small_records import Row, agency_statement, answer_of, record_of, shown, statement

DAY = "2024-09-30"


def _returned(*workers: Row, **total: str) -> WorkforceRecord:
    year = workers[0]["year"]
    return record_of(census_statement=workers, council_total=[{"council": "893", "year": year, **total}])


def _values(record: WorkforceRecord, *measures: str, day: str = DAY) -> list[str]:
    return [shown(answer_of(record, day, measure))[0] for measure in measures]


def test_two_roles_keep_both_ftes_and_count_one_head_in_the_more_senior_role() -> None:
    record = _returned(
        statement(swe_number="SW1", role="case_holder", fte="0.6"),
        statement(swe_number="SW1", role="first_line_manager", fte="0.4"),
    )
    assert _values(record, "inpost_fte", "inpost_headcount") == ["1.0", "1"]
    rows = {row["role"]: row["in_post_head"] for row in _people(record)}
    assert rows == {"first_line_manager": 1, "case_holder": 0}


@pytest.mark.parametrize(
    ("changed", "heads"),
    [({}, "1"), ({"date_of_birth": "1986-03-04"}, "2"), ({"sex": "male"}, "2"), ({"ethnicity": "white_irish"}, "2")],
)
def test_the_same_person_is_the_same_in_number_birth_sex_and_ethnicity(changed: Row, heads: str) -> None:
    record = _returned(statement(swe_number="SW1", fte="0.5"), statement(swe_number="SW1", fte="0.5", **changed))
    assert _values(record, "inpost_headcount") == [heads]


def test_people_without_a_readable_number_are_never_taken_for_one() -> None:
    record = _returned(statement(swe_number=None), statement(swe_number=None), statement(swe_number="SW1"))
    assert _values(record, "inpost_headcount") == ["3"]


def test_one_person_unknown_in_the_same_ways_twice_is_one() -> None:
    unknown = {"date_of_birth": None, "sex": None, "ethnicity": None}
    record = _returned(statement(swe_number="SW1", **unknown), statement(swe_number="SW1", **unknown))
    assert _values(record, "inpost_headcount") == ["1"]


def test_a_missing_fte_counts_as_a_person_and_adds_no_time() -> None:
    record = _returned(statement(fte=None), statement(fte="0.8"))
    assert _values(record, "inpost_fte", "inpost_headcount") == ["0.8", "2"]


def test_a_leavers_time_is_the_one_of_a_year_before() -> None:
    record = _returned(statement(), statement(role_end="2024-02-29", fte="0.9", fte_year_before="0.6", days_lost="4"))
    assert _values(record, "leavers_fte", "inpost_fte") == ["0.6", "1.0"]


def test_someone_who_started_and_left_in_the_year_is_neither() -> None:
    record = _returned(statement(), statement(role_start="2023-10-01", role_end="2024-09-29", fte="0"))
    assert _values(record, "starters_headcount", "leavers_headcount", "started_and_left") == ["0", "0", "1"]


def test_two_roles_started_and_left_in_the_year_are_one_stay() -> None:
    short = {"swe_number": "SW1", "role_start": "2023-11-01", "role_end": "2024-03-01", "fte": "0"}
    record = _returned(statement(), statement(**short), statement(**short, role="senior_practitioner"))
    assert _values(record, "started_and_left") == ["1"]


def test_leaving_on_30_september_is_leaving_and_not_in_post() -> None:
    record = _returned(statement(), statement(role_end=DAY, fte="0"))
    assert _values(record, "leavers_headcount", "inpost_headcount") == ["1", "1"]


@pytest.mark.parametrize(("end", "leavers"), [("2023-09-30", "0"), ("2023-10-01", "1")])
def test_the_year_begins_on_1_october(end: str, leavers: str) -> None:
    assert _values(_returned(statement(), statement(role_end=end, fte="0")), "leavers_headcount") == [leavers]


@pytest.mark.parametrize(
    ("start", "starters"), [("2023-09-30", "0"), ("2023-10-01", "1"), ("2024-09-30", "1"), ("2024-10-01", "0")]
)
def test_starters_started_from_1_october_to_30_september(start: str, starters: str) -> None:
    assert _values(_returned(statement(role_start=start)), "starters_headcount") == [starters]


def test_someone_whose_leaving_date_is_still_to_come_is_in_post() -> None:
    record = _returned(statement(role_end="2024-10-31"))
    assert _values(record, "inpost_headcount", "leavers_headcount") == ["1", "0"]


def test_a_start_that_is_not_known_is_no_start_and_leaves_a_leaver_a_leaver() -> None:
    record = _returned(statement(role_start=None), statement(role_start=None, role_end="2024-01-31", fte="0"))
    assert _values(record, "starters_headcount", "leavers_headcount") == ["0", "1"]


def test_a_person_who_leaves_two_roles_on_one_day_is_one_leaver_with_both_times() -> None:
    left = {"swe_number": "SW1", "role_end": "2024-03-31", "fte": "0", "fte_year_before": "0.5"}
    record = _returned(statement(), statement(**left), statement(**left, role="senior_practitioner"))
    assert _values(record, "leavers_fte", "leavers_headcount") == ["1.0", "1"]


def test_someone_who_left_and_came_back_is_a_leaver_and_a_starter() -> None:
    record = _returned(
        statement(swe_number="SW1", role_start="2019-06-03", role_end="2023-12-31", fte="0"),
        statement(swe_number="SW1", role_start="2024-05-01", fte="0.8"),
    )
    names = ("inpost_headcount", "starters_headcount", "leavers_headcount", "leavers_fte", "starters_fte")
    assert _values(record, *names) == ["1", "1", "1", "1.0", "0.8"]


def test_agency_records_are_never_de_duplicated_and_are_not_in_post() -> None:
    same = {"swe_number": "SW5", "date_of_birth": "1980-01-01", "sex": "male", "ethnicity": "white_british"}
    record = _returned(statement(), agency_statement(**same, fte="0.5"), agency_statement(**same, fte="0.5"))
    assert _values(record, "agency_headcount", "agency_fte", "inpost_headcount") == ["2", "1.0", "1"]


@pytest.mark.parametrize(("end", "agency"), [("2024-08-31", "0"), (DAY, "0"), ("2024-10-11", "1"), (None, "1")])
def test_an_agency_record_that_ended_by_the_day_is_not_counted(end: str | None, agency: str) -> None:
    assert _values(_returned(statement(), agency_statement(role_end=end)), "agency_headcount") == [agency]


def test_an_agency_worker_who_left_is_no_leaver() -> None:
    record = _returned(statement(), agency_statement(role_start="2022-01-01", role_end="2024-08-31"))
    assert _values(record, "leavers_headcount") == ["0"]


def test_children_of_someone_with_no_fte_count_and_their_time_does_not() -> None:
    record = _returned(statement(cases=20, fte="1.0"), statement(cases=4, fte="0"), statement(cases=3, fte=None))
    assert shown(answer_of(record, DAY, "caseload_fte")) == ("27.0", "27", "1")


def test_agency_workers_children_count_with_their_time_and_a_leavers_do_not() -> None:
    record = _returned(
        statement(cases=20), agency_statement(cases=10, fte="0.5"),
        statement(cases=7, role_end="2024-09-30", fte="0"), agency_statement(cases=9, role_end="2024-06-30"),
    )  # fmt: skip
    assert shown(answer_of(record, DAY, "caseload_fte")) == ("20.0", "30", "1.5")


def test_any_role_with_a_child_counts_and_a_case_holder_without_one_does_not() -> None:
    record = _returned(statement(role="senior_manager", cases=1), statement(role="case_holder", cases=0))
    assert _values(record, "case_holders_fte", "cases") == ["1.0", "1"]


def test_days_lost_of_leavers_count_and_of_agency_workers_do_not() -> None:
    record = _returned(
        statement(days_lost="1.25"),
        statement(role_end="2024-01-31", fte="0", days_lost="10"),
        agency_statement(days_lost="30"),
    )
    assert shown(answer_of(record, DAY, "working_days_lost_fte")) == ("11.3", "11.25", None)


@pytest.mark.parametrize(("year", "working_days"), [(2021, 253), (2023, 253), (2020, 254), (2024, 254), (2025, 253)])
def test_absence_divides_by_253_days_and_by_254_in_a_census_year_with_a_29_february(
    year: int, working_days: int
) -> None:
    record = _returned(statement(year, days_lost="10"), statement(year, fte="0.5", days_lost="2.5"))
    _, top, bottom = shown(answer_of(record, f"{year}-09-30", "absence_rate_fte"))
    assert (top, bottom) == ("12.5", str(working_days * 3 / 2).removesuffix(".0"))


def test_a_half_is_rounded_up_as_the_department_rounds() -> None:
    """9 of 80 is 11.25%, published 11.3; 9 of 144 is 6.25%, published 6.3."""
    for stock, published in ((80, "11.3"), (144, "6.3")):
        left = [statement(role_end="2024-03-31", fte="0", swe_number=f"SW{n}") for n in range(9)]
        record = _returned(*left, *(statement(swe_number=f"SW1{n}") for n in range(stock)))
        assert _values(record, "turnover_rate_fte", "turnover_rate_headcount") == [published, published]


def test_without_the_council_block_vacancies_and_cover_say_why() -> None:
    record = record_of(census_statement=[statement(), agency_statement()])
    for name in ("vacancy_fte", "vacancy_rate_fte", "agency_cover_fte", "agency_cover_rate_fte"):
        assert answer_of(record, DAY, name).reason == "the return's council-level block does not give it"
    assert _values(record, "inpost_fte", "agency_rate_fte") == ["1.0", "50.0"]


def test_a_block_that_gives_one_total_gives_what_can_be_had_from_it() -> None:
    record = _returned(statement(), agency_statement(), vacancies_fte="1.0")
    assert _values(record, "vacancy_fte", "vacancy_rate_fte") == ["1.0", "50.0"]
    assert answer_of(record, DAY, "vacancy_agency_cover_rate_fte").value is None


@pytest.mark.parametrize(
    ("measure", "reason"),
    [
        ("agency_cover_rate_fte", "there is nothing to divide by: there are no agency workers"),
        ("vacancy_agency_cover_rate_fte", "there is nothing to divide by: there are no vacancies"),
        ("caseload_fte", "there is nothing to divide by: nobody with children allocated has an FTE above nought"),
        ("turnover_rate_fte", "there is nothing to divide by: nobody is in post"),
        ("turnover_rate_headcount", "there is nothing to divide by: nobody is in post"),
        ("absence_rate_fte", "there is nothing to divide by: nobody is in post"),
        ("agency_rate_headcount", "there is nothing to divide by: nobody is in post"),
    ],
)
def test_a_denominator_of_nought_is_a_reason_and_not_a_number(measure: str, reason: str) -> None:
    gone = statement(role_end="2024-03-31", fte="0", cases=0)
    answer = answer_of(_returned(gone, vacancies_fte="0", agency_cover_fte="0"), DAY, measure)
    assert (answer.value, answer.interval, answer.reason) == (None, None, reason)
    assert answer.denominator == 0


def test_a_return_that_gives_no_children_or_days_lost_says_so_and_is_not_nought() -> None:
    record = _returned(statement(cases=None, days_lost=None))
    assert answer_of(record, DAY, "cases").reason == "the return does not say how many children each worker has"
    assert answer_of(record, DAY, "absence_rate_fte").reason == "the return does not give working days lost to sickness"


def test_the_returns_of_two_years_are_counted_each_by_itself() -> None:
    record = record_of(census_statement=[
        statement(2023, swe_number="SW1"), statement(2023, swe_number="SW2"),
        statement(2024, swe_number="SW1"), statement(2024, swe_number="SW2", role_end="2024-02-02", fte="0"),
    ])  # fmt: skip
    assert _values(record, "inpost_headcount", day="2023-09-30") == ["2"]
    assert _values(record, "inpost_headcount", "leavers_headcount") == ["1", "1"]


def _people(record: WorkforceRecord) -> list[Row]:
    from tests.small_records import rows_of

    return rows_of(record, DAY).filter(in_post=1).to_dicts()
