"""The remembered answers of one desk: what its job titles, words and headings mean, each with the answers it may have."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass

from mainstay.foundations.problems import Mender
from mainstay.intake.choices import NOT_USED, OPEN_QUESTION, Choices
from mainstay.intake.declaring import source_kinds
from mainstay.intake.social_workers import COUNTED
from mainstay.intake.wrong_answers import trouble_with, word_lists
from mainstay.presentation.words import capital
from mainstay.record.record import WorkforceRecord
from mainstay.vocabulary.code_lists import CodeList, tidy_word
from mainstay.vocabulary.roles import ROLES
from mainstay.web.council_answers import Line

_OPEN = (OPEN_QUESTION, "Not answered yet")
_COUNTED = {"all": "Everyone with the title", "registered": "Only those with a registration number", "none": "Nobody"}
_SETTINGS = {
    Mender.HR: (("full_time_hours", "Hours of a full week, where a list gives hours and no FTE", "37"),),
    Mender.AGENCY_DESK: (
        ("agency_gap_days", "Days between two agency rows of one worker that are still one stay", "14"),
    ),
}


@dataclass(frozen=True)
class Answer:
    """One remembered answer, or a question still open. `options` are values with labels; without any it is typed."""

    line: Line
    about: str
    options: tuple[tuple[str, str], ...]
    value: str
    trouble: str = ""

    @property
    def name(self) -> str:
        """The name of its field: it tells nothing of what it is about."""
        section, key = self.line
        return f"a{hashlib.sha256(chr(31).join((*section, key)).encode()).hexdigest()[:20]}"

    @property
    def is_open(self) -> bool:
        """Whether nobody has answered it."""
        return self.value == OPEN_QUESTION


@dataclass(frozen=True)
class Part:
    """Answers of one kind, with a sentence before them."""

    title: str
    sentence: str
    answers: tuple[Answer, ...]


def parts_of(desk: Mender, choices: Choices, record: WorkforceRecord | None) -> list[Part]:
    """Every answer that falls to a desk, open questions first. Answers that name people or numbers are not among them."""
    found = [
        Part("Job titles", "Which role each title is: it decides who is counted as a social worker.",
             _sorted(_titles(desk, choices, record))),
        Part("Who of a title counts", "Some titles are held by social workers and by others.",
             _sorted(_counted(desk, choices, record))),
        *(Part(f"Words for {name}", "What each word in your lists means.", _sorted(some))
          for name, some in _words(desk, choices)),
        *(Part(f"Headings of: {title}", "What each heading in your lists is.", _sorted(some))
          for title, some in _headings(desk, choices)),
        Part("Numbers", "What counts as a full week, or as one stay.", tuple(_numbers(desk, choices))),
    ]  # fmt: skip
    return [part for part in found if part.answers]


def trouble(answer: Answer, said: str) -> str:
    """What is wrong with an answer that was given, in a sentence; '' for a good one."""
    if answer.options and said not in {value for value, _ in answer.options}:
        return "Choose one of the answers in the list."
    return trouble_with(*answer.line, said) or ""


def _titles(desk: Mender, choices: Choices, record: WorkforceRecord | None) -> Iterator[Answer]:
    options = (_OPEN, *((code.slug, code.label) for code in ROLES), (NOT_USED, "Not a social worker"))
    for key, value in choices.answers.get(("titles",), {}).items():
        if desk in _whose_title(key, record):
            yield Answer((("titles",), key), key, options, _held(value))


def _counted(desk: Mender, choices: Choices, record: WorkforceRecord | None) -> Iterator[Answer]:
    options = (_OPEN, *((each, _COUNTED[each]) for each in COUNTED))
    for key, value in choices.answers.get(("social_workers",), {}).items():
        if desk in _whose_title(key, record):
            yield Answer((("social_workers",), key), key, options, _held(value))


def _whose_title(title: str, record: WorkforceRecord | None) -> tuple[Mender, ...]:
    """The desks whose lists have a title: the agency desk for one that its assignments have, else HR."""
    if record is None:
        return (Mender.HR,)
    found = [
        desk
        for desk, table in ((Mender.HR, "spell"), (Mender.AGENCY_DESK, "agency_assignment"))
        if tidy_word(title) in {tidy_word(each) for each in record.table(table)["local_title"].drop_nulls().unique()}
    ]
    return tuple(found) or (Mender.HR,)


def _words(desk: Mender, choices: Choices) -> Iterator[tuple[str, list[Answer]]]:
    theirs = {
        codes.name.replace(" ", "_")
        for kind in source_kinds().values()
        if kind.mender is desk
        for column in kind.columns
        if (codes := column.field.codes if column.field else None)
    }
    for name in sorted(theirs):
        codes = word_lists()[name]
        options = (_OPEN, *_codes(codes), (NOT_USED, "Nothing: leave it out"))
        entries = choices.answers.get(("words", name), {})
        yield codes.name, [Answer((("words", name), key), key, options, _held(value)) for key, value in entries.items()]


def _headings(desk: Mender, choices: Choices) -> Iterator[tuple[str, list[Answer]]]:
    for name, kind in source_kinds().items():
        if kind.mender is desk:
            columns = ((each.name, each.meaning.rstrip(".")) for each in kind.columns)
            options = (_OPEN, *columns, (NOT_USED, "None of these: leave it out"))
            entries = choices.answers.get(("columns", name), {})
            yield (
                kind.title,
                [Answer((("columns", name), key), key, options, _held(value)) for key, value in entries.items()],
            )


def _numbers(desk: Mender, choices: Choices) -> Iterator[Answer]:
    for key, about, usual in _SETTINGS.get(desk, ()):
        yield Answer((("settings",), key), about, (), choices.setting(key, usual))


def _codes(codes: CodeList) -> Iterator[tuple[str, str]]:
    for code in codes:
        yield code.slug, capital(code.label)


def _held(value: str) -> str:
    return value.strip() or OPEN_QUESTION


def _sorted(answers: Iterator[Answer] | list[Answer]) -> tuple[Answer, ...]:
    return tuple(sorted(answers, key=lambda each: (not each.is_open, each.about.casefold())))
