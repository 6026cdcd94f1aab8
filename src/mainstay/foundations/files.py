"""Files written beside, flushed to disk and renamed, so that nobody ever finds half of one."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from mainstay.foundations.problems import CannotGoOn


def write_text(path: Path, text: str, *, private: bool = False) -> None:
    """Write a text file whole or not at all. `private` makes it readable by its owner alone."""
    write_bytes(path, text.encode("utf-8"), private=private)


def write_bytes(path: Path, content: bytes, *, private: bool = False) -> None:
    """Write a file whole or not at all, by writing beside it and renaming."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.", suffix=".part")
    except OSError as error:
        raise _cannot_write(path, error) from None
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
        temporary.chmod(0o600 if private else 0o644)
        temporary.replace(path)
    except OSError as error:
        temporary.unlink(missing_ok=True)
        raise _cannot_write(path, error) from None


def write_new(path: Path, content: bytes) -> None:
    """Write a file, readable by its owner alone, where nothing stands yet; `FileExistsError` where something does.

    Of two who write at once, one does. What could not be written whole is taken away again.
    """
    try:
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600)
    except FileExistsError:
        raise
    except OSError as error:
        raise _cannot_write(path, error) from None
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
    except OSError as error:
        path.unlink(missing_ok=True)
        raise _cannot_write(path, error) from None


def refuse_to_replace(path: Path, kept: Iterable[Path] = ()) -> None:
    """Raise `CannotGoOn` where something stands at `path` that a single file is to be written to.

    `kept` are files that earlier runs left in folders of ours: what is byte for byte one of those is ours and unchanged.
    """
    if not os.path.lexists(path):
        return
    if path.is_file():
        there = path.read_bytes()
        if any(each.is_file() and each.read_bytes() == there for each in kept):
            return
    raise CannotGoOn(
        "Something of that name is already there.",
        where=str(path),
        why="It may be a file of yours, so it is not replaced. Nothing was written.",
        do="Move it elsewhere, or choose another name with --out.",
        exit_code=1,
    )


def next_free(path: Path) -> Path:
    """The path itself where nothing stands there, else the first free of name_2, name_3 and so on beside it."""
    found, number = path, 2
    while os.path.lexists(found):
        found, number = path.with_name(f"{path.stem}_{number}{path.suffix}"), number + 1
    return found


MARKER = ".mainstay"
"""The file in each folder we made that lists what we put there."""


@contextmanager
def folder_written_whole(path: Path) -> Iterator[Path]:
    """A new folder to fill, put in place of `path` only when the block ends well; otherwise nothing is changed.

    An older folder at `path` is replaced only if it is empty, or if everything in it was put there by an earlier run,
    as its marker file lists; anything else is refused, so that nobody's own files are lost.
    """
    if path.exists() and (theirs := _not_ours(path)):
        raise CannotGoOn(
            f"This folder holds something that Mainstay did not make ({theirs}).",
            where=str(path),
            why="Writing here could lose files of yours.",
            do="Move it elsewhere, or choose another folder with --out.",
        )
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        fresh = Path(tempfile.mkdtemp(dir=path.parent, prefix=f".{path.name}."))
        fresh.chmod(0o755)
    except OSError as error:
        raise _cannot_write(path, error) from None
    try:
        yield fresh
        listed = "\n".join([*sorted(_names_below(fresh)), MARKER])
        (fresh / MARKER).write_text(f"Made by Mainstay, and replaced at its next run:\n{listed}\n", encoding="utf-8")
        _swap(fresh, path)
    except OSError as error:
        raise _cannot_write(path, error) from None
    finally:
        shutil.rmtree(fresh, ignore_errors=True)


def _swap(fresh: Path, path: Path) -> None:
    """Puts the fresh folder in the place of the old one, which is only taken away once the new one stands there."""
    if not path.exists():
        fresh.replace(path)
        return
    old = Path(tempfile.mkdtemp(dir=path.parent, prefix=f".{path.name}.old."))
    path.replace(old / "was")
    try:
        fresh.replace(path)
    except OSError:
        (old / "was").replace(path)
        raise
    finally:
        if path.exists():
            shutil.rmtree(old, ignore_errors=True)


def _not_ours(path: Path) -> str:
    """The first thing in a folder that an earlier run did not put there; '' where there is none."""
    if not path.is_dir():
        return "a file of that name"
    try:
        listed = set((path / MARKER).read_text(encoding="utf-8").splitlines()[1:])
    except (OSError, UnicodeDecodeError):
        listed = set()
    return next(iter(sorted(set(_names_below(path)) - listed)), "")


def _names_below(path: Path) -> list[str]:
    return [each.relative_to(path).as_posix() for each in path.rglob("*")]


def _cannot_write(path: Path, error: OSError) -> CannotGoOn:
    return CannotGoOn(
        f"The file or folder could not be written ({error.strerror or 'no reason given'}).",
        where=str(path),
        why="Nothing was changed.",
        do="Check that the folder exists, that you may write there and that the disk is not full.",
    )
