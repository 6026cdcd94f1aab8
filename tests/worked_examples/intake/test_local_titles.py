"""Local job titles and the role each means: asked once for each title, never guessed."""

from __future__ import annotations

from pathlib import Path

import pytest

from mainstay.intake.choices import Choices
from mainstay.intake.titles import role_of_title, title_question
from tests.council_files import STAFF, codes_of, made_of, put

ROW = "00{0}; Ash; Kit; ; {1}; North; Permanent; 1.0; 01/04/2020"


@pytest.mark.parametrize(
    ("title", "role"),
    [
        ("Social Worker L2", "case_holder"), ("SW (Level 3)", "case_holder"), ("ASYE SW", "case_holder"),
        ("Senior Prac", "senior_practitioner"), ("ATM", "senior_practitioner"), ("IRO/CPC", "qualified_without_cases"),
        ("Supervising SW (Fostering)", "qualified_without_cases"), ("Family Support Wkr", "not_social_worker"),
        ("Pod Lead", "senior_practitioner"), ("Practitioner", None), ("Pod Wizard", None),
    ],
)  # fmt: skip
def test_titles_that_say_plainly_what_they_are(title: str, role: str | None) -> None:
    assert role_of_title(title, Choices()) == role


def test_an_answer_goes_before_what_a_title_seems_to_say() -> None:
    choices = Choices(None, {("titles",): {"ATM": "first_line_manager", "Social Worker": "-"}})
    assert role_of_title("ATM", choices) == "first_line_manager"
    assert role_of_title("Social Worker", choices) == "not_social_worker"


def test_a_title_alike_to_a_known_one_is_suggested_and_not_taken() -> None:
    question = title_question("Senior Social Worker (Court)", 3)
    assert question.suggestion == "senior_practitioner" and "3 rows" in question.text and not question.stops


def test_one_question_for_each_title_and_one_line_with_their_number(tmp_path: Path) -> None:
    put(tmp_path, "Staff 30.09.24.csv", STAFF, ROW.format(11, "Pod Wizard"), ROW.format(12, "Pod Wizard"),
        ROW.format(13, "Practitioner"), ROW.format(14, "Social Worker"), ROW.format(15, ""))  # fmt: skip
    built = made_of(tmp_path)
    assert [question.key for question in built.questions] == ["Pod Wizard", "Practitioner"]
    (problem,) = [p for p in built.problems if p.kind.code == "MS-STF-005"]
    assert problem.found == "2 titles on 3 rows" and problem.count == 3
    assert codes_of(tmp_path)["MS-STF-014"] == 1, "a row without a title is in no figure, which is said"
