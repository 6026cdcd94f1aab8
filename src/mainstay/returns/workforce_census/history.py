"""The history of a return: every move with who, when and which file, kept as one small JSON file in a folder of its own.

It holds what people type (initials and a role), the number of an account and the file's SHA-256, and nothing of any
worker.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import Enum
from itertools import pairwise
from typing import Any

from mainstay.foundations.problems import CannotGoOn
from mainstay.returns.workforce_census.states import Role, State, move_between

FILE_NAME = "history.json"
SCHEMA = "mainstay/census-history/1"


class CopyIs(Enum):
    """How the kept copy of a sent file was found."""

    UNCHANGED = "is unchanged since it was sent"
    CHANGED = "was changed after it was sent"
    MISSING = "is no longer there"


@dataclass(frozen=True)
class FileOfReturn:
    """A file of the return: where it was (relative to the folder where it can be said so), and its SHA-256.

    `errors` and `queries` are what a check of it found, None where it was not checked at that move. `last_year_sha256`
    is that of the return that was set beside it as last year's, '' where there was none.
    """

    path: str
    sha256: str
    errors: int | None = None
    queries: int | None = None
    last_year_sha256: str = ""


@dataclass(frozen=True)
class Moved:
    """One move that was made. `at` is the instant in UTC as ISO text; `kept` names the copy of a sent file.

    `account` is the number of the account that made it, '' where it was made without signing in.
    """

    round: int
    to: State
    by: str
    role: Role
    at: str
    file: FileOfReturn
    kept: str = ""
    account: str = ""


@dataclass(frozen=True)
class History:
    """The moves of one council's return of one year, the first first."""

    year: int
    council: str
    moves: tuple[Moved, ...] = ()

    @property
    def state(self) -> State | None:
        """Where the return is; None before the first move."""
        return self.moves[-1].to if self.moves else None

    @property
    def round(self) -> int:
        """Which round it is: 1 until a sent return is corrected. 0 before the first move."""
        return self.moves[-1].round if self.moves else 0

    def prepared_by(self, by: str, account: str = "") -> bool:
        """Whether someone drafted or checked in this round.

        Accounts are compared where both are known; else initials, as `same_initials` has them, which is all that was
        said at the command line.
        """
        prepared = [move for move in self.moves if move.round == self.round and move.to in (State.DRAFT, State.CHECKED)]
        return any(
            move.account == account if move.account and account else same_initials(move.by) == same_initials(by)
            for move in prepared
        )

    @property
    def file(self) -> FileOfReturn | None:
        """The file of the last move."""
        return self.moves[-1].file if self.moves else None

    @property
    def kept(self) -> tuple[Moved, ...]:
        """The moves whose file was kept, in order."""
        return tuple(move for move in self.moves if move.kept)

    def next_round(self, to: State) -> int:
        """The round that a move belongs to: a correction begins a new one."""
        return self.round + 1 if to is State.CORRECTED or not self.moves else self.round

    def with_move(self, move: Moved) -> History:
        """The history with one more move."""
        return replace(self, moves=(*self.moves, move))


def same_initials(by: str) -> str:
    """Initials as they are compared: 'a.b.' and 'AB' are one person's."""
    return "".join(each for each in by if each.isalpha()).casefold()


def as_text(history: History) -> str:
    """The history as JSON, to be kept."""
    moves = [_move_as_json(move) for move in history.moves]
    document = {"schema": SCHEMA, "year": history.year, "council": history.council, "moves": moves}
    return json.dumps(document, indent=2, ensure_ascii=False) + "\n"


def read_text(text: str, where: str) -> History:
    """The history that a text holds. Raises `CannotGoOn` where it is not one, or its moves are not the table's."""
    try:
        document = json.loads(text)
        if document["schema"] != SCHEMA:
            raise ValueError
        moves = tuple(_move_from(each) for each in document["moves"])
        history = History(int(document["year"]), str(document["council"]), moves)
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        raise _not_a_history(where, "This is not the history of a return, or it was changed by hand.") from None
    steps = (None, *(move.to for move in moves))
    if any(to is None or move_between(start, to) is None for start, to in pairwise(steps)):
        raise _not_a_history(where, "The history holds a move that cannot be made.")
    return history


def _not_a_history(where: str, what: str) -> CannotGoOn:
    return CannotGoOn(
        what,
        where=where,
        why="Nobody could say what was approved and sent.",
        do="Put back the file from a backup, or begin in another folder with --to draft.",
        exit_code=1,
    )


def _move_as_json(move: Moved) -> dict[str, Any]:
    found = {
        "round": move.round, "to": move.to.value, "by": move.by, "as": move.role.value, "at": move.at,
        "file": move.file.path, "sha256": move.file.sha256, "errors": move.file.errors, "queries": move.file.queries,
    }  # fmt: skip
    more = {"last_year_sha256": move.file.last_year_sha256, "kept": move.kept, "account": move.account}
    return found | {key: value for key, value in more.items() if value}


def _move_from(each: Mapping[str, Any]) -> Moved:
    file = FileOfReturn(
        str(each["file"]), str(each["sha256"]), _count(each["errors"]), _count(each["queries"]),
        str(each.get("last_year_sha256", "")),
    )  # fmt: skip
    return Moved(
        int(each["round"]), State(each["to"]), str(each["by"]), Role(each["as"]), str(each["at"]), file,
        str(each.get("kept", "")), str(each.get("account", "")),
    )  # fmt: skip


def _count(value: object) -> int | None:
    return None if value is None else int(str(value))
