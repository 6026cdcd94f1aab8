"""Each value of a return read by its item's kind: what it means, why it is set aside, what was odd in its writing."""

from __future__ import annotations

from datetime import date

import pytest

from mainstay.intake.sources.workforce_census.contents import CouncilBlock, Value, Worker
from mainstay.intake.sources.workforce_census.readings import NOT_GIVEN, ItemReader, Reading, Reason, Remark
from mainstay.intake.sources.workforce_census.typed_values import by_name, council_totals, typed
from mainstay.intake.sources.workforce_census.values_set_aside import ValueProblems
from mainstay.vocabulary.workforce_census.layouts import layout
from tests.census_returns import council, leaver, permanent

LAYOUT = layout(2025)


def worker(values: dict[str, str]) -> Worker:
    return Worker(1, {element: Value(element, text, line) for line, (element, text) in enumerate(values.items(), 2)})


def read(element: str, text: str, under: str = "", year: int = 2025, part: str = "worker") -> Reading:
    item = layout(year).item(part, element)
    assert item is not None
    return ItemReader(item)(Value(under or element, text, 1))


@pytest.mark.parametrize(
    ("element", "text", "value"),
    [
        ("AgencyWorker", "1", True),
        ("AgencyWorker", "0", False),
        ("FTE", "0.8", 800_000),
        ("FTE", "1", 1_000_000),
        ("FTE", "0.333333", 333_333),
        ("FTE", "0.800000000", 800_000),
        ("WorkingDaysLost", "3.5", 350),
        ("WorkingDaysLost", "0", 0),
        ("ContractWeeks", "26.5", 2_650),
        ("BaseSalary", "39500.55", 3_950_055),
        ("BaseSalary", "39500.", 3_950_000),
        ("Cases30", "15", 15),
        ("Cases30", "0", 0),
        ("RoleStartDate", "2019-06-03", date(2019, 6, 3)),
        ("OrgRole", "5", "5"),
        ("Ethnicity", "WBRI", "WBRI"),
        ("SWENo", "SW12345", "SW12345"),
    ],
)
def test_values_as_the_department_writes_them(element: str, text: str, value: object) -> None:
    assert (read(element, text).value, read(element, text).remarks) == (value, ())


@pytest.mark.parametrize(
    ("element", "text", "value", "remark"),
    [
        ("FTE", " 0.8 ", 800_000, Remark.SPACES),
        ("FTE", "\n0.8\t", 800_000, Remark.SPACES),
        ("FTE", "0,8", 800_000, Remark.DECIMAL_COMMA),
        ("FTE", "0,800000", 800_000, Remark.DECIMAL_COMMA),
        ("FTE", "0,800", 800_000, Remark.DECIMAL_COMMA),
        ("FTE", "0.8000004", 800_000, Remark.TOO_MANY_DECIMALS),
        ("FTE", "0.9999995", 1_000_000, Remark.TOO_MANY_DECIMALS),
        ("WorkingDaysLost", "3,5", 350, Remark.DECIMAL_COMMA),
        ("WorkingDaysLost", "3.555", 356, Remark.TOO_MANY_DECIMALS),
        ("ContractWeeks", "26.25", 2_625, Remark.TOO_MANY_DECIMALS),
        ("BaseSalary", "39,500", 3_950_000, Remark.NUMBER_FORM),
        ("BaseSalary", "£39,500.50", 3_950_050, Remark.NUMBER_FORM),
        ("BaseSalary", "39500,5", 3_950_050, Remark.DECIMAL_COMMA),
        ("FTE", ".5", 500_000, Remark.NUMBER_FORM),
        ("Cases30", "15.0", 15, Remark.NUMBER_FORM),
        ("Ethnicity", "wbri", "WBRI", Remark.LOWER_CASE),
        ("Sex", "f", "F", Remark.LOWER_CASE),
        ("OrgRole", "05", "5", Remark.AS_NUMBER),
        ("StartOrigin", "10.0", "10", Remark.AS_NUMBER),
        ("AgencyWorker", "true", True, Remark.WORD),
        ("AgencyWorker", "N", False, Remark.WORD),
        ("AgencyWorker", "1.0", True, Remark.AS_NUMBER),
        ("RoleStartDate", "03/06/2019", date(2019, 6, 3), Remark.DATE_FORM),
        ("RoleStartDate", "2019-06-03T00:00:00", date(2019, 6, 3), Remark.DATE_FORM),
        ("RoleStartDate", "2019-06-03T00:00:00+01:00", date(2019, 6, 3), Remark.DATE_FORM),
        ("RoleStartDate", "2019-06-03Z", date(2019, 6, 3), Remark.DATE_FORM),
        ("RoleStartDate", "20190603", date(2019, 6, 3), Remark.DATE_FORM),
        ("SWENo", "sw12345", "SW12345", Remark.LOWER_CASE),
        ("SWENo", "SW 12345", "SW12345", Remark.SPACES),
        ("SWENo", "12345", "SW12345", Remark.NOT_TWO_LETTERS_AND_DIGITS),
    ],
)
def test_values_written_another_way_are_read_with_a_remark(
    element: str, text: str, value: object, remark: Remark
) -> None:
    reading = read(element, text)
    assert reading.value == value
    assert remark in reading.remarks


@pytest.mark.parametrize(
    ("element", "text", "reason"),
    [
        ("FTE", "", Reason.NOT_GIVEN),
        ("FTE", "  ", Reason.NOT_GIVEN),
        ("FTE", "full", Reason.UNREADABLE),
        ("FTE", "60%", Reason.UNREADABLE),
        ("FTE", "1.2", Reason.OUT_OF_RANGE),
        ("FTE", "-0.5", Reason.OUT_OF_RANGE),
        ("FTE", "NaN", Reason.UNREADABLE),
        ("FTE", "1e400000", Reason.UNREADABLE),
        ("WorkingDaysLost", "1,204", Reason.UNREADABLE),
        ("Cases30", "12.5", Reason.UNREADABLE),
        ("Cases30", "-1", Reason.OUT_OF_RANGE),
        ("Cases30", "10000", Reason.OUT_OF_RANGE),
        ("Cases30", "9" * 300, Reason.UNREADABLE),
        ("BaseSalary", "-5", Reason.OUT_OF_RANGE),
        ("OrgRole", "7", Reason.NOT_IN_LIST),
        ("OrgRole", "50", Reason.NOT_IN_LIST),
        ("Ethnicity", "White", Reason.NOT_IN_LIST),
        ("Sex", "1", Reason.NOT_IN_LIST),
        ("AgencyWorker", "2", Reason.NOT_IN_LIST),
        ("RoleStartDate", "2019-13-03", Reason.UNREADABLE),
        ("RoleStartDate", "09/13/2019", Reason.UNREADABLE),
        ("RoleStartDate", "1900-01-01", Reason.OUT_OF_RANGE),
        ("RoleEndDate", "9999-12-31", Reason.NOT_GIVEN),
        ("RoleEndDate", "31/12/4712", Reason.NOT_GIVEN),
        ("SWENo", "HCPC123456", Reason.UNREADABLE),
        ("SWENo", "not known", Reason.UNREADABLE),
        ("SWENo", "SW00000", Reason.UNREADABLE),
    ],
)
def test_values_that_are_set_aside_say_why(element: str, text: str, reason: Reason) -> None:
    reading = read(element, text)
    assert reading.value is None and reading.means is None
    assert reading.reason is reason


def test_what_lies_beyond_the_limits_is_kept_for_checks() -> None:
    assert read("FTE", "1.2").beyond == 1_200_000
    assert read("RoleStartDate", "1900-01-01").beyond == date(1900, 1, 1)


@pytest.mark.parametrize(
    ("element", "text", "means"),
    [
        ("OrgRole", "5", "case_holder"),
        ("StartOrigin", "10", "not_yet_collected"),
        ("StartOrigin", "1", "newly_qualified"),
        ("LeaverDestination", "3", "social_work_agency"),
        ("ReasonLeave", "7", "moved_within_council"),
        ("ReasonAbsence", "SIC", "sickness"),
        ("QualLevel", "2", "postgraduate"),
        ("Sex", "F", "female"),
        ("Ethnicity", "CHNE", "chinese"),
    ],
)
def test_codes_carry_our_slug(element: str, text: str, means: str) -> None:
    assert read(element, text).means == means


def test_gender_and_sex_are_read_by_the_list_of_the_name_they_stand_under() -> None:
    assert read("Sex", "2", under="GenderCurrent") == Reading("2", means="female", remarks=(Remark.OTHER_NAME,))
    assert read("Sex", "2").reason is Reason.NOT_IN_LIST
    assert read("GenderCurrent", "F", under="Sex", year=2023).means == "female"
    assert read("GenderCurrent", "9", year=2023).means == "not_specified"


def test_every_item_has_a_reading_in_the_layouts_order() -> None:
    read_worker = typed(worker(permanent(2025)), LAYOUT)
    assert list(read_worker.readings) == [item.element for item in LAYOUT.worker]
    assert read_worker.readings["RoleEndDate"] is NOT_GIVEN
    assert read_worker.value("FTE") == 800_000
    assert read_worker.value("NoSuchItem") is None
    assert (read_worker.is_agency, read_worker.swe_number, read_worker.means("OrgRole")) == (
        False,
        "SW12345",
        "case_holder",
    )


def test_a_bad_field_is_set_aside_and_the_worker_stays() -> None:
    read_worker = typed(worker(permanent(2025, FTE="lots", PersonBirthDate="unknown")), LAYOUT)
    assert read_worker.value("FTE") is None and read_worker.value("PersonBirthDate") is None
    assert read_worker.value("Cases30") == 15
    assert read_worker.worker.values["FTE"].text == "lots"


def test_by_name_holds_what_the_record_holds() -> None:
    named = by_name(typed(worker(leaver(2025)), LAYOUT).readings, "worker", LAYOUT)
    assert named["agency"] is False
    assert (named["fte"], named["fte_year_before"], named["days_lost"]) == (0, 1_000_000, 350)
    assert (named["role"], named["leaving_reason"], named["sex"]) == ("case_holder", "resignation", "female")
    assert (named["role_end"], named["base_salary"], named["cases"]) == (date(2025, 4, 30), 3_950_000, None)


def test_the_councils_totals() -> None:
    block = CouncilBlock(
        1, {element: Value(element, text, 2) for element, text in council(2025).items()}, element="LALevel"
    )
    totals = council_totals(block, LAYOUT)
    assert (totals.vacancies_fte, totals.agency_cover_fte, totals.agency_cover_headcount) == (
        28_000_000,
        27_600_000,
        28,
    )
    assert totals.allowances["retention_bonus"] == "some_eligible"
    assert totals.allowances["car_allowance"] == "all_eligible"
    assert len(totals.allowances) == 8
    assert totals.other_allowances == "None"


def test_the_councils_totals_before_allowances_and_with_a_bad_figure() -> None:
    figures = council(2023, NoAgencyFTE="many", NoAgencyHeadcount=None)
    block = CouncilBlock(1, {element: Value(element, text, 2) for element, text in figures.items()})
    totals = council_totals(block, layout(2023))
    assert (totals.vacancies_fte, totals.agency_cover_fte, totals.agency_cover_headcount) == (28_000_000, None, None)
    assert totals.readings["NoAgencyFTE"].reason is Reason.UNREADABLE
    assert totals.allowances == {} and totals.other_allowances is None


def test_problems_of_values_say_where_and_what_and_never_who() -> None:
    bad = worker(
        permanent(
            2025, SWENo="Zebediah Q", PersonBirthDate="04/13/1985", Ethnicity="WBRT", OrgRole="Zebediah", FTE="1.4"
        )
    )
    gathered = ValueProblems("return.xml", LAYOUT)
    gathered.take(bad, typed(bad, LAYOUT).readings)
    problems = {problem.place.column: problem for problem in gathered.problems()}
    assert set(problems) == {"SWENo", "PersonBirthDate", "Ethnicity", "OrgRole", "FTE"}
    assert problems["FTE"].found == "1.4; expected a number from 0 to 1"
    assert problems["FTE"].kind.code == "MS-CEN-032"
    assert problems["Ethnicity"].found.startswith("WBRT; expected one of WBRI, ")
    assert problems["OrgRole"].found.startswith("text that is not in the list")
    assert problems["PersonBirthDate"].found.startswith("text that is not a date")
    assert problems["FTE"].place.row == bad.values["FTE"].line
    assert "Zebediah" not in str(gathered.problems()) and "1985" not in str(gathered.problems())


def test_ways_of_writing_that_were_let_pass_are_one_line_each() -> None:
    gathered = ValueProblems("return.xml", LAYOUT)
    for _each in range(3):
        odd = worker(permanent(2025, FTE="0,8", Ethnicity="wbri"))
        gathered.take(odd, typed(odd, LAYOUT).readings)
    told = [(problem.kind.code, problem.place.column, problem.count) for problem in gathered.problems()]
    assert told == [("MS-CEN-033", "FTE", 3), ("MS-CEN-033", "Ethnicity", 3)]
