"""The example council's front door, children's workers, survey and conversations: what is planted is what is read."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import polars as pl
import pytest

from mainstay.foundations.dates import day_number, year_before
from mainstay.record.coverage import reasons
from mainstay.tasks.reading_a_folder import FolderRead, read_folder

DAY = date(2025, 9, 30)


def copied(example_council: Path, folder: Path, *without: str) -> Path:
    shutil.copytree(example_council, folder)
    for name in without:
        (gone,) = folder.glob(name)
        gone.unlink()
    return folder


@pytest.fixture(scope="module")
def read(example_council: Path, tmp_path_factory: pytest.TempPathFactory) -> FolderRead:
    return read_folder(copied(example_council, tmp_path_factory.mktemp("front_door") / "example_council"))


def of_the_year(frame: pl.DataFrame, column: str) -> list[dict]:
    first, last = day_number(year_before(DAY)), day_number(DAY)
    return [row for row in frame.to_dicts() if first < row[column] <= last]


def test_of_a_hundred_contacts_twenty_two_become_referrals(read: FolderRead) -> None:
    contacts = of_the_year(read.record.table("contact"), "day")
    become = sum(row["outcome"] == "referral" for row in contacts)
    assert len(contacts) > 1_500 and round(100 * become / len(contacts), 1) == 22.0
    assert become == len(of_the_year(read.record.table("referral"), "received"))


def test_of_a_hundred_referrals_twenty_two_are_of_a_child_referred_within_the_year_before(read: FolderRead) -> None:
    every = read.record.table("referral").to_dicts()
    days: dict[str, list[int]] = {}
    for row in every:
        days.setdefault(row["child"], []).append(row["received"])
    latest = of_the_year(read.record.table("referral"), "received")
    again = [row for row in latest if any(0 < row["received"] - day <= 365 for day in days[row["child"]])]
    assert round(100 * len(again) / len(latest)) == 22
    for row in again:
        assert row["previous_referral"] == max(day for day in days[row["child"]] if day < row["received"])


def test_thirty_contacts_were_read_by_two_who_mostly_agree(read: FolderRead) -> None:
    sample = read.record.table("contact").filter(pl.col("read_on").is_not_null())
    assert sample.height == 30 and sample["second_reading"].null_count() == 0
    agree = sample.filter(pl.col("first_reading") == pl.col("second_reading")).height
    assert 18 <= agree < 30


def test_a_history_of_workers_changes_nothing_that_the_list_of_children_tells(
    read: FolderRead, example_council: Path, tmp_path: Path
) -> None:
    alone = read_folder(copied(example_council, tmp_path / "alone", "Worker history of children*")).record
    told = ["child", "tray", "team", "start", "end", "role", "kind_of_help", "reason_for_change"]
    with_it, without = (record.table("involvement").select(told).sort(told) for record in (read.record, alone))
    assert with_it.equals(without)


def test_every_child_whom_somebody_holds_is_being_helped(read: FolderRead) -> None:
    now = day_number(DAY)
    open_now = (pl.col("start") <= now) & (pl.col("end").fill_null(now + 1) > now)
    helped = read.record.table("help_episode").filter(open_now)
    held = read.record.table("involvement").filter(open_now, pl.col("role") == "allocated")
    names = {source.number: source.file for source in read.record.sources}
    listed = held.filter(
        pl.col("source").is_in([number for number, file in names.items() if file.startswith("Children")])
    )
    assert set(listed["child"].to_list()) <= set(helped["child"].to_list())
    assert helped.filter(pl.col("kind") == "in_care")["legal_status"].null_count() == 0
    assert helped.filter(pl.col("kind") != "in_care")["legal_status"].count() == 0


def test_a_survey_that_named_people_names_nobody_here(read: FolderRead) -> None:
    answers = read.record.table("survey_response")
    texts = {value for column in answers.iter_columns() for value in column.to_list() if isinstance(value, str)}
    assert answers.height > 200 and not [text for text in texts if "@" in text or "years" in text]
    asked = read.record.table("survey")
    assert asked["invited"].n_unique() == 1 and asked["invited"][0] > answers["respondent"].n_unique()
    assert asked.filter(pl.col("direction") == "lower_is_better")["wording"].to_list() == [
        "I often feel exhausted by my work"
    ]


def test_conversations_are_with_people_of_the_lists(read: FolderRead) -> None:
    talks, people = read.record.table("conversation"), read.record.table("person")["person"].to_list()
    assert set(talks["kind"]) == {"welcome", "stay", "exit"} and set(talks["person"]) <= set(people)
    assert 0 < talks["held_on"].null_count() < talks.height == talks["offered_on"].count()


def test_all_of_it_can_be_known_on_the_day_of_the_lists(read: FolderRead) -> None:
    parts = {"contacts", "contacts_read", "referrals", "referrals_before", "help", "help_over_the_year", "surveys",
             "conversations", "changes"}  # fmt: skip
    assert not parts & reasons(read.record, DAY).keys()
