"""Read a folder into a record: look, ask what is unsure, find the key, build, check."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from mainstay.foundations.problems import CannotGoOn, Problem
from mainstay.intake.building import Built, build
from mainstay.intake.checking import check
from mainstay.intake.choices import FILE_NAME, Choices, Question, load, save
from mainstay.intake.looking import Looked, look_at
from mainstay.intake.returns import council_of_returns
from mainstay.record.pseudonyms import Pseudonyms
from mainstay.record.record import WorkforceRecord
from mainstay.stores.keys import secret_for
from mainstay.tasks.home import home_folder
from mainstay.vocabulary.authorities import authority

Ask = Callable[[Question], str | None]
Tell = Callable[[str], None]
_ROUNDS = 4
"""Answering one question (what a table is) can raise another (which column is which), but not for ever."""


@dataclass(frozen=True)
class FolderRead:
    """A folder's record, with everything that was noticed. `key_made_at` is set when the key was made just now."""

    folder: Path
    record: WorkforceRecord
    looked: Looked
    built: Built
    problems: list[Problem]
    council_name: str
    region_code: str
    fingerprint: str
    key_made_at: Path | None = None


def looked_at(folder: Path, ask: Ask | None = None, tell: Tell = lambda text: None) -> Looked:
    """The folder looked at, with every question that stops answered by `ask`; without `ask` they are left open."""
    choices = load(folder)
    looked = look_at(folder, choices, tell)
    for _ in range(_ROUNDS):
        if ask is None or not looked.stopping:
            break
        _answer(looked.stopping, choices, ask)
        save(choices)
        looked = look_at(folder, choices)
    return looked


def read_folder(folder: Path, *, council: str = "", ask: Ask | None = None, tell: Tell = lambda text: None,
                home: Path | None = None, used_before: str = "") -> FolderRead:  # fmt: skip
    """The record of a folder. Stops, saying so, where something unsure would change the figures and nobody can answer.

    `council` goes before the one in mapping.toml, which goes before the one in a census return. `used_before` is the
    fingerprint of the key an earlier report was made with.
    """
    looked = looked_at(folder, ask, tell)
    if looked.stopping:
        raise _unanswered(looked)
    if not looked.taken and not looked.returns:
        raise _nothing(looked)
    choices = looked.choices
    code = _council(council, choices, looked)
    home = home or home_folder()
    secret, mark, made = secret_for(home, code, choices.get(("key",), "fingerprint") or used_before)
    built = build(looked, code, Pseudonyms(secret), tell)
    if ask is not None and built.questions:
        _answer(built.questions, choices, ask)
        built = build(looked, code, Pseudonyms(secret), tell)
    _remember(looked, built, mark)
    tell("Checking")
    problems = _ordered([*looked.problems, *built.problems, *check(built.record)])
    known = authority(code)
    name = choices.setting("council_name", known.name if known else "This council")
    region = choices.setting("region", known.region_code if known else "")
    where = home / "keys" / f"{code or 'own'}.key" if made else None
    return FolderRead(folder, built.record, looked, built, problems, name, region, mark, where)


def _answer(questions: list[Question], choices: Choices, ask: Ask) -> None:
    for question in questions:
        if choices.get(question.section, question.key) is None:
            answer = ask(question)
            if answer is not None:
                choices.remember(question.section, question.key, answer)


def _remember(looked: Looked, built: Built, mark: str) -> None:
    """Writes mapping.toml when there is something to write in it: answers given, or questions worth answering."""
    choices = looked.choices
    open_questions = [*looked.questions, *built.questions]
    if not choices.answers and not open_questions:
        return
    unasked = [question for question in open_questions if choices.get(question.section, question.key) is None]
    if not unasked and choices.path is not None and choices.path.exists():
        return
    if unasked:
        choices.remember(("key",), "fingerprint", mark)
    try:
        save(choices, unasked)
    except CannotGoOn:
        if choices.path is not None and choices.path.exists():
            raise
        choices.path = None  # a folder that may only be read: the questions are shown in the report all the same


def _council(said: str, choices: Choices, looked: Looked) -> str:
    code = said or choices.setting("council", "") or council_of_returns(looked.returns)
    if said and authority(said) is None and not (said.isdigit() and len(said) == 3):
        raise CannotGoOn(
            f"'{said}' is not the number of a council.",
            why="The figures could not be set beside the right council's.",
            do="Give the Department's three-digit number, such as 893 for Shropshire.",
        )
    return code


def _ordered(problems: list[Problem]) -> list[Problem]:
    rank = {"error": 0, "query": 1, "note": 2}
    return sorted(
        problems, key=lambda p: (rank[p.kind.severity.value], p.kind.code, str(p.place.file), p.place.row or 0)
    )


def _unanswered(looked: Looked) -> CannotGoOn:
    path = save(looked.choices, looked.questions)
    count = len(looked.stopping)
    first = looked.stopping[0]
    where = " / ".join((*first.section[1:], first.key)) if first.section[0] != "files" else first.section[1]
    return CannotGoOn(
        f"{count} question{'s' if count > 1 else ''} about the files must be answered first; the first is about "
        f"{where}: {first.text}",
        where=str(looked.folder),
        why="Guessing could put every figure wrong.",
        do=f"Answer every '?' in {path or FILE_NAME} and run the command again; at a terminal they are asked one by one.",
        exit_code=1,
    )


def _nothing(looked: Looked) -> CannotGoOn:
    reasons = {f"{file}{f' ({sheet})' if sheet else ''}: {why}" for file, sheet, why in looked.left_out}
    listed = "; ".join(sorted(reasons)[:5])
    return CannotGoOn(
        f"None of the {looked.files} files could be used. {listed}.",
        where=str(looked.folder),
        why="There is nothing to count.",
        do="Put in a staff list or a past census return; 'mainstay templates --out DIR' makes empty ones to fill in.",
    )
