"""One who changes a folder at a time: a lock file made by whoever begins, and taken away when they end.

A lock file works where a lock of the system does not, as on many shared drives; the price is that a process which was
stopped leaves it behind. One older than `STALE` is therefore taken over, and that is said.
"""

from __future__ import annotations

import os
import secrets
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from mainstay.foundations.problems import CannotGoOn

LOCK = ".being_moved"
STALE = 600
"""Seconds after which whoever made the lock file is taken to have been stopped. A move takes seconds."""
_TRIES = 5


@dataclass(frozen=True)
class Alone:
    """The lock that is held. `notice` says that a forgotten one was taken over, '' where there was none."""

    path: Path
    token: bytes
    notice: str = ""

    @property
    def held(self) -> bool:
        """Whether it still is: after a long pause, somebody else may have taken it over."""
        return _content(self.path) == self.token


@contextmanager
def alone_in(folder: Path) -> Iterator[Alone]:
    """Holds the lock of a folder, which is made if need be and taken away again if nothing was put in it.

    Raises `CannotGoOn` where somebody else holds it, or where it cannot be made.
    """
    made = not folder.exists()
    try:
        alone = _taken(folder)
    except OSError as error:
        raise CannotGoOn(
            f"Nothing can be written in the folder ({error.strerror or 'no reason given'}).",
            where=str(folder),
            why="Nothing was changed.",
            do="Check that it is a folder, that you may write there and that the disk is not full.",
            exit_code=1,
        ) from None
    try:
        yield alone
    finally:
        if alone.held:
            alone.path.unlink(missing_ok=True)
        if made:
            with suppress(OSError):
                folder.rmdir()


def _taken(folder: Path) -> Alone:
    path, token, notice = folder / LOCK, secrets.token_hex(16).encode(), ""
    for _ in range(_TRIES):
        folder.mkdir(parents=True, exist_ok=True)
        try:
            handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        except FileNotFoundError:  # whoever made the folder has just taken it away again
            continue
        except FileExistsError:
            if not _is_stale(path):
                raise _somebody_else(folder) from None
            if _take_away(path, token):
                notice = (
                    "Somebody began to move this return more than ten minutes ago and did not come to an end; their lock"
                    " was taken over. What they began was not kept."
                )
            continue
        with os.fdopen(handle, "wb") as stream:
            stream.write(token)
        return Alone(path, token, notice)
    raise _somebody_else(folder)


def _is_stale(path: Path) -> bool:
    try:
        return time.time() - path.stat().st_mtime > STALE
    except FileNotFoundError:
        return False


def _take_away(path: Path, token: bytes) -> bool:
    """Moves a stale lock aside: of several who try, the renaming succeeds for one.

    Between looking and renaming, somebody quicker may have put a fresh one there: that is put back.
    """
    aside = path.with_name(f"{path.name}.{token.decode()}")
    try:
        path.rename(aside)
    except OSError:
        return False
    stale = _is_stale(aside)
    if not stale:
        with suppress(OSError):
            os.link(aside, path)
    aside.unlink(missing_ok=True)
    return stale


def _content(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError:
        return b""


def _somebody_else(folder: Path) -> CannotGoOn:
    return CannotGoOn(
        "Somebody else is moving this return at this moment.",
        where=str(folder),
        why="Two moves at once could lose one of them. Nothing was changed.",
        do=f"Wait a moment, look at: mainstay census status {folder}, and move it again if it is still to be moved."
        f" A lock that was left behind ({LOCK}) is taken over after ten minutes.",
        exit_code=1,
    )
