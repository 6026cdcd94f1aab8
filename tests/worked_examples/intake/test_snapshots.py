"""A list of present staff, and a run of such lists, become spells with both days that bound each change."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from tests.council_files import STAFF, codes_of, flows, in_post, looked, made_of, put, spells_of_one

ASH = "0011; Ash; Kit; 01/02/1980; Social Worker; North; Permanent; 1.0; 01/04/2020"
BAY = "0012; Bay; Lou; 03/04/1985; Team Manager; North; Permanent; 0.8; 01/06/2019"
ELM = "0013; Elm; Max; 05/06/1990; Social Worker; South; Fixed Term; 0.6; 15/08/2024"


def test_one_list_tells_who_is_there_and_not_who_left(tmp_path: Path) -> None:
    put(tmp_path, "Staff 30.09.24.csv", STAFF, ASH, BAY, ELM)
    built = made_of(tmp_path)
    assert in_post(built, date(2024, 9, 30)) == (3, 2.4)
    (source,) = built.record.sources
    assert source.as_at == date(2024, 9, 30) and source.covers_from is None
    assert spells_of_one(built, "0011", "role", "contract") == [("2020-04-01", None, "case_holder", "permanent")]


def test_a_run_of_three_lists_with_one_person_renamed(tmp_path: Path) -> None:
    put(tmp_path, "Staff 31.07.24.csv", STAFF, ASH, BAY)
    put(tmp_path, "Staff 31.08.24.csv", STAFF, ASH.replace("Ash", "Birch"), BAY)
    put(tmp_path, "Staff 30.09.24.csv", STAFF, ASH.replace("Ash", "Birch"), ELM)
    built = made_of(tmp_path)
    assert len(built.record.table("person")) == 3, "the one renamed is one person, by staff number"
    assert spells_of_one(built, "0011") == [("2020-04-01", None)]
    assert spells_of_one(built, "0012", "end_earliest") == [("2019-06-01", "2024-09-30", "2024-09-01")]
    assert spells_of_one(built, "0013", "start_earliest") == [("2024-08-15", None, None)], "the row says the day"
    assert {source.covers_from for source in built.record.sources} == {date(2024, 7, 31)}


def test_a_change_between_two_lists_is_counted_from_the_later_and_bounded_by_both(tmp_path: Path) -> None:
    put(tmp_path, "Staff 31.08.24.csv", STAFF, ASH)
    put(tmp_path, "Staff 30.09.24.csv", STAFF, ASH.replace("; 1.0;", "; 0.5;"))
    built = made_of(tmp_path)
    assert spells_of_one(built, "0011", "fte", "start_earliest", "end_earliest") == [
        ("2020-04-01", "2024-09-30", 1_000_000, None, "2024-09-01"),
        ("2024-09-30", None, 500_000, "2024-09-01", None),
    ]


def test_a_change_whose_day_the_row_says_is_not_bounded(tmp_path: Path) -> None:
    put(tmp_path, "Staff 31.08.24.csv", STAFF, ASH)
    put(
        tmp_path,
        "Staff 30.09.24.csv",
        STAFF,
        ASH.replace("Social Worker", "Senior Practitioner").replace("01/04/2020", "16/09/2024"),
    )
    built = made_of(tmp_path)
    assert spells_of_one(built, "0011", "role", "end_earliest") == [
        ("2020-04-01", "2024-09-16", "case_holder", None),
        ("2024-09-16", None, "senior_practitioner", None),
    ]
    assert flows(built, date(2024, 9, 30)) == (0, 0), "promoted, so neither a starter nor a leaver"


def test_two_posts_of_half_are_one_person_of_one(tmp_path: Path) -> None:
    half = "0011; Ash; Kit; 01/02/1980; Social Worker; {}; Permanent; 0.5; 01/04/2020"
    put(tmp_path, "Staff 30.09.24.csv", STAFF, half.format("North"), half.format("South").replace("0011", "0011-2"))
    built = made_of(tmp_path)
    assert in_post(built, date(2024, 9, 30)) == (1, 1.0)
    assert codes_of(tmp_path)["MS-STF-008"] == 0


def test_two_posts_through_a_run_do_not_become_one_another(tmp_path: Path) -> None:
    north = "0011; Ash; Kit; 01/02/1980; Social Worker; North; Permanent; 0.5; 01/04/2020"
    south = "0011; Ash; Kit; 01/02/1980; Social Worker; South; Permanent; 0.5; 01/04/2020"
    put(tmp_path, "Staff 31.08.24.csv", STAFF, north, south)
    put(tmp_path, "Staff 30.09.24.csv", STAFF, south)
    built = made_of(tmp_path)
    assert spells_of_one(built, "0011", "team") == [
        ("2020-04-01", "2024-09-30", "North"),
        ("2020-04-01", None, "South"),
    ]


def test_a_second_post_that_appears_began_between_the_lists(tmp_path: Path) -> None:
    """Its row gives the day of joining the council, which cannot be when the second post began."""
    north = "0011; Ash; Kit; 01/02/1980; Social Worker; North; Permanent; 0.5; 01/04/2020"
    put(tmp_path, "Staff 31.08.24.csv", STAFF, north)
    put(tmp_path, "Staff 30.09.24.csv", STAFF, north, north.replace("North", "South"))
    built = made_of(tmp_path)
    assert spells_of_one(built, "0011", "team", "start_earliest") == [
        ("2020-04-01", None, "North", None),
        ("2024-09-30", None, "South", "2024-09-01"),
    ]


def test_the_same_row_twice_is_counted_once_and_said(tmp_path: Path) -> None:
    put(tmp_path, "Staff 30.09.24.csv", STAFF, ASH, BAY, ASH)
    assert in_post(made_of(tmp_path), date(2024, 9, 30)) == (2, 1.8)
    assert codes_of(tmp_path)["MS-STF-008"] == 1


def test_two_files_of_one_day_are_two_parts_of_one_list(tmp_path: Path) -> None:
    put(tmp_path, "North 30.09.24.csv", STAFF, ASH, BAY)
    put(tmp_path, "South 30.09.24.csv", STAFF, ELM, ASH)
    built = made_of(tmp_path)
    assert in_post(built, date(2024, 9, 30)) == (3, 2.4), "the one on both lists counts once"


def test_lists_of_other_people_on_other_days_are_not_a_run_in_which_everybody_left(tmp_path: Path) -> None:
    put(tmp_path, "North 28.09.24.csv", STAFF, ASH, BAY)
    put(tmp_path, "South 30.09.24.csv", STAFF, ELM)
    built = made_of(tmp_path)
    assert in_post(built, date(2024, 9, 30)) == (3, 2.4)
    assert codes_of(tmp_path)["MS-STF-012"] == 1


def test_the_end_of_a_fixed_term_yet_to_come_does_not_make_a_history(tmp_path: Path) -> None:
    heading = f"{STAFF}; Contract End"
    put(tmp_path, "Staff 30.09.24.csv", heading, f"{ASH}; ", f"{ELM}; 31/03/2025")
    (taken,) = looked(tmp_path).taken
    assert taken.shape.name == "SNAPSHOT"
    assert spells_of_one(made_of(tmp_path), "0013") == [("2024-08-15", "2025-03-31")]


def test_a_list_without_starts_makes_nobody_a_starter(tmp_path: Path) -> None:
    put(tmp_path, "Staff 30.09.24.csv", STAFF, ASH.replace("01/04/2020", ""), BAY)
    built = made_of(tmp_path)
    assert in_post(built, date(2024, 9, 30)) == (2, 1.8)
    assert flows(built, date(2024, 9, 30)) == (0, 0)
    assert codes_of(tmp_path)["MS-STF-002"] == 1


def test_someone_missing_from_one_list_and_back_with_the_same_start_was_there_all_along(tmp_path: Path) -> None:
    put(tmp_path, "Staff 31.07.24.csv", STAFF, ASH, BAY)
    put(tmp_path, "Staff 31.08.24.csv", STAFF, BAY)
    put(tmp_path, "Staff 30.09.24.csv", STAFF, ASH, BAY)
    assert spells_of_one(made_of(tmp_path), "0011") == [("2020-04-01", None)]


def test_posts_of_no_hours_add_nothing(tmp_path: Path) -> None:
    honorarium = "0011; Ash; Kit; 01/02/1980; Senior Practitioner; North; Permanent; 0; 01/01/2024"
    put(tmp_path, "Staff 30.09.24.csv", STAFF, ASH, honorarium)
    assert in_post(made_of(tmp_path), date(2024, 9, 30)) == (1, 1.0)
    assert codes_of(tmp_path)["MS-STF-003"] == 1


def test_maternity_and_its_cover_on_one_post_are_both_in_post(tmp_path: Path) -> None:
    heading = f"{STAFF}; Post Number"
    put(tmp_path, "Staff 30.09.24.csv", heading, f"{ASH}; P1", f"{ELM}; P1")
    assert in_post(made_of(tmp_path), date(2024, 9, 30)) == (2, 1.6)
    assert codes_of(tmp_path)["MS-STF-007"] == 0


def test_acting_up_beside_the_substantive_post_is_asked_about(tmp_path: Path) -> None:
    acting = ASH.replace("Social Worker", "Team Manager").replace("01/04/2020", "01/07/2024")
    put(tmp_path, "Staff 30.09.24.csv", STAFF, ASH, acting)
    assert in_post(made_of(tmp_path), date(2024, 9, 30)) == (1, 2.0)
    assert codes_of(tmp_path)["MS-CHK-005"] == 1


def test_staff_whose_contract_is_not_said_stay_counted(tmp_path: Path) -> None:
    put(tmp_path, "Staff 30.09.24.csv", STAFF, ASH.replace("Permanent", ""), BAY.replace("Permanent", "Grade B"))
    assert in_post(made_of(tmp_path), date(2024, 9, 30)) == (2, 1.8)
    assert codes_of(tmp_path)["MS-STF-010"] == 1


def test_a_continuous_service_date_is_not_the_day_of_joining_in_a_later_list(tmp_path: Path) -> None:
    """Someone new on the second list came from another council with unbroken service, and is a starter all the same."""
    heading = f"{STAFF}; Continuous Service Date"
    put(tmp_path, "Staff 31.08.24.csv", heading, f"{ASH}; 01/04/2020", f"{BAY}; 01/06/2019")
    put(tmp_path, "Staff 30.09.24.csv", heading, f"{ASH}; 01/04/2020", f"{BAY}; 01/06/2019",
        f"{ELM.replace('15/08/2024', '09/09/2024')}; 01/05/2011")  # fmt: skip
    assert flows(made_of(tmp_path), date(2024, 9, 30)) == (1, 0)
