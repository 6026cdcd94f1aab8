"""Files written beside, flushed to disk and renamed, so that nobody ever finds half of one."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator
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


@contextmanager
def folder_written_whole(path: Path) -> Iterator[Path]:
    """A new folder to fill, put in place of `path` only when the block ends well; otherwise nothing is changed.

    An older folder at `path` is replaced only if every file in it came from an earlier run (it holds the marker file
    `.mainstay`) or it is empty; anything else is refused, so that nobody's own files are lost.
    """
    if path.exists() and not _ours_or_empty(path):
        raise CannotGoOn(
            "This folder already holds something that Mainstay did not make.",
            where=str(path),
            why="Writing here could lose files of yours.",
            do="Choose another folder with --out, or empty this one.",
        )
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        fresh = Path(tempfile.mkdtemp(dir=path.parent, prefix=f".{path.name}."))
        fresh.chmod(0o755)
    except OSError as error:
        raise _cannot_write(path, error) from None
    try:
        yield fresh
        (fresh / ".mainstay").write_text("This folder was made by Mainstay and is replaced at its next run.\n")
        _swap(fresh, path)
    except OSError as error:
        raise _cannot_write(path, error) from None
    finally:
        shutil.rmtree(fresh, ignore_errors=True)


def _swap(fresh: Path, path: Path) -> None:
    old = path.with_name(f".{path.name}.old")
    shutil.rmtree(old, ignore_errors=True)
    if path.exists():
        path.replace(old)
    fresh.replace(path)
    shutil.rmtree(old, ignore_errors=True)


def _ours_or_empty(path: Path) -> bool:
    if not path.is_dir():
        return False
    return (path / ".mainstay").exists() or not any(path.iterdir())


def _cannot_write(path: Path, error: OSError) -> CannotGoOn:
    return CannotGoOn(
        f"The file or folder could not be written ({error.strerror or 'no reason given'}).",
        where=str(path),
        why="Nothing was changed.",
        do="Check that the folder exists, that you may write there and that the disk is not full.",
    )
