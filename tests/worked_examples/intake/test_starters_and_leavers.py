"""Lists of starters and leavers beside a list of present staff: together they tell what none of them does alone."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from tests.council_files import STAFF, codes_of, flows, in_post, made_of, put, spells_of_one

ASH = "0011; Ash; Kit; 01/02/1980; Social Worker; North; Permanent; 1.0; 01/04/2020"
NEW = "0015; Fir; Sky; 02/02/1995; Social Worker; North; Permanent; 1.0; 03/06/2024"
LEAVERS = "Employee No; Name; Job Title; FTE; Contract; Start Date; Leave Date; Reason; Destination"
STARTERS = "Employee No; Name; Job Title; FTE; Contract; Start Date; Previous Employer"
GONE = "0099; Pat Yew; Social Worker; 0.8; Permanent; 01/01/2015; 31/05/2024; Resignation; Agency"


def _a_year(folder: Path) -> None:
    put(folder, "Staff 30.09.24.csv", STAFF, ASH, NEW)
    put(folder, "Leavers 2023-24.csv", LEAVERS, GONE,
        "0098; Lee Oak; Social Worker; 1.0; Permanent; 01/03/2010; 02/10/2023; Retirement; Retired")  # fmt: skip
    put(folder, "Starters 2023-24.csv", STARTERS,
        "0015; Sky Fir; Social Worker; 1.0; Permanent; 03/06/2024; Newly qualified",
        "0097; Wyn Alder; Social Worker; 1.0; Permanent; 08/01/2024; Agency")  # fmt: skip


def test_a_year_of_starters_and_leavers(tmp_path: Path) -> None:
    """In post: two. Left: two. Joined: one still here; one who came and went between, on no other list, in neither."""
    _a_year(tmp_path)
    built = made_of(tmp_path)
    assert in_post(built, date(2024, 9, 30)) == (2, 2.0)
    assert flows(built, date(2024, 9, 30)) == (1, 2)
    assert spells_of_one(built, "0015", "start_origin") == [("2024-06-03", None, "newly_qualified")]
    assert spells_of_one(built, "0099", "leaving_reason", "leaver_destination") == [
        ("2015-01-01", "2024-05-31", "resignation", "social_work_agency")
    ]
    assert spells_of_one(built, "0097", "end_earliest") == [("2024-01-08", "2024-09-30", "2024-01-09")]


def test_leavers_of_october_tell_who_was_in_post_on_30_september_before(tmp_path: Path) -> None:
    _a_year(tmp_path)
    built = made_of(tmp_path)
    covers = {source.kind: source.covers_from for source in built.record.sources}
    assert covers["hr_extract"] == date(2023, 9, 30), "who left from 1 October on was in post the day before"
    assert in_post(built, date(2023, 9, 30)) == (3, 2.8)


def test_a_leaver_without_a_start_was_here_before(tmp_path: Path) -> None:
    put(tmp_path, "Staff 30.09.24.csv", STAFF, ASH)
    put(tmp_path, "Leavers.csv", "Employee No; Name; Job Title; FTE; Leave Date; Reason",
        "0099; Pat Yew; Social Worker; 0.8; 31/05/2024; Resignation",
        "0098; Lee Oak; Social Worker; 1.0; 12/10/2023; Retirement")  # fmt: skip
    built = made_of(tmp_path)
    assert flows(built, date(2024, 9, 30)) == (0, 2)
    assert codes_of(tmp_path)["MS-STF-009"] == 2


def test_a_leaver_whose_fte_nobody_gives_is_told_of(tmp_path: Path) -> None:
    put(tmp_path, "Staff 30.09.24.csv", STAFF, ASH)
    put(tmp_path, "Leavers.csv", "Employee No; Name; Job Title; Start Date; Leave Date; Reason",
        "0099; Pat Yew; Social Worker; 01/01/2015; 31/05/2024; Resignation",
        "0098; Lee Oak; Driver; 01/01/2015; 31/05/2024; Resignation")  # fmt: skip
    assert codes_of(tmp_path)["MS-STF-016"] == 1
    assert codes_of(tmp_path)["MS-STF-010"] == 0, "a list of leavers that does not say the contract is ordinary"


def test_a_leaver_on_a_list_made_after_leaving_is_a_contradiction(tmp_path: Path) -> None:
    put(tmp_path, "Staff 30.09.24.csv", STAFF, ASH)
    put(tmp_path, "Leavers.csv", LEAVERS, "0011; Kit Ash; Social Worker; 1.0; Permanent; ; 31/05/2024; Resignation; ")
    assert spells_of_one(made_of(tmp_path), "0011") == [("2020-04-01", "2024-05-31")]
    assert codes_of(tmp_path)["MS-STF-006"] == 1


def test_a_leaving_between_two_lists_gets_its_day(tmp_path: Path) -> None:
    put(tmp_path, "Staff 31.08.24.csv", STAFF, ASH, NEW)
    put(tmp_path, "Staff 30.09.24.csv", STAFF, NEW)
    put(
        tmp_path,
        "Leavers.csv",
        LEAVERS,
        "0011; Kit Ash; Social Worker; 1.0; Permanent; ; 13/09/2024; Retirement; Retired",
    )
    assert spells_of_one(made_of(tmp_path), "0011", "end_earliest", "leaving_reason") == [
        ("2020-04-01", "2024-09-13", None, "retired")
    ]


def test_a_report_of_leavers_sent_each_month_counts_each_leaver_once(tmp_path: Path) -> None:
    put(tmp_path, "Staff 30.09.24.csv", STAFF, ASH)
    put(tmp_path, "Leavers to June.csv", LEAVERS, GONE)
    put(tmp_path, "Leavers to September.csv", LEAVERS, GONE,
        "0098; Lee Oak; Social Worker; 1.0; Permanent; 01/03/2010; 12/07/2024; Retirement; Retired")  # fmt: skip
    built = made_of(tmp_path)
    assert len(spells_of_one(built, "0099")) == 1
    assert codes_of(tmp_path)["MS-STF-015"] == 1


def test_someone_who_starts_after_the_list_has_not_gone(tmp_path: Path) -> None:
    put(tmp_path, "Staff 30.09.24.csv", STAFF, ASH)
    put(tmp_path, "Starters.csv", STARTERS, "0097; Wyn Alder; Social Worker; 1.0; Permanent; 04/11/2024; Agency")
    assert spells_of_one(made_of(tmp_path), "0097") == [("2024-11-04", None)]


def test_an_agency_destination_and_a_return_are_two_stays(tmp_path: Path) -> None:
    put(tmp_path, "Staff 30.09.24.csv", STAFF, ASH.replace("01/04/2020", "13/05/2024"))
    put(
        tmp_path,
        "Leavers.csv",
        LEAVERS,
        "0011; Kit Ash; Social Worker; 1.0; Permanent; 01/04/2020; 31/03/2024; Retirement; ",
    )
    built = made_of(tmp_path)
    assert spells_of_one(built, "0011") == [("2020-04-01", "2024-03-31"), ("2024-05-13", None)]
    assert flows(built, date(2024, 9, 30)) == (1, 1)
