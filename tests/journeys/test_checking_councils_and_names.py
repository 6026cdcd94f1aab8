"""Checking at the command line: whose return it is, which returns stand beside each other, and names that are not told."""

from __future__ import annotations

import json
from pathlib import Path

from tests.journeys.test_checking_a_return import ROLE, YEAR, Run, checked, first, put, text
from tests.worked_examples.workforce_census_rules.clean_return import clean


def test_a_joint_return_beside_the_other_half_s_of_last_year(mainstay: Run, tmp_path: Path) -> None:
    before = put(tmp_path, clean(YEAR).last_year.replace(">893<", ">318<"), "joint/before.xml")
    path = put(tmp_path, text().replace(">893<", ">314<"), "joint/now.xml")
    assert checked(mainstay, path, "--last-year", before, code=0)["notices"] == []
    by_file = {each["file"]: each for each in checked(mainstay, tmp_path / "joint", code=0)["councils"]}
    assert by_file["now.xml"]["last_year"] == {"year": YEAR - 1, "council": "318"}


def test_two_returns_of_one_council_and_year_are_named(mainstay: Run, tmp_path: Path) -> None:
    for name in ("sent.xml", "draft.xml"):
        put(tmp_path / "two", text(), name)
    for each in checked(mainstay, tmp_path / "two", code=0)["councils"]:
        assert any("draft.xml, sent.xml" in notice for notice in each["notices"])


def test_a_number_that_is_no_council_s_beside_the_sender_s(mainstay: Run, tmp_path: Path) -> None:
    document = checked(mainstay, put(tmp_path, first(text(), ">893<", ">111<")), "--council", "893")
    assert "the council sending is 893, Shropshire" in document["findings"][0]["message"]
    assert "WC-107" in {each["code"] for each in document["rules"]["not_run"]}


def test_a_rule_that_is_none_is_said_with_the_nearest(mainstay: Run) -> None:
    for asked, near in (("WC999", "WC-907"), ("XX", "WC-101")):
        done = mainstay("census", "explain", asked)
        assert done.returncode and "no such rule" in done.stderr and near in done.stderr and "--out" not in done.stderr
    assert "WC-413" in mainstay("census", "explain", "wc413").stdout


def test_an_element_s_name_that_may_be_a_person_s_is_not_told(mainstay: Run, tmp_path: Path) -> None:
    path = put(tmp_path, first(text(), ROLE, f"{ROLE}<JaneSmith>1</JaneSmith>"))
    document = checked(mainstay, path)
    assert "JaneSmith" not in json.dumps(document) and document["findings"][0]["field"] == "J... (9 characters)"
