"""Move a return from one state to the next, and say where one stands: the history and the kept files of one folder."""

from __future__ import annotations

import hashlib
import os
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

from mainstay.foundations.files import write_new, write_text
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
from mainstay.returns.workforce_census.in_turn import SAME_FILE
from mainstay.returns.workforce_census.states import Must, Role, State, move_between, refusal
from mainstay.tasks.one_at_a_time import Alone, alone_in

_LONGEST_INITIALS = 6


@dataclass(frozen=True)
class Standing:
    """Where a return stands, with every kept file and how it was found. `notices` are sentences on the move just made."""

    history: History
    kept: tuple[tuple[Moved, CopyIs], ...]
    notices: tuple[str, ...] = ()

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
    last_year_sha256: str = ""

    @property
    def sha256(self) -> str:
        return hashlib.sha256(self.content).hexdigest() if self.content is not None else ""


def standing_of(folder: Path) -> Standing:
    """Where the return of a folder stands. Raises `CannotGoOn` where the folder has no history."""
    return Standing(*_standing(folder))


def _standing(folder: Path) -> tuple[History, tuple[tuple[Moved, CopyIs], ...]]:
    history, _ = _opened(folder)
    if history is None:
        raise CannotGoOn(
            "This folder holds no history of a return.",
            where=str(folder),
            do=f"Begin one: mainstay census move {folder} --to draft --file RETURN --by AB --as analyst",
            exit_code=1,
        )
    return history, tuple((move, _found(folder, move)) for move in history.kept)


def move_return(folder: Path, to: State, *, by: str, role: Role, file: Path | None = None,
                last_year: Path | None = None, now: datetime | None = None,
                account: str = "") -> Standing:  # fmt: skip
    """Makes a move, or raises `CannotGoOn` with nothing changed. `now` is the instant in UTC, else the clock's.

    A file given with --file is checked as it is moved; otherwise the file of the move before is looked up again. The
    file of a return that is sent is copied into the folder first. `last_year` is set beside a return that becomes
    checked. Of two who move a return at once, one is refused. `account` is the number of the account of whoever is signed
    in, and tells people apart who have the same initials; '' at the command line.
    """
    asked = Moved(0, to, _initials(by), role, _instant(now), FileOfReturn("", ""), account=account)
    with alone_in(folder) as alone:
        _move(folder, to, asked, file, last_year, alone)
        return Standing(*_standing(folder), (alone.notice,) if alone.notice else ())


def _move(folder: Path, to: State, asked: Moved, file: Path | None, last_year: Path | None, alone: Alone) -> None:
    """Makes the move that is asked for: who, as whom and when. Everything else is found here."""
    history, text = _opened(folder)
    state = history.state if history else None
    here = _file_of(folder, file, history)
    not_true = _not_true(here, file, history)
    if history is not None and history.prepared_by(asked.by, asked.account):
        not_true.add(Must.BY_ANOTHER)
    move = move_between(state, to)
    if move and not not_true & set(move.needs) and (Must.NO_ERRORS in move.needs or to in (State.DRAFT, State.CHECKED)):
        here = _checked(here, history.council if history else "", last_year if to is State.CHECKED else None)
        if here.checked and here.checked.errors:
            not_true |= {Must.NO_ERRORS}
    _refuse(folder, state, to, asked.role, not_true, file, last_year)
    history = _of_the_file(history, here, folder)
    recorded = _recorded(folder, here, history, to)
    number = history.next_round(to)
    kept = f"sent_round_{number}.xml" if to is State.SENT else ""
    after = history.with_move(replace(asked, round=number, file=recorded, kept=kept))
    _write(folder, after, text, here.content if kept else None, alone)


def _instant(now: datetime | None) -> str:
    return (now or datetime.now(UTC)).astimezone(UTC).isoformat(timespec="seconds")


def _checked(here: _File, council: str, last_year: Path | None) -> _File:
    """The file with what a check of it found, beside last year's return where that was given and is the right one."""
    checked = check_return(here.path, sent_by=council, last_year=last_year)
    if here.content != _bytes(here.path):
        raise CannotGoOn(
            "The file was changed while it was being checked.",
            where=str(here.path),
            why="Nothing was changed here.",
            do="Begin again once nobody writes to it.",
            exit_code=1,
        )
    if last_year is None:
        return _File(here.path, here.content, checked)
    before = hashlib.sha256(_bytes(last_year) or b"").hexdigest()
    wrong = SAME_FILE if before == here.sha256 else checked.not_beside
    if wrong:
        raise CannotGoOn(
            wrong,
            where=str(last_year),
            why="Beside it, people would be called new or gone who are neither. Nothing was changed.",
            do=f"Give the council's own return of {checked.year - 1} with --last-year; or leave it out.",
            exit_code=1,
        )
    return _File(here.path, here.content, checked, before)


def _bytes(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except OSError:
        return None


def _refuse(folder: Path, state: State | None, to: State, role: Role, not_true: set[Must], file: Path | None,
            last_year: Path | None) -> None:  # fmt: skip
    refused = refusal(state, to, role, not_true)
    what, do = (refused.what, refused.do) if refused else ("", "")
    if refused is None and to is State.CORRECTED and file is not None:
        what = "A correction begins with no file: the one that was sent stands until there is another."
        do = "Leave out --file, and give the new file with --to draft after it."
    if refused is None and to is not State.CHECKED and last_year is not None:
        what = "Last year's return is set beside a return that becomes checked, and at no other move."
        do = "Leave out --last-year."
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
    return _File(path, _bytes(path))


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
    before = here.last_year_sha256
    if to in (State.APPROVED, State.SENT) and history.file is not None:
        # The same file as was checked: what is approved and sent is what was found then, beside last year's return.
        queries, before = history.file.queries, history.file.last_year_sha256
    return FileOfReturn(_place(here.path, folder), here.sha256, errors, queries, before)


def _place(path: Path, folder: Path) -> str:
    """A file's place seen from the folder, so that both may be moved together; in full where no way leads there."""
    try:
        return Path(os.path.relpath(path.resolve(), folder.resolve())).as_posix()
    except ValueError:
        return str(path.resolve())


def _write(folder: Path, after: History, before: str, sent: bytes | None, alone: Alone) -> None:
    """Writes the kept file and then the history; both or neither. Takes away no copy but one that was made here."""
    move = after.moves[-1]
    copy = folder / move.kept
    made = sent is not None and _copied(folder, copy, sent)
    try:
        if sent is not None and hashlib.sha256(copy.read_bytes()).hexdigest() != move.file.sha256:
            raise _gone_meanwhile(folder, "The copy of the file is not the same as the file.")
        if not alone.held or _opened(folder)[1] != before:
            raise _gone_meanwhile(folder, "Somebody else moved this return in the meantime.")
        write_text(folder / FILE_NAME, as_text(after), private=True)
    except (CannotGoOn, OSError):
        if made:
            copy.unlink(missing_ok=True)
        raise


def _copied(folder: Path, copy: Path, sent: bytes) -> bool:
    """Whether the copy was made here: one with the same bytes may be left from a move that was stopped half-way."""
    try:
        write_new(copy, sent)
    except FileExistsError:
        if copy.is_file() and copy.read_bytes() == sent:
            return False
        raise CannotGoOn(
            f"Something else stands where the copy is to be kept ({copy.name}).",
            where=str(folder),
            why="Nothing was changed.",
            do="Move it out of this folder, and move the return again.",
            exit_code=1,
        ) from None
    return True


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
