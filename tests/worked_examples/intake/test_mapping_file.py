"""mapping.toml: what is unsure is written with its question, answers are remembered, and a wrong one names its line."""

from __future__ import annotations

from pathlib import Path

import pytest

from mainstay.foundations.problems import CannotGoOn
from mainstay.intake.choices import Choices, Question
from mainstay.intake.choices_file import line_of, load, save
from mainstay.intake.wrong_answers import word_lists, wrong_answers
from mainstay.tasks.reading_a_folder import looked_at, read_folder
from tests.council_files import STAFF, made_of, put

ASH = "0011; Ash; Kit; 01/02/1980; Social Worker; North; Permanent; 1.0; 01/04/2020"
TITLE = Question(
    ("titles",), "SW (Level 3)", "Which role is this title?", ("case_holder", "-"), "case_holder", stops=False
)


def _mapping(folder: Path, *lines: str) -> Choices:
    (folder / "mapping.toml").write_text("\n".join(lines) + "\n", encoding="utf-8")
    return load(folder)


def test_an_open_question_is_written_with_what_may_be_answered(tmp_path: Path) -> None:
    save(Choices(tmp_path / "mapping.toml"), [TITLE])
    text = (tmp_path / "mapping.toml").read_text("utf-8")
    assert '"SW (Level 3)" = "?"' in text and "perhaps case_holder; one of: case_holder, -" in text
    again = load(tmp_path)
    assert again.get(TITLE.section, TITLE.key) is None and again.was_asked(TITLE.section, TITLE.key)


def test_an_answer_is_found_however_its_key_is_written(tmp_path: Path) -> None:
    choices = _mapping(tmp_path, "[titles]", '"SW (Level 3)" = "case_holder"')
    assert choices.get(("titles",), "sw level 3") == "case_holder"


def test_comments_order_and_answers_of_the_readers_own_are_kept(tmp_path: Path) -> None:
    mine = '# mine\n[titles] # all of them\n"Pod Lead" = "senior_practitioner" # agreed with HR\n'
    (tmp_path / "mapping.toml").write_text(mine, encoding="utf-8")
    save(load(tmp_path), [TITLE])
    text = (tmp_path / "mapping.toml").read_text("utf-8")
    assert text.startswith(mine) and '"SW (Level 3)" = "?"' in text


def test_nothing_new_writes_nothing(tmp_path: Path) -> None:
    choices = _mapping(tmp_path, "[titles]", '"SW (Level 3)" = "?"')
    before = (tmp_path / "mapping.toml").stat().st_mtime_ns
    save(choices, [TITLE])
    assert (tmp_path / "mapping.toml").stat().st_mtime_ns == before


@pytest.mark.parametrize("key", ['Quoted "heading"', "Start\nDate", "a.b.c", "£ % = #", "Enw [1]", ""])
def test_any_heading_can_be_a_key(tmp_path: Path, key: str) -> None:
    save(Choices(tmp_path / "mapping.toml"), [Question(("columns", "hr_extract"), key, "Which?")])
    found = load(tmp_path)
    assert found.answers[("columns", "hr_extract")] == {key: "?"}


@pytest.mark.parametrize(
    ("lines", "line", "words"),
    [
        (["[titles]", '"SW" = "case_holdr"'], 2, "'case_holdr' is not a role"),
        (["# note", "", '[files."Book1.xlsx / Sheet1"]', 'is = "hr"'], 4, "'hr' is not a kind of file"),
        (['[files."Book1.xlsx"]', 'as_at = "30/09/2024"'], 2, "a date written like 2024-09-30"),
        (['[files."Book1.xlsx"]', 'shape = "list"'], 2, "'list' is not a shape"),
        (['[files."Book1.xlsx"]', 'asat = "2024-09-30"'], 2, "'asat' is not asked of a file"),
        (["[columns.hr_extract]", '"Start" = "begin"'], 2, "'begin' is not a column of hr_extract"),
        (["[columns.hr]", '"Start" = "start"'], 2, "'hr' is not a kind of file"),
        (["[words.contract]", '"Perm FT" = "for ever"'], 2, "'for ever' is not in the list 'contract'"),
        (["[words.contrct]", '"Perm FT" = "permanent"'], 2, "'contrct' is not a list of words"),
        (["[settings]", "full_time_hours = 0"], 2, "The number is not between 1 and 60"),
        (["[settings]", 'agency_gap_days = "a fortnight"'], 2, "'a fortnight' is not a number"),
        (["[settings]", 'council = "Shropshire"'], 2, "three figures, such as 893"),
        (["[settings]", 'councl = "893"'], 2, "'councl' is not a setting"),
        (["[titels]", '"SW" = "case_holder"'], 2, "[titels] is not a part of the file"),
        (['as_at = "2024-09-30"'], 1, "The top of the file is not a part"),
    ],
)  # fmt: skip
def test_a_wrong_answer_is_a_sentence_that_names_its_line(
    tmp_path: Path, lines: list[str], line: int, words: str
) -> None:
    (problem,) = wrong_answers(_mapping(tmp_path, *lines))
    assert problem.place.row == line and words in problem.found and problem.found.endswith(".")


def test_a_wrong_answer_about_a_person_repeats_no_name(tmp_path: Path) -> None:
    (problem,) = wrong_answers(_mapping(tmp_path, "[same_person]", '"Ash and Bay" = "perhaps Kit"'))
    assert problem.place.row == 2 and "Ash" not in str(problem.place) and "Kit" not in problem.found


def test_every_section_that_is_written_is_one_that_is_read(tmp_path: Path) -> None:
    sections = [("titles",), ("workers",), ("same_person",), ("columns", "hr_extract"), ("files", "a.csv")]
    choices = Choices(tmp_path / "mapping.toml")
    save(choices, [Question(section, "is" if section[0] == "files" else "k", "?") for section in sections])
    save(choices, [Question(("words", name), "w", "?") for name in word_lists()])
    assert not wrong_answers(load(tmp_path))


def test_a_wrong_answer_stops_a_report_and_look_shows_it(tmp_path: Path) -> None:
    put(tmp_path, "Staff 30.09.24.csv", STAFF, ASH)
    _mapping(tmp_path, "[titles]", '"SW" = "case_holdr"')
    assert [problem.place.row for problem in looked_at(tmp_path).wrong] == [2]
    with pytest.raises(CannotGoOn, match="line 2: 'case_holdr' is not a role") as stopped:
        read_folder(tmp_path)
    assert stopped.value.exit_code == 1


@pytest.mark.parametrize("text", ["[titles\n", '"a" = \n', 'a = "b"\na = "c"\n'])
def test_a_file_that_is_no_toml_stops_with_a_sentence(tmp_path: Path, text: str) -> None:
    (tmp_path / "mapping.toml").write_text(text, encoding="utf-8")
    with pytest.raises(CannotGoOn, match="It is not written as the file needs"):
        load(tmp_path)


def test_the_line_of_an_answer_is_found_under_its_own_section() -> None:
    text = '[titles]\n"a" = "x"\n\n[words.contract]\n"a" = "y"\n\n[files]\n"b".is = "z"\n'
    assert line_of(text, ("words", "contract"), "A") == 5
    assert line_of(text, ("files", "b"), "is") == 8
    assert line_of(text, ("titles",), "b") is None


def test_what_is_unsure_stops_and_is_asked_once(tmp_path: Path) -> None:
    """A heading alike to a known one, and no day: both asked; the answers are written, and the next run asks nothing."""
    put(tmp_path, "Staff.csv", STAFF.replace("Post Start Date", "Post Strat Date"), ASH)
    asked: list[str] = []

    def answer(question: Question) -> str:
        asked.append(question.key)
        return "2024-09-30" if question.key == "as_at" else question.suggestion

    first = read_folder(tmp_path, ask=answer)
    assert sorted(set(asked)) == ["Post Strat Date", "as_at"]
    assert first.record.sources[0].as_at is not None
    asked.clear()
    read_folder(tmp_path, ask=answer)
    assert asked == []


def test_without_anybody_to_ask_the_file_is_filled_in_and_work_stops(tmp_path: Path) -> None:
    put(tmp_path, "Staff.csv", STAFF, ASH)
    with pytest.raises(CannotGoOn, match="1 question about the files must be answered first") as stopped:
        read_folder(tmp_path)
    assert stopped.value.exit_code == 1
    assert 'as_at = "?"' in (tmp_path / "mapping.toml").read_text("utf-8")


def test_questions_that_need_no_answer_never_stop_a_report(tmp_path: Path) -> None:
    put(tmp_path, "Staff 30.09.24.csv", STAFF, ASH, ASH.replace("0011", "0012").replace("Social Worker", "Pod Wizard"))
    read = read_folder(tmp_path)
    assert "MS-STF-005" in {problem.kind.code for problem in read.problems}
    assert '"Pod Wizard" = "?"' in (tmp_path / "mapping.toml").read_text("utf-8")


def test_a_question_left_open_at_the_terminal_is_not_asked_again(tmp_path: Path) -> None:
    put(tmp_path, "Staff 30.09.24.csv", STAFF, ASH.replace("Social Worker", "Pod Wizard"))
    asked: list[str] = []

    def left_open(question: Question) -> None:
        asked.append(question.key)

    read_folder(tmp_path, ask=left_open)
    read_folder(tmp_path, ask=left_open)
    assert asked == ["Pod Wizard"]


def test_union_subscription_and_diagnosis_cannot_be_mapped_even_by_hand(tmp_path: Path) -> None:
    put(
        tmp_path, "Staff 30.09.24.csv", f"{STAFF}; Union Subs; Diagnosis; NI Number", f"{ASH}; 12.50; asthma; QQ123456C"
    )
    _mapping(tmp_path, "[columns.hr_extract]", '"Union Subs" = "grade"', '"Diagnosis" = "leaving_reason"',
             '"NI Number" = "post_id"')  # fmt: skip
    looked = looked_at(tmp_path)
    assert [problem.kind.code for problem in looked.problems].count("MS-FIL-103") == 3
    (taken,) = looked.taken
    assert not {"grade", "leaving_reason", "post_id"} & set(taken.recognised.columns)
    held = str([frame.to_dicts() for frame in made_of(tmp_path).record.tables.values()])
    assert "12.50" not in held and "asthma" not in held and "QQ123456C" not in held


def test_other_things_that_are_never_kept_may_be_misnamed_and_mapped(tmp_path: Path) -> None:
    put(tmp_path, "Staff 30.09.24.csv", STAFF.replace("Team", "Home Address Pod"), ASH)
    _mapping(tmp_path, "[columns.hr_extract]", '"Home Address Pod" = "team"')
    assert made_of(tmp_path).record.table("spell")["team"].to_list() == ["North"]
