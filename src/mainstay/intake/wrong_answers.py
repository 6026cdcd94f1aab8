"""Answers in `mapping.toml` that cannot be used: a kind, column or role that does not exist, a date badly written.

Each is a problem that names the line, so that it can be mended; nothing is read while there is one. Where a key may be
somebody's name, neither key nor answer is repeated.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path

from mainstay.foundations.dates import read_exact_day
from mainstay.foundations.problems import Place, Problem, ProblemKind, Severity, Unreadable
from mainstay.intake.choices import (
    FILE_NAME,
    INVITED,
    JOIN_BY_NAME,
    NOT_USED,
    OPEN_QUESTION,
    REVERSED,
    Choices,
    Section,
)
from mainstay.intake.choices_file import line_of
from mainstay.intake.declaring import source_kinds
from mainstay.intake.folder_settings import trouble_with_setting
from mainstay.intake.social_workers import COUNTED
from mainstay.vocabulary.code_lists import CodeList
from mainstay.vocabulary.roles import ROLES

WRONG_ANSWER = ProblemKind(
    "MS-MAP-001", Severity.ERROR, "An answer in mapping.toml that cannot be used",
    "One of the words in the note beside the question, a date like 2024-09-30, or - for 'not used'.",
    "The files would be read otherwise than you meant, so nothing is read until it is mended.",
    "Open mapping.toml at that line, put the answer right, and run the command again.",
    on_pages="Put the answer right on the page of the import, and look again.",
)  # fmt: skip

_SHAPES = ("snapshot", "run", "events", "history")
_SHOWN = 40

Check = Callable[[Section, str, str], str | None]


def wrong_answers(choices: Choices) -> list[Problem]:
    """Every answer that cannot be used, in the order of the file, each with its line."""
    found = [
        (section, key, trouble)
        for section, entries in choices.answers.items()
        for key, answer in entries.items()
        if (trouble := trouble_with(section, key, answer)) is not None
    ]
    if not found:
        return []
    text = _text_of(choices.path)
    problems = [
        Problem(WRONG_ANSWER, Place(FILE_NAME, row=line_of(text, section, key), column=_column(section, key)), trouble)
        for section, key, trouble in found
    ]
    return sorted(problems, key=lambda problem: problem.place.row or 0)


def _text_of(path: Path | None) -> str:
    try:
        return path.read_text(encoding="utf-8-sig") if path is not None else ""
    except OSError:
        return ""


def _column(section: Section, key: str) -> str:
    """What to call the line's key: names of workers and numbers of people are left out."""
    return "" if section[:1] in (("workers",), ("same_person",)) else key


def trouble_with(section: Section, key: str, answer: str) -> str | None:
    """What is wrong with one answer, in a sentence; None for a good one and for a question still open."""
    if answer.strip() in (OPEN_QUESTION, ""):
        return None
    check = _CHECKS.get((section[0], len(section))) if section else None
    if check is None:
        where = f"[{'.'.join(section)}]" if section else "The top of the file"
        return f"{where} is not a part of the file that is read; the parts are {', '.join(_PARTS)}."
    return check(section, key, answer.strip())


def _not_one_of(answer: str, words: tuple[str, ...], what: str) -> str | None:
    if answer in words:
        return None
    return f"'{answer[:_SHOWN]}' is not {what}: {', '.join(words)}."


def _file(_section: Section, key: str, answer: str) -> str | None:
    if key == "is":
        return _not_one_of(answer, (*sorted(source_kinds()), NOT_USED), "a kind of file")
    if key == "shape":
        return _not_one_of(answer, _SHAPES, "a shape")
    if key in ("as_at", "covers_from"):
        return _not_a_day(answer)
    if key == JOIN_BY_NAME:
        return _yes_or_no(answer)
    if key == INVITED:
        return None if answer.isdigit() and int(answer) > 0 else f"'{answer[:_SHOWN]}' is not a number of people."
    if key == REVERSED:
        return None
    asked = "is, shape, as_at, covers_from, join_by_name, invited, reversed"
    return f"'{key[:_SHOWN]}' is not asked of a file; what is asked is: {asked}."


def _not_a_day(answer: str) -> str | None:
    try:
        read_exact_day(answer)
    except Unreadable as trouble:
        return f"'{answer[:_SHOWN]}' is not {trouble.reason}."
    return None


def _column_of_a_kind(section: Section, _key: str, answer: str) -> str | None:
    kind = source_kinds().get(section[1])
    if kind is None:
        return _not_one_of(section[1], tuple(sorted(source_kinds())), "a kind of file")
    return _not_one_of(answer, (*(column.name for column in kind.columns), NOT_USED), f"a column of {section[1]}")


def _role(_section: Section, _key: str, answer: str) -> str | None:
    return _not_in_list(answer, ROLES, "a role")


def _word(section: Section, _key: str, answer: str) -> str | None:
    codes = word_lists().get(section[1])
    if codes is None:
        return _not_one_of(section[1], tuple(sorted(word_lists())), "a list of words")
    return _not_in_list(answer, codes, f"in the list '{codes.name}'")


def _not_in_list(answer: str, codes: CodeList, what: str) -> str | None:
    if answer == NOT_USED:
        return None
    try:
        codes.read(answer)
    except Unreadable:
        return f"'{answer[:_SHOWN]}' is not {what}: {', '.join((*codes.slugs, NOT_USED))}."
    return None


@cache
def word_lists() -> dict[str, CodeList]:
    """The lists of words that columns are read by, under the names they have in mapping.toml."""
    fields = [column.field for kind in source_kinds().values() for column in kind.columns]
    return {field.codes.name.replace(" ", "_"): field.codes for field in fields if field is not None and field.codes}


def _counted(_section: Section, _key: str, answer: str) -> str | None:
    return _not_one_of(answer, COUNTED, "who of a title counts")


def _same_person(_section: Section, _key: str, answer: str) -> str | None:
    return _yes_or_no(answer)


def _yes_or_no(answer: str) -> str | None:
    return None if answer.lower() in ("yes", "no") else "This is answered with yes or no."


def _setting(_section: Section, key: str, answer: str) -> str | None:
    return trouble_with_setting(key, answer)


def _anything(_section: Section, _key: str, _answer: str) -> str | None:
    return None


_CHECKS: dict[tuple[str, int], Check] = {
    ("files", 2): _file,
    ("columns", 2): _column_of_a_kind,
    ("titles", 1): _role,
    ("social_workers", 1): _counted,
    ("words", 2): _word,
    ("workers", 1): _anything,
    ("same_person", 1): _same_person,
    ("settings", 1): _setting,
    ("key", 1): _anything,
}
_PARTS = tuple(f"[{name}]" for name in dict.fromkeys(name for name, _ in _CHECKS))
