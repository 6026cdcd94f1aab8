"""Imports that nobody has accepted yet: each a private folder of files, with what the council was asked before beside them."""

from __future__ import annotations

import json
import re
import secrets
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from mainstay.foundations.files import write_bytes, write_text
from mainstay.foundations.problems import CannotGoOn
from mainstay.intake.choices import FILE_NAME, OPEN_QUESTION, Choices
from mainstay.intake.choices_file import load, save
from mainstay.intake.wrong_answers import trouble_with, wrong_answers
from mainstay.tasks.home import home_folder
from mainstay.web.coming_files import NAME
from mainstay.web.council_answers import council_folder

GIVEN_ANSWERS = f".given/{FILE_NAME}"
"""Where a mapping.toml that came with the files waits until its answers are taken over."""

_ABOUT = ".import.json"
_A_DAY = 24 * 60 * 60
_NUMBER = re.compile(r"[0-9a-f]{32}")
_OF_ONE_FILE = ("as_at", "covers_from")
"""Answers about the content of one file: next month's file of the same name is of another day, and is asked about."""


@dataclass(frozen=True)
class Import:
    """An import that was begun. `begun_by` is the number of an account; None with `scheduled`, where nobody gave the files."""

    number: str
    folder: Path
    begun_by: int | None
    begun_at: datetime
    scheduled: bool = False

    @property
    def short(self) -> str:
        """What it is called in the audit."""
        return f"import {self.number[:8]}"


def _uploads() -> Path:
    return home_folder() / "web" / "uploads"


def found(number: str) -> Import | None:
    """The import of that number; None where there is none (any more)."""
    if not _NUMBER.fullmatch(number):
        return None
    folder = _uploads() / number
    try:
        about = json.loads((folder / _ABOUT).read_text(encoding="utf-8"))
        return Import(
            number, folder, about["by"], datetime.fromtimestamp(about["at"], UTC), bool(about.get("scheduled"))
        )
    except (OSError, ValueError, KeyError, TypeError):
        return None


def open_imports() -> list[Import]:
    """Every import that was begun and neither accepted nor thrown away, the latest first."""
    there = _uploads()
    names = [path.name for path in there.iterdir()] if there.is_dir() else []
    begun = [each for name in names if (each := found(name)) is not None]
    return sorted(begun, key=lambda each: each.begun_at, reverse=True)


@contextmanager
def being_given() -> Iterator[Path]:
    """A private folder to receive files in. It is taken away again unless `kept` moved it to its place."""
    there = _uploads()
    try:
        there.mkdir(parents=True, exist_ok=True, mode=0o700)
        there.chmod(0o700)
        half_given_swept()
        folder = there / f".{secrets.token_hex(16)}"
        folder.mkdir(mode=0o700)
    except OSError as error:
        raise CannotGoOn(
            f"There is no place to keep files ({error.strerror or 'no reason given'}).",
            why="None of them was kept, and nothing was changed.",
            do="Tell whoever keeps this server.",
        ) from None
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def half_given_swept() -> None:
    """Takes away what was being given, read or thrown away when the server was stopped: nobody can reach it any more."""
    before = datetime.now(UTC).timestamp() - _A_DAY
    there = _uploads()
    for left in there.glob(".*") if there.is_dir() else ():
        if left.is_dir() and left.stat().st_mtime < before:
            shutil.rmtree(left, ignore_errors=True)
    for file in (there / NAME).glob("*"):
        with suppress(OSError):
            if file.stat().st_mtime < before:
                file.unlink()


def kept(folder: Path, account: int | None, *, scheduled: bool = False) -> Import:
    """Makes a folder of received files an import."""
    at = datetime.now(UTC)
    about = {"by": account, "at": at.timestamp(), "scheduled": scheduled}
    write_text(folder / _ABOUT, json.dumps(about), private=True)
    number = folder.name.lstrip(".")
    return Import(number, folder.replace(folder.parent / number), account, at, scheduled)


def with_what_is_remembered(folder: Path) -> None:
    """Lays the council's own mapping.toml beside the files, and takes over the answers of one that came with them.

    Days of files of the same name are asked again, and an answer that cannot be used any more is open again. The key of
    a mapping.toml from elsewhere is another machine's, and is left. Stops where an answer that came cannot be used.
    """
    remembered, given = council_folder() / FILE_NAME, folder / GIVEN_ANSWERS
    if remembered.is_file():
        write_bytes(folder / FILE_NAME, remembered.read_bytes(), private=True)
    choices = load(folder)
    for section, entries in choices.answers.items():
        for key, answer in entries.items():
            if (section[:1] == ("files",) and key in _OF_ONE_FILE) or trouble_with(section, key, answer):
                choices.remember(section, key, OPEN_QUESTION)
    if given.is_file():
        _take_over(load(given.parent), choices)
        shutil.rmtree(given.parent)
    if choices.answers:
        save(choices)


def _take_over(given: Choices, choices: Choices) -> None:
    wrong = wrong_answers(given)
    if wrong:
        first = wrong[0]
        line = f"line {first.place.row}: " if first.place.row else ""
        more = f" And {len(wrong) - 1} more." if len(wrong) > 1 else ""
        raise CannotGoOn(
            f"{line}{first.found}{more}",
            where=FILE_NAME,
            why="The files would be read otherwise than you meant, so none of them was kept.",
            do="Mend that line, or leave mapping.toml out and answer the questions here.",
        )
    for section, entries in given.answers.items():
        if section[:1] != ("key",):
            for key, answer in entries.items():
                choices.remember(section, key, answer)
