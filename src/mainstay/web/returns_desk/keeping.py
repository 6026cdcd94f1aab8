"""A return put into its round: the file, last year's, and the move to a draft; all of it or nothing.

Two people at one round are told apart by what each had seen: who comes second is told, and nothing of theirs is kept.
"""

from __future__ import annotations

import hashlib
import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

from mainstay.foundations.files import write_bytes
from mainstay.foundations.problems import CannotGoOn
from mainstay.returns.workforce_census.states import Role, State
from mainstay.tasks.checking_a_return import Checked, check
from mainstay.tasks.moving_a_return import move_return
from mainstay.web.returns_desk.uploads import NotTaken, staged
from mainstay.web.returns_kept.rounds import LAST_YEARS, Round, is_number, moves_made

_ONE_AT_A_TIME = threading.Lock()


@dataclass(frozen=True)
class Given:
    """What was given. `seen` is how many moves the round had on the giver's page; None for one who saw no round.

    `council` is whose return it is where the return itself does not say; `account` is the number of the giver's account.
    """

    content: bytes
    last_year: bytes | None
    by: str
    role: Role
    council: str = ""
    seen: int | None = None
    account: str = ""


def keep_return(given: Given, into: Round | None = None) -> Round:
    """Reads the return, and keeps it as the draft of its round, which must be `into` where that is given.

    Raises `CannotGoOn` with nothing changed: where it cannot be read, is another year's or council's, or where somebody
    else moved the round meanwhile.
    """
    with staged(return_given=given.content, last_year=given.last_year) as paths:
        found = _checked(paths["return_given"], paths.get("last_year"))
    round_ = Round(found.result.year, _council(found, given.council, into))
    if is_done_already(round_, State.DRAFT, given.account, given.seen or 0, given.content):
        return round_
    if into is not None and round_ != into:
        raise NotTaken(
            "return_file", f"This is the return of {round_.title}, and these pages are of {into.title}.",
            "Give it on the page of all returns.",
        )  # fmt: skip
    if into is None and round_.is_kept:
        raise NotTaken(
            "return_file", f"There is a return of {round_.title} here already.",
            "Open its page, and give the new file there.",
        )  # fmt: skip
    with as_it_was_seen(round_, given.seen or 0):
        _put(round_, given)
    return round_


def is_done_already(kept: Round, to: State, account: str, seen: int | None, content: bytes | None = None) -> bool:
    """Whether the last move is this very one, by the same account: the button was pressed twice."""
    if not kept.is_kept or not account:
        return False
    moves = kept.standing().history.moves
    last = moves[-1]
    mark = hashlib.sha256(content).hexdigest() if content is not None else last.file.sha256
    as_seen = seen is None or len(moves) == seen + 1
    return last.to is to and last.account == account and last.file.sha256 == mark and as_seen


@contextmanager
def as_it_was_seen(kept: Round, seen: int) -> Iterator[None]:
    """While the block runs nobody else moves a round; CannotGoOn where somebody has since it was seen."""
    with _ONE_AT_A_TIME:
        if moves_made(kept) != seen:
            raise CannotGoOn(
                "Somebody else moved this return in the meantime.",
                why="Nothing was changed.",
                do="Look at the return as it is now, and decide again.",
            )
        yield


def keep_last_year(kept: Round, file: Path, content: bytes) -> None:
    """Keeps last year's return beside a round, if it can be read and is of the year before. `file` is the round's."""
    with staged(last_year=content) as paths:
        _refuse_beside(check(file, council=kept.council, last_year=paths["last_year"]))
    with _ONE_AT_A_TIME:
        write_bytes(kept.folder / LAST_YEARS, content, private=True)


def _checked(path: Path, last_year: Path | None) -> Checked:
    try:
        found = check(path, last_year=last_year)
    except CannotGoOn as problem:
        raise NotTaken("return_file", problem.what) from None
    if last_year is not None:
        _refuse_beside(found)
    return found


def _refuse_beside(found: Checked) -> None:
    if found.result.not_beside:
        raise NotTaken(
            "last_year_file", found.result.not_beside, "Give the council's own return of the year before, or none."
        )


def _council(found: Checked, said: str, into: Round | None) -> str:
    own = found.result.council
    number = own if is_number(own) else said or (into.council if into else "")
    if not number:
        raise NotTaken(
            "council", "The return does not say which council's it is.", "Type the council's number or name below."
        )
    return number


def _put(kept: Round, given: Given) -> None:
    """Writes the files and makes the move. What was written is taken back where the move is refused or fails."""
    folder = kept.folder
    mark = hashlib.sha256(given.content).hexdigest()
    file, beside = folder / f"{kept.name}_{mark[:12]}.xml", folder / LAST_YEARS
    with _told_of_the_disk(), ExitStack() as undo:
        if not folder.is_dir():
            folder.mkdir(parents=True, mode=0o700)
            undo.callback(folder.rmdir)
        for path, content in ((file, given.content), (beside, given.last_year)):
            if content is not None:
                undo.callback(_back(path))
                write_bytes(path, content, private=True)
        move_return(folder, State.DRAFT, by=given.by, role=given.role, file=file, account=given.account)
        undo.pop_all()


@contextmanager
def _told_of_the_disk() -> Iterator[None]:
    try:
        yield
    except OSError:
        raise CannotGoOn(
            "The server could not write the file.",
            why="Nothing was kept.",
            do="Tell your IT service: is the disk full?",
        ) from None


def _back(path: Path) -> Callable[[], object]:
    """What puts a file back as it is now, or takes it away where there is none."""
    if not path.is_file():
        return lambda: path.unlink(missing_ok=True)
    content = path.read_bytes()
    return lambda: write_bytes(path, content, private=True)
