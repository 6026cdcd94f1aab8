"""Reading and writing `mapping.toml`: comments and order of the reader's own are kept, and lines can be named."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import tomlkit
from tomlkit import TOMLDocument
from tomlkit.exceptions import TOMLKitError
from tomlkit.items import Table

from mainstay.foundations.files import write_text
from mainstay.foundations.problems import CannotGoOn
from mainstay.intake.choices import FILE_NAME, OPEN_QUESTION, Choices, Question, Section
from mainstay.vocabulary.code_lists import tidy_word

_HEAD = (
    "What Mainstay was told about the files in this folder. Made to be read and changed by hand.",
    'Answer a "?" with one of the words in the note beside it; "-" means that it is not used.',
    "This file may hold names of staff under [workers]: keep it where the files themselves are kept.",
)
_MANY = 50


def load(folder: Path) -> Choices:
    """The choices kept in a folder; empty where there are none. A file that is no TOML stops the work, saying where."""
    path = folder / FILE_NAME
    return Choices(path, _answers_in(path))


def _answers_in(path: Path) -> dict[Section, dict[str, str]]:
    try:
        if not path.exists():
            return {}
        return dict(_sections(tomllib.loads(path.read_text(encoding="utf-8-sig")), ()))
    except tomllib.TOMLDecodeError as error:
        line = re.search(r"line \d+", str(error))
        told = f" {line[0].capitalize()} cannot be understood." if line else ""
        raise _bad(path, f"It is not written as the file needs.{told}") from None
    except UnicodeDecodeError:
        raise _bad(path, "It is not text in UTF-8.") from None
    except OSError as error:
        raise _bad(path, f"It could not be read ({error.strerror or 'no reason given'}).") from None


def _bad(path: Path, what: str) -> CannotGoOn:
    return CannotGoOn(
        what,
        where=str(path),
        why="The files cannot be read the way you chose until it is mended.",
        do='Mend it (each line is: heading = "answer"), or take the file away and answer the questions again.',
        exit_code=1,
    )


def _sections(table: Mapping[str, Any], path: Section) -> list[tuple[Section, dict[str, str]]]:
    plain = {str(key): str(value) for key, value in table.items() if not isinstance(value, dict)}
    found = [(path, plain)] if plain else []
    for key, value in table.items():
        if isinstance(value, dict):
            found += _sections(value, (*path, str(key)))
    return found


def save(choices: Choices, questions: Sequence[Question] = ()) -> Path | None:
    """Writes the choices, and open questions with their options beside them. Nothing is written where nothing is new.

    Gives the file's path, or None for choices that belong to no folder. A question that is in the file already,
    answered or not, is not written again.
    """
    if choices.path is None:
        return None
    fresh = [question for question in questions if not choices.was_asked(question.section, question.key)]
    if not fresh and choices.path.exists() and _answers_in(choices.path) == choices.answers:
        return choices.path
    before = choices.path.read_text(encoding="utf-8-sig") if choices.path.exists() else ""
    document = tomlkit.parse(before) if before.strip() else _new_document()
    for section, entries in choices.answers.items():
        table = _table(document, section)
        for key, value in entries.items():
            if key in table and str(table[key]) != value:
                table[key] = value
        _add(document, section, {key: tomlkit.string(value) for key, value in entries.items() if key not in table})
    asked: dict[Section, dict[str, Any]] = {}
    for question in fresh:
        if not choices.was_asked(question.section, question.key):
            asked.setdefault(question.section, {})[question.key] = _open(question)
            choices.remember(question.section, question.key, OPEN_QUESTION)
    for section, items in asked.items():
        _add(document, section, items)
    after = tomlkit.dumps(document)
    if after != before:
        write_text(choices.path, after)
    return choices.path


def _new_document() -> tomlkit.TOMLDocument:
    document = tomlkit.document()
    for line in _HEAD:
        document.add(tomlkit.comment(line))
    return document


def _open(question: Question) -> Any:
    parts = [f"perhaps {question.suggestion}"] if question.suggestion else []
    if question.options:
        parts.append("one of: " + ", ".join(question.options))
    item = tomlkit.string(OPEN_QUESTION)
    item.comment(" ".join(f"{question.text} {'; '.join(parts)}".split()))
    return item


def _add(document: Any, section: Section, items: Mapping[str, Any]) -> None:
    """Adds answers that a section has not. Many are added as text that is read once: one by one, the time would grow with

    the square of their number, and a large council's first list of workers would take half a minute.
    """
    table = _table(document, section)
    parent = _table(document, section[:-1])
    if len(items) < _MANY or not _is_plain(table) or not isinstance(parent, Table | TOMLDocument):
        for key, item in items.items():
            table.add(key, item)
        return
    name = ".".join(tomlkit.key(each).as_string() for each in section)
    lines = [
        f"{tomlkit.key(key).as_string()} = {item.as_string()}{item.trivia.comment_ws}{item.trivia.comment}"
        for key, item in items.items()
    ]
    there = table.as_string()
    said = there.rstrip("\n")
    blank = there[len(said) :][1:]
    fresh = tomlkit.parse(f"[{name}]\n" + "\n".join([*([said] if said else []), *lines]) + f"\n{blank}")
    parent[section[-1]] = _table(fresh, section)


def _is_plain(table: Any) -> bool:
    return isinstance(table, Table) and not any(isinstance(value, dict) for value in table.values())


def _table(document: Any, section: Section) -> Any:
    table = document
    for place, name in enumerate(section):
        if name not in table:
            table.add(name, tomlkit.table(is_super_table=place < len(section) - 1))
        table = table[name]
    return table


def line_of(text: str, section: Section, key: str) -> int | None:
    """The line, counted from 1, on which an answer stands in the text of a mapping.toml; None where it is not found."""
    here: Section = ()
    for number, line in enumerate(text.splitlines(), start=1):
        stripped = line.strip()
        if not stripped or stripped.startswith("#"):
            continue
        path = _path_in(stripped)
        if stripped.startswith("["):
            here = path
        elif path and (*here, *path[:-1]) == section and tidy_word(path[-1]) == tidy_word(key):
            return number
    return None


def _path_in(line: str) -> Section:
    """The names that one line of TOML leads to: ('files', 'a.xlsx') for a header, ('as_at',) for an answer."""
    try:
        value: Any = tomlkit.parse(line).unwrap()
    except TOMLKitError:
        return ()
    path: list[str] = []
    while isinstance(value, dict) and value:
        name, value = next(iter(value.items()))
        path.append(str(name))
    return tuple(path)
