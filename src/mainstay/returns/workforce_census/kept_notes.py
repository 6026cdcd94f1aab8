"""Notes that a council wrote beside queries of a return that are right as they are: kept, and offered again next year.

They are kept as one small JSON file in the folder of the return, which holds registration numbers as the return does.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from mainstay.foundations.problems import CannotGoOn
from mainstay.returns.workforce_census.finding import Finding

FILE_NAME = "notes.json"
SCHEMA = "mainstay/census-notes/1"
LONGEST = 1000

Key = tuple[str, str, str]
"""What a note is about: a rule's code, the worker as findings call them, and the element."""


@dataclass(frozen=True)
class KeptNote:
    """One note. `file` is the SHA-256 of the return it was written for; `account` and `at` are who wrote it, and when."""

    text: str
    file: str
    account: str = ""
    at: str = ""


def key_of(finding: Finding) -> Key:
    """What a note on a finding is about."""
    return finding.rule.code, finding.worker, finding.item


def note_on(finding: Finding, notes: Mapping[Key, KeptNote], file: str) -> KeptNote | None:
    """The note on a finding. One about a record that has no number holds only for the file it was written for."""
    note = notes.get(key_of(finding))
    if note is None or (note.file != file and finding.worker and not finding.swe):
        return None
    return note


def offered(finding: Finding, last_year: Mapping[Key, KeptNote]) -> str:
    """Last year's note on the same worker and rule; '' where there is none, or nobody can say that it is the same."""
    if finding.worker and not finding.swe:
        return ""
    note = last_year.get(key_of(finding))
    return note.text if note else ""


def as_text(notes: Mapping[Key, KeptNote]) -> str:
    """The notes as JSON, to be kept."""
    rows = [
        {"rule": key[0], "worker": key[1], "item": key[2], "text": note.text, "file": note.file,
         "account": note.account, "at": note.at}
        for key, note in sorted(notes.items())
    ]  # fmt: skip
    return json.dumps({"schema": SCHEMA, "notes": rows}, indent=1, ensure_ascii=False) + "\n"


def read_text(text: str, where: str) -> dict[Key, KeptNote]:
    """The notes that a text holds. Raises `CannotGoOn` where it is not such a text."""
    try:
        document = json.loads(text)
        if document["schema"] != SCHEMA:
            raise ValueError
        return dict(_note(each) for each in document["notes"])
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        raise CannotGoOn(
            "The notes of this return are damaged, or were changed by hand.",
            where=where,
            why="Notes that were written would be lost.",
            do="Put the file of notes back from a backup.",
        ) from None


def _note(each: Mapping[str, Any]) -> tuple[Key, KeptNote]:
    key = str(each["rule"]), str(each["worker"]), str(each["item"])
    return key, KeptNote(str(each["text"]), str(each["file"]), str(each["account"]), str(each["at"]))
