"""Choices made once and remembered in `mapping.toml` beside the files: what a file is, what a heading or a title means.

The file is made to be read and edited by hand. An answer of "?" is a question still open; "-" means 'not used'. How it
is written is in `choices_file`; whether its answers can be used is in `wrong_answers`.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal, InvalidOperation
from pathlib import Path

from mainstay.foundations.dates import read_exact_day
from mainstay.foundations.problems import Unreadable
from mainstay.vocabulary.code_lists import tidy_word

FILE_NAME = "mapping.toml"
OPEN_QUESTION = "?"
NOT_USED = "-"

JOIN_BY_NAME = "join_by_name"
"""The answer under a file by which a list of staff without numbers is joined by name."""
INVITED = "invited"
"""The answer under a survey's file by which it is known how many were asked."""
REVERSED = "reversed"
"""The answer under a survey's file that says on which questions a high score is bad."""
BY_BIRTH_AND_START = "join_by_birth_and_start"
"""The setting by which returns are joined to lists by date of birth with start date."""

Section = tuple[str, ...]


def section_of(file: str, sheet: str) -> Section:
    """Where mapping.toml keeps what it knows of a table."""
    return ("files", " / ".join(part for part in (file, sheet) if part))


@dataclass(frozen=True)
class Question:
    """One thing that is not sure. `section` and `key` say where the answer is kept; `options` are the words to choose
    from.

    `stops` is set where the files cannot be read rightly without the answer. `secret` is set where the key or the
    options hold names or numbers of people: such a question is asked at the terminal and in mapping.toml, and shown
    nowhere else.
    """

    section: Section
    key: str
    text: str
    options: tuple[str, ...] = ()
    suggestion: str = ""
    stops: bool = True
    secret: bool = False


@dataclass
class Choices:
    """The remembered answers, by section, with the settings of the folder. Unanswered questions count as no answer."""

    path: Path | None = None
    answers: dict[Section, dict[str, str]] = field(default_factory=dict)
    _plain: dict[Section, dict[str, str]] = field(default_factory=dict, repr=False, compare=False)

    def get(self, section: Section, key: str) -> str | None:
        """The answer kept for a key, compared without case or punctuation; None where there is none or it is open."""
        found = self._said(section, key)
        return None if found is None or found.strip() in (OPEN_QUESTION, "") else found.strip()

    def was_asked(self, section: Section, key: str) -> bool:
        """Whether the file holds the question already, answered or not."""
        return self._said(section, key) is not None

    def remember(self, section: Section, key: str, answer: str) -> None:
        """Keeps an answer (in memory until saved), in place of the one there was however its key was written."""
        entries = self.answers.setdefault(section, {})
        same = next((kept for kept in entries if tidy_word(kept) == tidy_word(key)), key)
        entries[same] = answer
        self._plain.pop(section, None)

    def setting(self, name: str, default: str) -> str:
        """A setting of the folder, such as full_time_hours, or the default."""
        return self.get(("settings",), name) or default

    def decimal(self, name: str, default: str) -> Decimal:
        """A setting that is a number; the default where it is none (`wrong_answers` says so before any reading)."""
        try:
            return Decimal(self.setting(name, default))
        except InvalidOperation:
            return Decimal(default)

    def day(self, section: Section, key: str) -> date | None:
        """An answer that is a date written like 2024-09-30, or None (`wrong_answers` says where it is none)."""
        text = self.get(section, key)
        try:
            return read_exact_day(text) if text is not None else None
        except Unreadable:
            return None

    def _said(self, section: Section, key: str) -> str | None:
        if section not in self._plain:
            self._plain[section] = {tidy_word(kept): value for kept, value in self.answers.get(section, {}).items()}
        return self._plain[section].get(tidy_word(key))
