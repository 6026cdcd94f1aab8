"""The council's remembered answers about its files: seen and changed between imports, and used by the next one.

They are one mapping.toml that each import takes a copy of and brings back when it is accepted; what somebody changed
here meanwhile stands, and is not written over.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path

from mainstay.foundations.files import write_text
from mainstay.intake.choices import FILE_NAME, OPEN_QUESTION, Choices, Section
from mainstay.intake.choices_file import load, save
from mainstay.tasks.home import home_folder
from mainstay.tasks.one_at_a_time import alone_in

Line = tuple[Section, str]
_CHANGED = "changed.json"


def council_folder() -> Path:
    """Where the council's own answers are kept."""
    return home_folder() / "web" / "council"


def answers() -> Choices:
    """Every remembered answer, with the questions that are still open."""
    return load(council_folder())


def change(said: Mapping[Line, str], before: Mapping[Line, str]) -> bool:
    """Keeps answers, if each is still as it was `before`; whether they were kept. An open one is `OPEN_QUESTION`."""
    folder = council_folder()
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    with alone_in(folder):
        choices = load(folder)
        if any(choices.was_asked(*line) and _now(choices, line) not in (before[line], said[line]) for line in said):
            return False
        for (section, key), answer in said.items():
            choices.remember(section, key, answer)
        save(choices)
        (folder / FILE_NAME).chmod(0o600)
        at = datetime.now(UTC).timestamp()
        changed = _changed(folder) | {_name(line): at for line in said}
        write_text(folder / _CHANGED, json.dumps(changed), private=True)
    return True


def take_over(imported: Path, begun_at: datetime) -> None:
    """Keeps the answers of an accepted import as the council's own, save those changed here since it was begun."""
    if not (imported / FILE_NAME).is_file():
        return
    folder = council_folder()
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    with alone_in(folder):
        own, theirs = load(folder), load(imported)
        since = {name for name, at in _changed(folder).items() if at >= begun_at.timestamp()}
        kept = {
            (section, key): answer
            for section, entries in own.answers.items()
            for key, answer in entries.items()
            if _name((section, key)) in since
        }
        text = (imported / FILE_NAME).read_text(encoding="utf-8-sig")
        write_text(folder / FILE_NAME, text, private=True)
        if kept:
            brought = Choices(folder / FILE_NAME, theirs.answers)
            for (section, key), answer in kept.items():
                brought.remember(section, key, answer)
            save(brought)


def _now(choices: Choices, line: Line) -> str:
    return choices.get(*line) or OPEN_QUESTION


def _name(line: Line) -> str:
    section, key = line
    return json.dumps([*section, key], ensure_ascii=False)


def _changed(folder: Path) -> dict[str, float]:
    """When each answer was last changed here."""
    try:
        return {
            str(name): float(at) for name, at in json.loads((folder / _CHANGED).read_text(encoding="utf-8")).items()
        }
    except (OSError, ValueError, AttributeError, TypeError):
        return {}
