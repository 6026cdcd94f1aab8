"""`mainstay published standing`: the same as the pages say, as text and as one document, and what it says where it cannot."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pytest

from tests.worked_examples.published_england import FORMER, HIGH, LOW, STEADY, UNKNOWN, published_england_csv

Mainstay = Callable[..., CompletedProcess[str]]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    made = tmp_path / "indicators.csv"
    made.write_text(published_england_csv(), encoding="utf-8")
    return made


def test_a_council_is_told_with_its_place_and_verdict(mainstay: Mainstay, file: Path) -> None:
    ended = mainstay("published", "standing", "--council", HIGH, "--file", str(file))
    assert ended.returncode == 0
    assert f"{STEADY[0].name} ({HIGH}) among all councils" in ended.stdout
    assert "Agency rate, by people, 2025: 50.0%" in ended.stdout
    assert "Higher than most councils, by more than chance" in ended.stdout
    assert "about 39th to 39th of 39, where 1st is the lowest." in ended.stdout
    assert f"Without a place: {STEADY[39].name}" in ended.stdout


def test_the_document_says_the_same_in_numbers(mainstay: Mainstay, file: Path) -> None:
    ended = mainstay(
        "published", "standing", "--council", HIGH, "--file", str(file), "--beside", LOW, "--format", "json"
    )
    document = json.loads(ended.stdout)
    assert document["schema"] == "mainstay/standing/1" and document["council"] == HIGH
    agency = next(each for each in document["measures"] if each["measure"] == "agency_rate_headcount")
    assert agency["value"] == 50.0 and agency["standing"] == "above" and agency["as_at"] == "2025-09-30"
    assert agency["place"]["from_lowest"] == [39, 39] and agency["place"]["of"] == 39
    low, high = agency["funnel"]["limits_95"]
    assert low < agency["funnel"]["centre"] == 13.0 < high < 50.0
    # Two agency workers beside 200 in post.
    assert {each["kind"]: each["value"] for each in agency["groups"]}["chosen"] == 1.0
    assert [each["year"] for each in agency["years"]] == list(range(2017, 2026))
    assert agency["without_a_place"] == [{"name": STEADY[39].name, "why": "Its figure is not available."}]
    # The one council that was split is no gap of this year.
    assert agency["former"][0]["name"] == "Cumbria"
    unknown = json.loads(
        mainstay("published", "standing", "--council", UNKNOWN, "--file", str(file), "--format", "json").stdout
    )
    agency = next(each for each in unknown["measures"] if each["measure"] == "agency_rate_headcount")
    assert agency["value"] is None and agency["symbol"] == "x" and agency["place"] is None


def test_a_council_that_is_no_more_says_what_replaced_it(mainstay: Mainstay, file: Path) -> None:
    ended = mainstay("published", "standing", "--council", FORMER, "--file", str(file))
    assert ended.returncode == 1 and "Cumberland (942) and Westmorland and Furness (943) replaced it" in ended.stderr
    ended = mainstay("published", "standing", "--council", "999", "--file", str(file))
    assert ended.returncode == 1 and "no figures of that council" in ended.stderr


def test_without_a_table_of_councils_it_says_what_to_load(mainstay: Mainstay, tmp_path: Path) -> None:
    ended = mainstay("published", "standing", "--council", HIGH, MAINSTAY_HOME=str(tmp_path / "home"))
    assert ended.returncode == 1 and "mainstay published load FILE" in ended.stderr
