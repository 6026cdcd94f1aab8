"""How far an import has come: what was looked at, which questions are open, and the record once nothing stops."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from mainstay.foundations.dates import iso, read_day
from mainstay.foundations.problems import CannotGoOn, Unreadable
from mainstay.intake.choices import Question
from mainstay.intake.choices_file import load, save
from mainstay.intake.looking import Looked
from mainstay.intake.returns import council_of_returns
from mainstay.intake.wrong_answers import trouble_with
from mainstay.tasks.reading_a_folder import FolderRead, looked_at, read_folder

COUNCIL = Question(
    ("settings",), "council",
    "Which council are these files of? Give the Department's three-digit number, such as 893 for Shropshire.",
)  # fmt: skip
"""Asked before anything is read: people's keys are made with the council's own secret, and must stay the same."""

_DAYS = ("as_at", "covers_from")


class NothingUsable(Exception):  # noqa: N818 - what the files are is no fault: told to whoever gave them
    """None of the files can be used. `sentences` say of each file why."""

    def __init__(self, sentences: Sequence[str]) -> None:
        """Each a whole sentence."""
        super().__init__(" ".join(sentences))
        self.sentences = tuple(sentences)


@dataclass(frozen=True)
class SoFar:
    """An import as it stands. `questions` are all that are open; `read` is None while one of them stops."""

    looked: Looked
    questions: tuple[Question, ...]
    read: FolderRead | None

    @property
    def stopping(self) -> list[Question]:
        """The questions without whose answers nothing is read."""
        return [each for each in self.questions if each.stops]

    @property
    def about_people(self) -> list[Question]:
        """The open questions that name people or give their numbers."""
        return [each for each in self.questions if each.secret]


def so_far(folder: Path) -> SoFar:
    """What can be known of a folder with the answers given so far. Raises `NothingUsable` where no file can be used, and

    stops where a report would.
    """
    choices = load(folder)
    if not choices.setting("council", ""):
        looked = _with_something(looked_at(folder))
        code = council_of_returns(looked.returns.values())
        if not code:
            return SoFar(looked, (COUNCIL, *_open(looked.questions, looked)), None)
        choices.remember(COUNCIL.section, COUNCIL.key, code)
        save(choices)
    try:
        read = read_folder(folder)
    except CannotGoOn:
        looked = _with_something(looked_at(folder))
        if not looked.stopping:
            raise
        return SoFar(looked, _open(looked.questions, looked), None)
    return SoFar(read.looked, _open([*read.looked.questions, *read.built.questions], read.looked), read)


def _with_something(looked: Looked) -> Looked:
    if not looked.taken and not looked.returns:
        raise NothingUsable([f"{file}{f' ({sheet})' if sheet else ''}: {why}." for file, sheet, why in looked.left_out])
    return looked


def _open(questions: list[Question], looked: Looked) -> tuple[Question, ...]:
    """Questions without an answer, each once."""
    there = {name_of(each): each for each in questions if looked.choices.get(each.section, each.key) is None}
    return tuple(there.values())


def name_of(question: Question) -> str:
    """The name of a question's field in a form: it tells nothing of what is asked."""
    said = "\x1f".join((*question.section, question.key))
    return f"q{hashlib.sha256(said.encode()).hexdigest()[:20]}"


def is_a_day(question: Question) -> bool:
    """Whether the answer is a day."""
    return not question.options and question.key in _DAYS


def answered(folder: Path, questions: tuple[Question, ...], said: Mapping[str, str]) -> tuple[int, dict[str, str]]:
    """Keeps answers in mapping.toml, in the same place and words as at the terminal; how many, and what is wrong with others.

    `said` is by the names of fields; one left empty stays open. Where one cannot be used, or none was given though some
    are needed, none is kept.
    """
    given = {each: text for each in questions if (text := said.get(name_of(each), "").strip())}
    texts = {each: _day_as_kept(text) if is_a_day(each) else text for each, text in given.items()}
    wrong = {name_of(each): trouble for each, text in texts.items() if (trouble := _trouble(each, text)) is not None}
    if not texts:
        return 0, {name_of(each): "Answer this: nothing is counted without it." for each in questions if each.stops}
    if wrong:
        return 0, wrong
    choices = load(folder)
    for each, text in texts.items():
        choices.remember(each.section, each.key, text)
    save(choices)
    return len(texts), {}


def _trouble(question: Question, text: str) -> str | None:
    if question.options and text not in question.options:
        return "Choose one of the answers in the list."
    if is_a_day(question):
        return None if trouble_with(question.section, question.key, text) is None else "Write a day such as 30/9/2024."
    return trouble_with(question.section, question.key, text)


def _day_as_kept(text: str) -> str:
    try:
        day = read_day(text)
    except Unreadable:
        return text
    return iso(day) if day is not None else text
