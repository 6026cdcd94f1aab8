"""Lists of contacts and of referrals, and a sample of contacts that two people read."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import polars as pl

from mainstay.foundations.dates import day_of
from mainstay.record.coverage import reasons
from tests.council_files import codes_of, made_of, one_problem, put

CONTACTS = "Contact ID; Child ID; Contact Date/Time; Contact Source; Primary Need; Outcome; Decision Date; Duplicate"
REFERRALS = (
    "Referral ID; Contact ID; Child ID; Referral Date; Referral Source; Referral NFA; Assessment Start Date;"
    " Assessment Authorisation Date; Assessment Outcome; S47 Start Date; ICPC Date"
)
SAMPLE = "Contact ID; Child ID; Read On; Reader 1; Reader 2; Agreed; Help Before; Became Looked After"


def contacts(folder: Path) -> pl.DataFrame:
    return made_of(folder).record.table("contact")


def three_children(folder: Path) -> None:
    put(
        folder, "Contacts.csv", CONTACTS,
        "K1; C1; 14/05/2024 23:50; 6 - Police; N1: Abuse or neglect; NFA - No further action; 15 May 2024; No",
        "K1; C2; 14/05/2024 23:50; 6 - Police; N1: Abuse or neglect; Progress to referral; 15/05/2024; No",
        "K1; C2; 14/05/2024 23:50; 6 - Police; N1: Abuse or neglect; Progress to referral; 15/05/2024; No",
        "K2; C3; 2024-05-16; Schools (2A); Not stated; Signposted; 10/05/2024; ",
        "K3; C3; 16/05/2024; School; ; Signposted; 17/05/2024; Y",
        "K4; ; 16/05/2024; School; ; Signposted; 17/05/2024; ",
    )  # fmt: skip


def test_one_notification_of_two_children_is_two_contacts_and_a_row_sent_twice_is_one(tmp_path: Path) -> None:
    three_children(tmp_path)
    found = contacts(tmp_path)
    assert found.height == 3 and found["contact"].n_unique() == 3 and found["child"].n_unique() == 3
    assert found["made_by"].to_list() == ["police", "police", "school"]
    assert found["need"].to_list() == ["abuse_or_neglect", "abuse_or_neglect", "not_stated"]
    assert found["outcome"].to_list() == ["no_further_action", "referral", "advice"]
    assert [str(day_of(day)) for day in found["day"]] == ["2024-05-14", "2024-05-14", "2024-05-16"]


def test_what_cannot_be_right_is_set_aside_and_said(tmp_path: Path) -> None:
    three_children(tmp_path)
    assert contacts(tmp_path)["decided_on"].null_count() == 1
    assert one_problem(tmp_path, "MS-CON-002").place.row == 5
    assert one_problem(tmp_path, "MS-CON-003").count == 2
    assert one_problem(tmp_path, "MS-CON-001").place.row == 7


def test_a_code_is_set_aside_only_where_its_label_is_known(tmp_path: Path) -> None:
    """4 is housing in the Department's list and health in this council's; a word beside another word is asked about."""
    put(tmp_path, "Contacts.csv", CONTACTS, "K1; C1; 14/05/2024; 4 - Health; ; Advice; ;",
        "K2; C1; 14/05/2024; Police - School; ; Advice; ;")  # fmt: skip
    assert contacts(tmp_path)["made_by"].to_list() == ["other_health", None]
    assert codes_of(tmp_path)["MS-VAL-002"] == 1


def test_contacts_cover_the_year_that_their_list_does(tmp_path: Path) -> None:
    put(
        tmp_path,
        "Contacts.csv",
        CONTACTS,
        "K1; C1; 14/09/2023; Police; ; Advice; ;",
        "K2; C2; 30/09/2024; Police; ; NFA; ;",
    )
    record = made_of(tmp_path).record
    assert "contacts" not in reasons(record, date(2024, 9, 30))
    assert reasons(record, date(2024, 10, 31))["contacts"] == "the list of contacts stops at 30 September 2024"
    assert "contacts_read" in reasons(record, date(2024, 9, 30))


def test_a_sample_is_written_beside_the_contacts_that_it_is_of(tmp_path: Path) -> None:
    three_children(tmp_path)
    put(
        tmp_path, "Dip sample.csv", SAMPLE,
        "K1; C2; 01/06/2024; School; Nobody else; Social care was right; Early help; 03/07/2024",
        "K2; ; 01/06/2024; School nurse; ; ; CIN plan; ",
        "K9; ; 01/06/2024; School; School; School; ; ",
    )  # fmt: skip
    found = contacts(tmp_path)
    assert found.height == 3, "a sample is no list of contacts"
    read = found.filter(pl.col("first_reading").is_not_null()).select(
        "outcome", "first_reading", "second_reading", "could_have_helped", "helped_before"
    )
    assert read.rows() == [
        ("referral", "school", "nobody_else", "nobody_else", "early_help"),
        ("advice", "health", None, None, "child_in_need"),
    ]
    assert found["looked_after_on"].drop_nulls().len() == 1
    assert one_problem(tmp_path, "MS-CON-006").place.row == 3
    assert one_problem(tmp_path, "MS-CON-007").count == 1


def test_a_row_for_each_reader_is_one_contact(tmp_path: Path) -> None:
    three_children(tmp_path)
    put(
        tmp_path, "Dip sample.csv", "Contact ID; Date Read; Reading", "K2; 01/06/2024; School", "K2; 02/06/2024; Police"
    )
    read = contacts(tmp_path).filter(pl.col("first_reading").is_not_null())
    assert read.select("first_reading", "second_reading").rows() == [("school", "police")]


def test_two_agencies_about_one_child_on_one_day_are_one_referral(tmp_path: Path) -> None:
    put(
        tmp_path, "Referrals.csv", REFERRALS,
        "R1; K1; C1; 14/05/2024; School; No; 16/05/2024; 27/06/2024; Closed; 20/05/2024; 10/06/2024",
        "R2; K2; C1; 14/05/2024; Police; No; ; ; ; ; ",
        "R3; ; C2; 15/05/2024; Police; Yes; ; ; ; ; ",
        "R4; ; C3; 15/05/2024; Police; No; 10/05/2024; 01/06/2024; CIN; ; ",
        "R5; ; ; 15/05/2024; Police; No; ; ; ; ; ",
    )  # fmt: skip
    found = made_of(tmp_path).record.table("referral")
    assert found["made_by"].to_list() == ["school", "police", "police"]
    assert found["outcome"].to_list() == [None, "no_further_action", None]
    assert found["assessment_outcome"].to_list() == ["no_plan", None, "child_in_need"]
    assert found["assessment_start"].null_count() == 2, "an assessment before its referral is set aside"
    codes = codes_of(tmp_path)
    assert (codes["MS-REF-001"], codes["MS-REF-002"], codes["MS-REF-003"]) == (1, 1, 1)


def test_a_referral_leads_back_to_its_contact(tmp_path: Path) -> None:
    three_children(tmp_path)
    put(tmp_path, "Referrals.csv", REFERRALS, "R1; K2; C3; 17/05/2024; School; No; ; ; ; ; ")
    record = made_of(tmp_path).record
    assert record.table("referral")["contact"].item() in record.table("contact")["contact"].to_list()
