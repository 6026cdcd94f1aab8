"""Move a return from one state to the next, and say where one stands: the history and the kept files of one folder."""

from __future__ import annotations

import hashlib
import os
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from mainstay.foundations.files import write_bytes, write_text
from mainstay.foundations.problems import CannotGoOn
from mainstay.returns.workforce_census.checking import CheckedReturn, check_return
from mainstay.returns.workforce_census.history import (
    FILE_NAME,
    CopyIs,
    FileOfReturn,
    History,
    Moved,
    as_text,
    read_text,
)
from mainstay.returns.workforce_census.states import Must, Role, State, move_between, refusal

_LONGEST_INITIALS = 6


@dataclass(frozen=True)
class Standing:
    """Where a return stands, with every kept file and how it was found."""

    history: History
    kept: tuple[tuple[Moved, CopyIs], ...]

    @property
    def lost(self) -> bool:
        """Whether a file that was sent is no longer there as it was."""
        return any(how is not CopyIs.UNCHANGED for _, how in self.kept)


@dataclass(frozen=True)
class _File:
    """The file of a move as it is now: its place, its bytes where they could be read, and what a check found."""

    path: Path
    content: bytes | None
    checked: CheckedReturn | None = None

    @property
    def sha256(self) -> str:
        return hashlib.sha256(self.content).hexdigest() if self.content is not None else ""


def standing_of(folder: Path) -> Standing:
    """Where the return of a folder stands. Raises `CannotGoOn` where the folder has no history."""
    history, _ = _opened(folder)
    if history is None:
        raise CannotGoOn(
            "This folder holds no history of a return.",
            where=str(folder),
            do=f"Begin one: mainstay census move {folder} --to draft --file RETURN --by AB --as analyst",
            exit_code=1,
        )
    return Standing(history, tuple((move, _found(folder, move)) for move in history.kept))


def move_return(folder: Path, to: State, *, by: str, role: Role, file: Path | None = None,
                now: datetime | None = None) -> Standing:  # fmt: skip
    """Makes a move, or raises `CannotGoOn` with nothing changed. `now` is the instant in UTC, else the clock's.

    A file given with --file is checked as it is moved; otherwise the file of the move before is looked up again. The
    file of a return that is sent is copied into the folder first.
    """
    initials = _initials(by)
    history, text = _opened(folder)
    state = history.state if history else None
    here = _file_of(folder, file, history)
    not_true = _not_true(here, file, history)
    move = move_between(state, to)
    if move and not not_true & set(move.needs) and (Must.NO_ERRORS in move.needs or to in (State.DRAFT, State.CHECKED)):
        here = _File(here.path, here.content, check_return(here.path, sent_by=history.council if history else ""))
        if here.checked and here.checked.errors:
            not_true |= {Must.NO_ERRORS}
    _refuse(folder, state, to, role, not_true, file)
    history = _of_the_file(history, here, folder)
    recorded = _recorded(folder, here, history, to)
    kept = f"sent_round_{history.next_round(to)}.xml" if to is State.SENT else ""
    at = (now or datetime.now(UTC)).astimezone(UTC).isoformat(timespec="seconds")
    after = history.with_move(Moved(history.next_round(to), to, initials, role, at, recorded, kept))
    _write(folder, after, text, here.content if kept else None)
    return standing_of(folder)


def _refuse(folder: Path, state: State | None, to: State, role: Role, not_true: set[Must], file: Path | None) -> None:
    refused = refusal(state, to, role, not_true)
    what, do = (refused.what, refused.do) if refused else ("", "")
    if refused is None and to is State.CORRECTED and file is not None:
        what = "A correction begins with no file: the one that was sent stands until there is another."
        do = "Leave out --file, and give the new file with --to draft after it."
    if what:
        raise CannotGoOn(what, where=str(folder), why="Nothing was changed.", do=do, exit_code=1)


def _initials(by: str) -> str:
    tidy = by.strip()
    if not tidy or len(tidy) > _LONGEST_INITIALS or not all(each.isalpha() or each in ".-" for each in tidy):
        raise CannotGoOn(
            f"Initials have one to {_LONGEST_INITIALS} letters.",
            where="--by",
            why="The history is kept with initials and a role, and with nobody's name.",
            do='Give initials such as --by "AB".',
            exit_code=1,
        )
    return tidy


def _opened(folder: Path) -> tuple[History | None, str]:
    """The history of a folder with its text; None where there is none yet."""
    path = folder / FILE_NAME
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        return None, ""
    except (OSError, UnicodeDecodeError):
        raise CannotGoOn(
            "The history could not be read.",
            where=str(path),
            why="Nobody could say what was approved and sent.",
            do="Check that it is a folder and that you may read it; else put the file back from a backup.",
        ) from None
    return read_text(text, str(path)), text


def _file_of(folder: Path, file: Path | None, history: History | None) -> _File:
    """The file given, else the one of the move before, as it is now."""
    if file is None and (history is None or history.file is None):
        return _File(folder, None)
    path = file if file is not None else folder / history.file.path  # type: ignore[union-attr]
    try:
        return _File(path, path.read_bytes())
    except OSError:
        return _File(path, None)


def _not_true(here: _File, file: Path | None, history: History | None) -> set[Must]:
    """What is not true of the file before it is checked."""
    if file is not None and here.content is None:
        raise CannotGoOn("The file could not be read.", where=str(file), do="Check its name and place.", exit_code=1)
    not_true = {Must.FILE_GIVEN} if file is None else set()
    if here.content is None:
        not_true.add(Must.FILE_THERE)
    if history is not None and history.file is not None and here.sha256 != history.file.sha256:
        not_true.add(Must.FILE_UNCHANGED)
    return not_true


def _of_the_file(history: History | None, here: _File, folder: Path) -> History:
    """The history with the year and council of its file; refused where an earlier file was of another.

    A draft of the wrong file may be replaced: only what was checked or sent fixes the year and the council.
    """
    if here.checked is None:
        if history is None:
            raise ValueError("a history begins with a file that was checked")
        return history
    year, council = here.checked.year, here.checked.council
    if history is None:
        return History(year, council)
    if all(move.to is State.DRAFT for move in history.moves):
        return History(year, council, history.moves)
    if year != history.year or (council and history.council and council != history.council):
        raise CannotGoOn(
            f"This folder keeps the return of {history.year} of council {history.council or 'not known'}, and the file"
            f" is that of {year} of council {council or 'not known'}.",
            where=str(folder),
            why="Nothing was changed.",
            do="Give the right file, or keep the other return in a folder of its own.",
            exit_code=1,
        )
    return history


def _recorded(folder: Path, here: _File, history: History, to: State) -> FileOfReturn:
    if to is State.CORRECTED and history.file is not None:
        return history.file
    errors = here.checked.errors if here.checked else None
    queries = len(here.checked.findings) - here.checked.errors if here.checked else None
    return FileOfReturn(_place(here.path, folder), here.sha256, errors, queries)


def _place(path: Path, folder: Path) -> str:
    """A file's place seen from the folder, so that both may be moved together; in full where no way leads there."""
    try:
        return Path(os.path.relpath(path.resolve(), folder.resolve())).as_posix()
    except ValueError:
        return str(path.resolve())


def _write(folder: Path, after: History, before: str, sent: bytes | None) -> None:
    """Writes the kept file and then the history; both or neither."""
    move = after.moves[-1]
    copy = folder / move.kept
    if sent is not None:
        if copy.exists():
            raise _gone_meanwhile(folder, f"Something else stands where the copy is to be kept ({move.kept}).")
        write_bytes(copy, sent, private=True)
    try:
        if sent is not None and hashlib.sha256(copy.read_bytes()).hexdigest() != move.file.sha256:
            raise _gone_meanwhile(folder, "The copy of the file is not the same as the file.")
        if _opened(folder)[1] != before:
            raise _gone_meanwhile(folder, "Somebody else moved this return in the meantime.")
        write_text(folder / FILE_NAME, as_text(after), private=True)
    except (CannotGoOn, OSError):
        if sent is not None:
            copy.unlink(missing_ok=True)
        raise


def _gone_meanwhile(folder: Path, what: str) -> CannotGoOn:
    return CannotGoOn(
        what, where=str(folder), why="Nothing was changed.", do=f"Look at: mainstay census status {folder}", exit_code=1
    )


def _found(folder: Path, move: Moved) -> CopyIs:
    try:
        content = (folder / move.kept).read_bytes()
    except OSError:
        return CopyIs.MISSING
    return CopyIs.UNCHANGED if hashlib.sha256(content).hexdigest() == move.file.sha256 else CopyIs.CHANGED
