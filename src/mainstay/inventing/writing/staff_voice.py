"""A staff survey as a form gives it, and the forms of welcome, stay and exit conversations."""

from __future__ import annotations

from datetime import timedelta

from mainstay.intake.choices import INVITED, section_of
from mainstay.intake.choices import REVERSED as TURNED
from mainstay.intake.declaring import source_kinds
from mainstay.inventing.answering_surveys import AGREEING, QUESTIONS, RECOMMEND, REVERSED, Survey, survey_of
from mainstay.inventing.life import InventedCouncil
from mainstay.inventing.talking_to_staff import Talk, talks_of
from mainstay.inventing.writing.columns import Row, sheet_of
from mainstay.inventing.writing.sheets import Cell, Files, OutFile, Sheet, Writer
from mainstay.vocabulary.voice import CONVERSATION_KINDS, THEMES

SURVEY, TALKS = "survey_answers", "interview_answers"
_SERVICE, _COMMENT = "Which service do you work in?", "Any other comments?"
_WORDS = {"yes": "Yes", "no": "No", "perhaps": "Maybe", "partly": "Partly"}
_SHEETS = (("exit", "Exit interviews"), ("stay", "Stay interviews"), ("welcome", "Welcome interviews"))


def make(council: InventedCouncil) -> Files:
    """A text file of the survey, and a workbook with a sheet for each kind of conversation."""
    survey, talks = survey_of(council), talks_of(council)
    sheets = [_talks(council, [each for each in talks if each.kind == kind], name) for kind, name in _SHEETS]
    return {
        SURVEY: OutFile(
            _survey_name(survey), "csv", [_answers(survey)],
            about=f"A survey of the {survey.invited} social workers in post on the day: {len(survey.answers)} answered.",
        ),
        TALKS: OutFile(
            f"Interviews to {council.last_day:%d-%m-%Y}.xlsx", "xlsx", sheets,
            about="Welcome, stay and exit conversations offered in the last two years.",
        ),
    }  # fmt: skip


def answers_about_the_survey(council: InventedCouncil) -> list[tuple[tuple[str, ...], str, str]]:
    """What somebody has said once of the survey: how many were asked, and on which question agreeing is bad."""
    survey = survey_of(council)
    section = section_of(_survey_name(survey), "")
    return [(section, INVITED, str(survey.invited)), (section, TURNED, REVERSED)]


def _survey_name(survey: Survey) -> str:
    return f"Staff survey {survey.opened.year}.csv"


def _answers(survey: Survey) -> Sheet:
    """The form's own columns first, then each question in its own words."""
    headings = [
        "ID",
        "Start time",
        "Completion time",
        _SERVICE,
        *(text for text, _mean in QUESTIONS),
        RECOMMEND,
        _COMMENT,
    ]
    rows: list[list[Cell]] = []
    for number, each in enumerate(survey.answers, start=1):
        sent = each.began + timedelta(minutes=each.minutes)
        rows.append([
            number, f"{each.began:%d/%m/%Y %H:%M:%S}", f"{sent:%d/%m/%Y %H:%M:%S}", each.service,
            *(AGREEING[score - 1] for score in each.scores), each.recommend, each.comment or None,
        ])  # fmt: skip
    return Sheet("Sheet1", headings, rows)


def _talks(council: InventedCouncil, talks: list[Talk], name: str) -> Sheet:
    every = [column.name for column in source_kinds()[TALKS].columns]
    return sheet_of(council, TALKS, [_talk(council, each) for each in talks], name=name, leave_out=every)


def _talk(council: InventedCouncil, each: Talk) -> Row:
    said = {
        question: THEMES[answer].label if answer in THEMES and answer not in _WORDS else _WORDS.get(answer, answer)
        for question, answer in each.answers.items()
    }
    return {
        "staff_id": council.workers[each.worker].staff_id, "kind": CONVERSATION_KINDS[each.kind].label,
        "held_on": each.held_on, "offered_on": each.offered_on, "declined": "No" if each.held_on else "Yes", **said,
    }  # fmt: skip


WRITER = Writer("A staff survey and conversations", 13, make)
