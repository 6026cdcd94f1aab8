"""What a return is built as, case by case on a small record: who is in it, each item, and what is not known."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from mainstay.foundations.problems import CannotGoOn
from mainstay.record.record import Shape
from mainstay.returns.workforce_census.building.building import census_view, why_not
from mainstay.returns.workforce_census.building.census_view import BuiltWorker, CensusView, WhoKnows
from mainstay.returns.workforce_census.building.council_answers import CouncilAnswers, read_answers, template
from mainstay.returns.workforce_census.building.lists import counted, not_known, where_each_comes_from
from mainstay.returns.workforce_census.building.writing import return_bytes
from mainstay.vocabulary.workforce_census.layouts import layout, supported_years
from tests.small_records import agency_statement, record_of, source, spell, statement
from tests.worked_examples.building_records import YEAR, small_record

ALL_ANSWERED = {item.name: "no" for item in layout(YEAR).council if item.codes} | {"other_allowances": "None"}


@pytest.fixture(scope="module")
def view() -> CensusView:
    return census_view(small_record(), YEAR, CouncilAnswers(values=ALL_ANSWERED))


def _of(view: CensusView, person: str) -> list[BuiltWorker]:
    return [worker for worker in view.workers if worker.person == person]


def _texts(worker: BuiltWorker) -> dict[str, str]:
    return {value.item.element: value.text for value in worker.values if value.text}


def _why(worker: BuiltWorker, element: str) -> str:
    value = worker.value(element)
    assert value is not None and value.fact.not_known is not None
    return f"{value.fact.not_known.why}: {value.fact.not_known.who.value}"


def test_those_in_post_come_first_then_leavers_then_agency_each_by_number(view: CensusView) -> None:
    assert [worker.person for worker in view.workers] == [
        "Ash", "Bay", "Bay", "Elm", "Fern", "Cedar", "Dale", "Elm", "Gale", "Hazel",
    ]  # fmt: skip
    assert [worker.position for worker in view.workers] == list(range(1, 11))


def test_someone_simply_in_post(view: CensusView) -> None:
    (ash,) = _of(view, "Ash")
    assert _texts(ash) == {
        "AgencyWorker": "0", "SWENo": "SW11", "FTE": "0.800000", "PersonBirthDate": "1985-03-04", "Sex": "F",
        "Ethnicity": "WBRI", "QualLevel": "2", "StepUpGrad": "1", "OrgRole": "5", "RoleStartDate": "2019-06-03",
        "StartOrigin": "1", "FTE30": "0.800000", "Cases30": "2", "WorkingDaysLost": "6.0", "FrontlineGrad": "0",
        "Absat30Sept": "1", "ReasonAbsence": "SIC", "BaseSalary": "40000.00",
    }  # fmt: skip


def test_an_origin_that_no_staff_list_gives_comes_from_a_past_return_of_the_same_start(view: CensusView) -> None:
    (ash,), (dale,) = _of(view, "Ash"), _of(view, "Dale")
    origin = ash.value("StartOrigin")
    assert origin is not None and origin.fact.how == "said in the return of 2024"
    assert [row.file for row in origin.fact.rows] == ["workforce_census_2124.csv"]
    assert _texts(dale)["StartOrigin"] == "10" and "the worker" in _why(dale, "StartOrigin"), "he started anew"
    assert _texts(dale)["FrontlineGrad"] == "1", "how somebody qualified does not change"


def test_two_roles_are_two_records_that_share_what_is_the_persons(view: CensusView) -> None:
    manager, practice = (_texts(worker) for worker in _of(view, "Bay"))
    assert (manager["OrgRole"], manager["FTE"], manager["FTE30"]) == ("3", "0.500000", "0.500000")
    assert (practice["OrgRole"], practice["FTE"], practice["FTE30"]) == ("5", "0.500000", "0.500000")
    assert manager["RoleStartDate"] == practice["RoleStartDate"] == "2018-03-05", "one unbroken stretch"
    assert (manager["Cases30"], practice["Cases30"]) == ("0", "1"), "on the role in which the record counts them"
    assert (manager["WorkingDaysLost"], practice["WorkingDaysLost"]) == ("4.3", "0.0")
    assert (manager["RRPayments"], practice["RRPayments"]) == ("1500.00", "0.00")
    assert "OtherPayments" not in manager, "paid in another year"
    assert "BaseSalary" not in practice and "finance" in _why(_of(view, "Bay")[1], "BaseSalary")


def test_a_leaver_has_the_role_on_leaving_and_the_hours_of_a_year_before(view: CensusView) -> None:
    (cedar,) = _of(view, "Cedar")
    texts = _texts(cedar)
    assert (texts["OrgRole"], texts["FTE"], texts["FTE30"]) == ("4", "0.000000", "1.000000")
    assert (texts["RoleEndDate"], texts["LeaverDestination"], texts["ReasonLeave"]) == ("2025-06-30", "3", "1")
    assert texts["BaseSalary"] == "40000.00" and texts["FrontlineGrad"] == "1"
    assert not {"Cases30", "Absat30Sept", "ReasonAbsence", "ContractWeeks"} & set(texts)


def test_someone_who_came_and_left_in_the_year_is_in_it_with_nought_a_year_before(view: CensusView) -> None:
    (dale,) = _of(view, "Dale")
    texts = _texts(dale)
    assert (texts["RoleStartDate"], texts["RoleEndDate"], texts["FTE30"]) == ("2024-11-04", "2025-02-28", "0.000000")
    assert (texts["ReasonLeave"], texts["LeaverDestination"]) == ("9", "9"), "nobody knows why; nobody has asked where"
    assert "Sex" not in texts and texts["Ethnicity"] == "REFU"


def test_someone_who_left_and_came_back_has_a_record_of_each(view: CensusView) -> None:
    now, gone = (_texts(worker) for worker in _of(view, "Elm"))
    assert (now["RoleStartDate"], now["FTE30"], now["FTE"], now["StartOrigin"]) == (
        "2025-04-07", "0.000000", "0.400000", "7")  # fmt: skip
    assert (now["Absat30Sept"], now["ReasonAbsence"]) == ("1", "MAT")
    assert (gone["RoleEndDate"], gone["FTE30"], gone["ReasonLeave"]) == ("2024-12-31", "1.000000", "5")


def test_two_posts_of_one_role_are_one_record_and_a_missing_part_is_said(view: CensusView) -> None:
    (fern,) = _of(view, "Fern")
    assert _texts(fern)["FTE"] == "0.500000"
    assert _why(fern, "FTE") == "of one of 2 posts, no file gives the part of a week worked: HR"
    assert _why(fern, "SWENo").endswith("HR") and _why(fern, "StepUpGrad").endswith("the worker")
    assert "SWENo" not in _texts(fern) and "PersonBirthDate" not in _texts(fern)


def test_agency_workers_say_little(view: CensusView) -> None:
    (gale,), (hazel,) = _of(view, "Gale"), _of(view, "Hazel")
    assert _texts(gale) == {
        "AgencyWorker": "1", "SWENo": "SW9", "FTE": "1.000000", "Cases30": "1", "ContractWeeks": "40.4",
    }  # fmt: skip
    assert "ContractWeeks" not in _texts(hazel) and _why(hazel, "ContractWeeks").endswith("agency desk")


def test_the_council_level_block(view: CensusView) -> None:
    texts = {value.item.element: value.text for value in view.block}
    assert (texts["NumberOfVacancies"], texts["NoAgencyFTE"], texts["NoAgencyHeadcount"]) == ("1.33", "1.60", "2")
    assert texts["RetentionBonus"] == "0" and texts["OtherAllowances"] == "None"
    vacancies = view.block[0].fact
    assert {row.file for row in vacancies.rows} == {"establishment_list_4.csv"} and len(vacancies.rows) == 2


def test_each_year_has_its_own_items() -> None:
    for year in supported_years():
        ash = next(w for w in census_view(small_record(), year).workers if w.person == "Ash")
        texts = _texts(ash)
        assert texts.get("GenderCurrent" if year < 2024 else "Sex") == ("2" if year < 2024 else "F")
        assert ("BaseSalary" in texts) is (year >= 2025)
        assert ("QualInst" in texts) is (year == 2024), "only the return of 2024 says where she qualified"
        dale = [w for w in census_view(small_record(), year).workers if w.person == "Dale"]
        assert bool(dale) is (year == 2025)


def test_where_each_value_comes_from_names_rows_and_nobody(view: CensusView) -> None:
    rows = list(where_each_comes_from(view))
    cases = [row[4:] for row in rows if row[:2] == (1, "Cases30")]
    assert cases == [("children_allocated_1.csv", "", 2), ("children_allocated_1.csv", "", 3)]
    numbers = {row[2] for row in rows if row[1] in ("SWENo", "PersonBirthDate")}
    assert numbers == {"(identifying: see the return)"}


def test_what_is_not_known_is_counted_with_what_must_be_given_first(view: CensusView) -> None:
    found = counted(view)
    assert [each.needed for each in found] == sorted((each.needed for each in found), key=_place)
    assert len(list(not_known(view))) == sum(max(each.workers, 1) for each in found)
    assert {each.who for each in found} <= {who.value for who in WhoKnows}


def _place(needed: str) -> int:
    return ["must be given", "asked for", "voluntary"].index(needed)


def test_a_year_that_no_file_covers_says_why() -> None:
    assert why_not(small_record(), 2025) == ""
    assert why_not(small_record(), 2026) == "the staff list stops at 30 September 2025"


def test_what_no_list_covers_is_not_nought() -> None:
    """With a list of present staff alone: no children, no days lost, nobody who left, no FTE of a year ago that is sure."""
    now = source(0, "hr_extract", Shape.SNAPSHOT, "2025-09-30")
    alone = census_view(record_of([now], spell=[spell("Ash", fte="0.8")]), YEAR)
    (ash,) = alone.workers
    assert not {"Cases30", "WorkingDaysLost", "Absat30Sept"} & set(_texts(ash))
    assert _why(ash, "Cases30").endswith("case system") and _why(ash, "WorkingDaysLost").endswith("HR")
    assert [gap.field for gap in alone.gaps] == ["RoleEndDate", "AgencyWorker", "FTE30"]
    assert all(value.fact.not_known for value in alone.block)


def test_a_return_that_is_all_there_is_is_built_as_it_was_sent() -> None:
    raw = '{"OrgRole": "17", "SWENo": "AB"}'
    said = [
        statement(
            2025, person="A", swe_number="SW11", absent_on_day=1, absence_reason="training", base_salary=4_000_000
        ),
        statement(2025, person="B", role=None, raw=raw, role_end="2025-03-31", leaving_reason="retired"),
        agency_statement(2025, person="C", contract_weeks=26, cases=3),
    ]
    view = census_view(record_of(census_statement=said), YEAR)
    one, two, three = (_texts(worker) for worker in view.workers)
    assert (one["Absat30Sept"], one["ReasonAbsence"], one["BaseSalary"]) == ("1", "TRN", "40000.00")
    assert (two["OrgRole"], two["SWENo"], two["RoleEndDate"], two["ReasonLeave"]) == ("17", "AB", "2025-03-31", "5")
    assert (three["OrgRole"], three["ContractWeeks"], three["Cases30"]) == ("5", "26.0", "3")
    assert not view.gaps


def test_the_time_is_the_only_thing_that_is_not_of_the_record(view: CensusView) -> None:
    one = return_bytes(view, datetime(2025, 10, 20, 9, tzinfo=UTC))
    two = return_bytes(view, datetime(2025, 10, 21, 9, tzinfo=UTC))
    assert one == return_bytes(view, datetime(2025, 10, 20, 9, tzinfo=UTC))
    assert one.replace(b"2025-10-20T09:00:00Z", b"2025-10-21T09:00:00Z") == two


def test_the_template_asks_for_every_item_and_answers_nothing() -> None:
    for year in supported_years():
        form = layout(year)
        empty = read_answers(template(form, "893", {}), form)
        assert (empty.council, empty.values) == ("893", {})
        assert all(f"\n{item.name} = " in template(form, "893", {}) for item in form.council)
    assert "Last year's return said: some." in template(layout(2025), "", {"car_allowance": "some"})


def test_answers_are_read_in_the_units_of_the_return() -> None:
    text = 'council = "893"\nvacancies_fte = 28.5\nagency_cover_headcount = "12"\ncar_allowance = "some"\ncost = ""\n'
    text = text.replace('cost = ""\n', 'dbs_check_paid = 1\nother_allowances = " Parking  at work "\n')
    answers = read_answers(text, layout(2025))
    assert (answers.council, answers.software) == ("893", "")
    assert answers.values == {
        "vacancies_fte": 28_500_000, "agency_cover_headcount": 12, "car_allowance": "some_eligible",
        "dbs_check_paid": "all_eligible", "other_allowances": "Parking at work",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("vacancies_fte = -3", "vacancies_fte: '-3' is not a number with at most 2 decimals that is not negative."),
        ('vacancies_fte = "about 5"', "'about 5' is not a number"),
        ("vacancies_fte = 2.345", "at most 2 decimals"),
        ("agency_cover_headcount = 1.5", "a whole number"),
        ("vacancies_fte = true", "is not a number"),
        ('car_allowance = "yes"', "'yes' is not no (0) or all (1) or some (2)."),
        ("car_allowance = 3", "'3' is not no (0)"),
        ("car_allowance = [1]", "that is not no (0)"),
        ("other_allowances = 5", "is not words of at most 200 letters"),
        ('other_allowances = "a\\u0007b"', "is not words"),
        ('council = "Shropshire"', "the Department's three digits"),
        ("year = 2024", "'2024' is not 2025, the year of the return."),
        ("vacancy_fte = 3", "'vacancy_fte' is not one of its keys for 2025; they are year, council,"),
        ("vacancies_fte 3", "It is not written as TOML"),
    ],
)  # fmt: skip
def test_an_answer_that_cannot_be_used_is_one_clear_sentence(line: str, told: str) -> None:
    with pytest.raises(CannotGoOn) as stopped:
        read_answers(line, layout(2025), "council.toml")
    assert told in str(stopped.value) and stopped.value.exit_code == 1


def test_an_answer_that_differs_from_the_files_is_told_and_not_used() -> None:
    view = census_view(small_record(), YEAR, CouncilAnswers(values={"vacancies_fte": 5_000_000}))
    assert view.block[0].text == "1.33"
    assert view.notices == (
        "council.toml answers 5.00 for NumberOfVacancies; the files say 1.33, and that is what the return says.",
    )
