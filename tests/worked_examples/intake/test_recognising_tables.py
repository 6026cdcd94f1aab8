"""What a table is taken for: exactly, as remembered, or asked about; and what is seen and not kept."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from mainstay.intake.choices import Choices
from mainstay.intake.recognising import recognise
from mainstay.record.record import Shape
from mainstay.tasks.describing import not_kept
from tests.council_files import HISTORY, STAFF, codes_of, looked, made_of, put

ASH = "0011; Ash; Kit; 01/02/1980; Social Worker; North; Permanent; 1.0; 01/04/2020"


def _headings(text: str) -> list[str]:
    return [heading.strip() for heading in text.split(";")]


def test_a_near_tie_is_settled_by_the_name_and_else_asked(tmp_path: Path) -> None:
    text = (
        "Employee No; Name; Job Title; Team; Leave Date; Old Post; Reason; Destination; FTE; Contract; Last Day Worked; "
        "Notice Received; Exit Interview Offered"
    )
    headings = _headings(text)
    unnamed = recognise(headings, file="Book1.csv")
    assert not unnamed.sure and set(unnamed.rivals) | {unnamed.kind.kind} >= {"leavers_list", "hr_extract"}
    assert recognise(headings, file="Leavers.csv").sure
    put(
        tmp_path,
        "Book1.csv",
        "; ".join(headings),
        "0011; Kit Ash; Social Worker; North; 31/05/2024; P1; Resignation; ; 1.0; Permanent; 30/05/2024; Y; Y",
    )
    (question,) = [question for question in looked(tmp_path).questions if question.key == "is"]
    assert question.stops and question.options[-1] == "-"


def test_what_someone_said_it_is_goes_before_everything() -> None:
    headings = _headings("Employee No; Name; Job Title; Team; Leave Date; Reason; FTE; Contract")
    seen = recognise(headings, file="Leavers.csv", as_kind="hr_extract")
    assert seen.kind is not None and seen.kind.kind == "hr_extract" and seen.sure


def test_a_heading_that_is_only_alike_is_asked_about_and_then_remembered() -> None:
    headings = _headings("Employee No; Surname; Job Titel; FTE; Post Start Date; Contract Type")
    seen = recognise(headings, file="Staff.csv")
    assert [match.field for match in seen.unsure] == ["title"] and not seen.sure, "what tells the kind is only alike"
    choices = Choices(None, {("columns", "hr_extract"): {"Job Titel": "title"}})
    again = recognise(headings, file="Staff.csv", choices=choices)
    assert again.sure and again.columns["title"].how == "remembered" and not again.unsure


def test_a_heading_that_was_said_not_to_be_used_is_not_used() -> None:
    choices = Choices(None, {("columns", "hr_extract"): {"Team": "-"}})
    seen = recognise(_headings(STAFF), file="Staff.csv", choices=choices)
    assert "team" not in seen.columns and "Team" in seen.not_kept


def test_a_table_of_something_else_is_no_kind_and_not_asked_about(tmp_path: Path) -> None:
    put(tmp_path, "Rooms.csv", "Room; Floor; Desks", "Oak; 2; 14", "Elm; 3; 9")
    put(tmp_path, "Staff 30.09.24.csv", STAFF, ASH)
    seen = looked(tmp_path)
    assert [name for name, _, _ in seen.left_out] == ["Rooms.csv"] and not seen.questions
    assert codes_of(tmp_path)["MS-FIL-101"] == 1


def test_a_kind_that_was_said_without_its_columns_is_told_of(tmp_path: Path) -> None:
    put(tmp_path, "Rooms 30.09.24.csv", "Room; Floor; FTE", "Oak; 2; 1.0", "Elm; 3; 0.5")
    (tmp_path / "mapping.toml").write_text('[files."Rooms 30.09.24.csv"]\nis = "hr_extract"\n', encoding="utf-8")
    assert codes_of(tmp_path)["MS-FIL-106"] == 2


def test_what_is_seen_and_not_kept_is_named_once_with_its_rows(tmp_path: Path) -> None:
    put(tmp_path, "Staff 30.09.24.csv", f"{STAFF}; NI Number; Bank Account; Favourite colour", f"{ASH}; QQ1; 123; blue")
    told = {(each.what, each.count) for each in not_kept(looked(tmp_path))}
    assert told == {
        ("column 'NI Number': National Insurance number", 1), ("column 'Bank Account': bank details", 1),
        ("column 'Favourite colour': no field needs it", 1),
    }  # fmt: skip
    held = str([frame.to_dicts() for frame in made_of(tmp_path).record.tables.values()])
    assert "QQ1" not in held and "blue" not in held


@pytest.mark.parametrize(
    ("end", "shape"),
    [
        ("31/12/4712", Shape.SNAPSHOT),
        ("", Shape.SNAPSHOT),
        ("31/03/2025", Shape.SNAPSHOT),
        ("31/03/2024", Shape.HISTORY),
    ],
)
def test_a_list_that_shows_what_has_ended_is_a_history(tmp_path: Path, end: str, shape: Shape) -> None:
    put(tmp_path, "Staff 30.09.24.csv", HISTORY, f"{ASH}; {end}; ")
    (taken,) = looked(tmp_path).taken
    assert taken.shape is shape and taken.as_at == date(2024, 9, 30)


def test_the_shape_and_the_day_are_as_someone_says(tmp_path: Path) -> None:
    put(tmp_path, "Staff 30.09.24.csv", HISTORY, f"{ASH}; 31/03/2024; ")
    (tmp_path / "mapping.toml").write_text(
        '[files."Staff 30.09.24.csv"]\nshape = "snapshot"\nas_at = "2024-06-30"\n', encoding="utf-8"
    )
    (taken,) = looked(tmp_path).taken
    assert (taken.shape, taken.as_at, taken.as_at_from) == (Shape.SNAPSHOT, date(2024, 6, 30), "as you said")


def test_the_day_from_which_leavers_are_shown_is_as_someone_says(tmp_path: Path) -> None:
    put(tmp_path, "Staff 30.09.24.csv", STAFF, ASH)
    put(tmp_path, "Leavers 2023-24.csv", "Employee No; Name; Job Title; FTE; Start Date; Leave Date; Reason",
        "0099; Pat Yew; Social Worker; 1.0; 01/01/2015; 31/05/2024; Resignation")  # fmt: skip
    covers = {source.kind: source.covers_from for source in made_of(tmp_path).record.sources}
    assert covers["leavers_list"] == date(2024, 4, 30), "the eve of the first month with a leaver"
    (tmp_path / "mapping.toml").write_text(
        '[files."Leavers 2023-24.csv"]\ncovers_from = "2023-09-30"\n', encoding="utf-8"
    )
    covers = {source.kind: source.covers_from for source in made_of(tmp_path).record.sources}
    assert covers["leavers_list"] == covers["hr_extract"] == date(2023, 9, 30)


def test_group_rows_give_the_team_of_the_rows_beneath(tmp_path: Path) -> None:
    heading = STAFF.replace("; Team", "")
    row = ASH.replace("; North", "")
    blank = "; " * 7
    put(tmp_path, "Staff 30.09.24.csv", heading, f"Team: Duty North (1){blank}", row, f"Team: Court (1){blank}",
        row.replace("0011", "0012").replace("Ash", "Bay"))  # fmt: skip
    assert sorted(made_of(tmp_path).record.table("spell")["team"]) == ["Court", "Duty North"]
