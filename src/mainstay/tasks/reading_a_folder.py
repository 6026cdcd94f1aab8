"""Read a folder into a record: look, ask what is unsure, find the key, build, check."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from mainstay.foundations.problems import CannotGoOn, Problem
from mainstay.intake.building import Built, build
from mainstay.intake.checking import check
from mainstay.intake.choices import FILE_NAME, Choices, Question
from mainstay.intake.choices_file import load, save
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
_LISTED = 5


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
        if ask is None or not looked.stopping or not _answer(looked.stopping, choices, ask):
            break
        save(choices)
        looked = look_at(folder, choices, before=looked)
    return looked


def read_folder(folder: Path, *, council: str = "", ask: Ask | None = None, tell: Tell = lambda text: None,
                home: Path | None = None, used_before: str = "",
                refuse: Callable[[Looked], None] = lambda looked: None) -> FolderRead:  # fmt: skip
    """The record of a folder. Stops, saying so, where something unsure would change the figures and nobody can answer.

    `council` goes before the one in mapping.toml, which goes before the one in a census return. `used_before` is the
    fingerprint of the key an earlier report was made with. `refuse` is shown what was looked at before anything is
    made or remembered of it, and may raise.
    """
    looked = looked_at(folder, ask, tell)
    if looked.wrong:
        raise wrongly_answered(looked)
    if looked.stopping:
        raise _unanswered(looked)
    if not looked.taken and not looked.returns:
        raise nothing_to_use(looked)
    refuse(looked)
    choices = looked.choices
    code = _council(council, choices, looked)
    home = home or home_folder()
    secret, mark, made = secret_for(home, code, choices.get(("key",), "fingerprint") or used_before)
    built = build(looked, code, Pseudonyms(secret), tell)
    new = _not_asked_before([*looked.questions, *built.questions], choices)
    answered = ask is not None and _answer(_not_asked_before(built.questions, choices), choices, ask)
    if answered:
        built = build(looked, code, Pseudonyms(secret), tell)
    if new or answered:
        _remember(looked, built, mark)
    tell("Checking")
    problems = _ordered([*looked.problems, *built.problems, *check(built.record)])
    known = authority(code)
    name = choices.setting("council_name", known.name if known else "This council")
    region = choices.setting("region", known.region_code if known else "")
    where = home / "keys" / f"{code or 'own'}.key" if made else None
    return FolderRead(folder, built.record, looked, built, problems, name, region, mark, where)


def _answer(questions: Iterable[Question], choices: Choices, ask: Ask) -> bool:
    """Asks each question that has no answer yet; whether any was answered."""
    answered = False
    for question in questions:
        if choices.get(question.section, question.key) is None:
            answer = ask(question)
            if answer is not None:
                choices.remember(question.section, question.key, answer)
                answered = True
    return answered


def _not_asked_before(questions: Iterable[Question], choices: Choices) -> list[Question]:
    """Questions that need no answer are asked once: one left open then waits in mapping.toml."""
    return [question for question in questions if not choices.was_asked(question.section, question.key)]


def _remember(looked: Looked, built: Built, mark: str) -> None:
    """Writes mapping.toml: answers given, questions worth answering, and which key was used.

    It is called only when there is something new to say: reading a folder again changes nothing in it.
    """
    choices = looked.choices
    questions = [*looked.questions, *built.questions]
    choices.remember(("key",), "fingerprint", mark)
    try:
        save(choices, questions)
    except CannotGoOn:
        if choices.path is not None and choices.path.exists():
            raise
        choices.path = None  # a folder that may only be read: what is open is told in the report all the same


def _council(said: str, choices: Choices, looked: Looked) -> str:
    code = said or choices.setting("council", "") or council_of_returns(looked.returns.values())
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


def wrongly_answered(looked: Looked) -> CannotGoOn:
    """Why a mapping.toml with answers that cannot be used stops the work: each with its line."""
    told = [
        f"line {problem.place.row}: {problem.found}" if problem.place.row else problem.found for problem in looked.wrong
    ]
    more = f" And {len(told) - _LISTED} more." if len(told) > _LISTED else ""
    kind = looked.wrong[0].kind
    return CannotGoOn(
        " ".join(told[:_LISTED]) + more, where=str(looked.folder / FILE_NAME), why=kind.why, do=kind.do, exit_code=1
    )


def _unanswered(looked: Looked) -> CannotGoOn:
    """Why open questions stop the work, with mapping.toml filled in for the answers."""
    try:
        path = save(looked.choices, looked.questions)
    except CannotGoOn:
        path = None
    count = len(looked.stopping)
    first = looked.stopping[0]
    where = " / ".join((*first.section[1:], first.key)) if first.section[0] != "files" else first.section[1]
    do = f"Answer every '?' in {path} and run the command again; at a terminal they are asked one by one."
    if path is None:
        do = f"Copy the files to a folder that can be written to, so that the answers can be kept in {FILE_NAME}."
    return CannotGoOn(
        f"{count} question{'s' if count > 1 else ''} about the files must be answered first; the first is about "
        f"{where}: {first.text}",
        where=str(looked.folder),
        why="Guessing could put every figure wrong.",
        do=do,
        exit_code=1,
    )


def nothing_to_use(looked: Looked) -> CannotGoOn:
    """Why a folder with nothing that could be used stops the work, with the reason for each of the first files."""
    reasons = sorted({f"{file}{f' ({sheet})' if sheet else ''}: {why}" for file, sheet, why in looked.left_out})
    listed = "; ".join(reasons[:_LISTED]) + (f"; and {len(reasons) - _LISTED} more" if len(reasons) > _LISTED else "")
    one = looked.files == 1
    return CannotGoOn(
        f"{'The one file' if one else f'None of the {looked.files} files'} could {'not ' if one else ''}be used. "
        f"{listed}.",
        where=str(looked.folder),
        why="There is nothing to count.",
        do="Put in a staff list or a past census return; 'mainstay templates --out DIR' makes empty ones to fill in.",
    )
