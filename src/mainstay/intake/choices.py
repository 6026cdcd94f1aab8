"""Choices made once and remembered in `mapping.toml` beside the files: what a file is, what a heading or a title means.

The file is made to be read and edited by hand. An answer of "?" is a question still open; "-" means 'not used'.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Any

import tomlkit
from tomlkit.exceptions import TOMLKitError

from mainstay.foundations.dates import read_exact_day
from mainstay.foundations.files import write_text
from mainstay.foundations.problems import CannotGoOn, Unreadable
from mainstay.vocabulary.code_lists import tidy_word

FILE_NAME = "mapping.toml"
OPEN_QUESTION = "?"
NOT_USED = "-"
_HEAD = (
    "What Mainstay was told about the files in this folder. Made to be read and changed by hand.",
    'Answer a "?" with one of the words in the note beside it; "-" means that it is not used.',
    "This file may hold names of staff under [workers]: keep it where the files themselves are kept.",
)


@dataclass(frozen=True)
class Question:
    """One thing that is not sure. `section` and `key` say where the answer is kept; `options` are the words to choose from."""

    section: tuple[str, ...]
    key: str
    text: str
    options: tuple[str, ...] = ()
    suggestion: str = ""
    stops: bool = True


@dataclass
class Choices:
    """The remembered answers, by section, with the settings of the folder. Unanswered questions count as no answer."""

    path: Path | None = None
    answers: dict[tuple[str, ...], dict[str, str]] = field(default_factory=dict)

    def get(self, section: tuple[str, ...], key: str) -> str | None:
        """The answer kept for a key, compared without case or punctuation; None where there is none or it is open."""
        found = self._tidied(section).get(tidy_word(key))
        return None if found in (None, OPEN_QUESTION) else found

    def remember(self, section: tuple[str, ...], key: str, answer: str) -> None:
        """Keeps an answer (in memory until saved)."""
        self.answers.setdefault(section, {})[key] = answer
        self.__dict__.pop(f"_cache_{section}", None)

    def setting(self, name: str, default: str) -> str:
        """A setting of the folder, such as full_time_hours, or the default."""
        return self.get(("settings",), name) or default

    def decimal(self, name: str, default: str) -> Decimal:
        """A setting that is a number; a clear refusal where it is not."""
        text = self.setting(name, default)
        try:
            return Decimal(text)
        except InvalidOperation:
            raise _bad(self.path, f"The setting {name} should be a number.") from None

    def day(self, section: tuple[str, ...], key: str) -> date | None:
        """An answer that is a date written like 2024-09-30, or None; a clear refusal where it is something else."""
        text = self.get(section, key)
        if text is None:
            return None
        try:
            return read_exact_day(text)
        except Unreadable:
            raise _bad(self.path, f"The answer for {key} should be a date written like 2024-09-30.") from None

    def _tidied(self, section: tuple[str, ...]) -> Mapping[str, str]:
        name = f"_cache_{section}"
        cached: dict[str, str] | None = self.__dict__.get(name)
        if cached is None:
            cached = {tidy_word(key): value for key, value in self.answers.get(section, {}).items()}
            self.__dict__[name] = cached
        return cached


def load(folder: Path) -> Choices:
    """The choices kept in a folder; empty where there are none. A file that is not TOML stops the work, saying where."""
    path = folder / FILE_NAME
    if not path.exists():
        return Choices(path)
    try:
        document = tomlkit.parse(path.read_text(encoding="utf-8-sig"))
    except (TOMLKitError, UnicodeDecodeError, OSError) as error:
        line = f" at line {error.line}" if hasattr(error, "line") else ""
        raise _bad(path, f"It is not written as the file needs{line}.") from None
    return Choices(path, dict(_sections(document.unwrap(), ())))


def _sections(table: Mapping[str, Any], path: tuple[str, ...]) -> list[tuple[tuple[str, ...], dict[str, str]]]:
    plain = {str(key): str(value) for key, value in table.items() if not isinstance(value, dict)}
    found = [(path, plain)] if plain else []
    for key, value in table.items():
        if isinstance(value, dict):
            found += _sections(value, (*path, str(key)))
    return found


def save(choices: Choices, questions: list[Question] | None = None) -> Path | None:
    """Writes the choices, and any open questions with their options beside them; comments of the reader's own are kept.

    A question whose key already has an answer is not written again.
    """
    if choices.path is None:
        return None
    document = _document(choices.path)
    for section, entries in choices.answers.items():
        table = _table(document, section)
        for key, value in entries.items():
            if str(table.get(key, "")) != value:
                table[key] = value
    for question in questions or []:
        table = _table(document, question.section)
        if choices.get(question.section, question.key) is None and question.key not in table:
            item = tomlkit.string(OPEN_QUESTION)
            item.comment(_note(question))
            table.add(question.key, item)
    write_text(choices.path, tomlkit.dumps(document))
    return choices.path


def _note(question: Question) -> str:
    parts = [f"perhaps {question.suggestion}"] if question.suggestion else []
    if question.options:
        parts.append("one of: " + ", ".join(question.options))
    return " ".join(f"{question.text} {'; '.join(parts)}".split())


def _document(path: Path) -> tomlkit.TOMLDocument:
    if path.exists():
        return tomlkit.parse(path.read_text(encoding="utf-8-sig"))
    document = tomlkit.document()
    for line in _HEAD:
        document.add(tomlkit.comment(line))
    return document


def _table(document: Any, section: tuple[str, ...]) -> Any:
    table = document
    for place, name in enumerate(section):
        if name not in table:
            table.add(name, tomlkit.table(is_super_table=place < len(section) - 1))
        table = table[name]
    return table


def _bad(path: Path | None, what: str) -> CannotGoOn:
    return CannotGoOn(
        what,
        where=str(path) if path else FILE_NAME,
        why="The files cannot be read the way you chose until it is.",
        do="Mend that line, or remove the file and answer the questions again.",
        exit_code=1,
    )
