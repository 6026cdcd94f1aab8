"""Backing up what the web application keeps on this machine, and putting it back.

Two files: what is kept (the database, returns and their history, remembered answers, what was issued, and the published tables
that were loaded), and apart from it the pseudonym keys, which must not lie beside the data. Each holds a list of its contents
with their SHA-256, by which it is checked before anything is put back.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import sqlite3
import tempfile
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from mainstay.foundations.problems import CannotGoOn
from mainstay.tasks.home import home_folder
from mainstay.tasks.published_results import PUBLISHED, tables_kept

CONTENTS = "contents.json"
SCHEMA = "mainstay/backup/1"
_FILES = "files"
"""Where in a back-up the files lie that are kept in one folder; the published tables lie beside, in a part of their own."""
DATABASE = "mainstay.sqlite3"
_SIDE_FILES = (f"{DATABASE}-wal", f"{DATABASE}-shm", "uploads")


@dataclass(frozen=True)
class BackedUp:
    """The two files that were written, and how many files each holds."""

    kept: Path
    keys: Path
    files: int
    key_files: int


def back_up(out: Path) -> BackedUp:
    """Writes `out` and beside it the keys (`out` with _keys in its name), whole or not at all.

    The database is copied as it is at one moment, also while people work. Only SQLite: a PostgreSQL has its own tools.
    """
    web = home_folder() / "web"
    if not (web / DATABASE).is_file():
        raise CannotGoOn(
            "There is no database here to back up.",
            where=str(web),
            why="With PostgreSQL the data are on its server.",
            do="For PostgreSQL use pg_dump, and back up this folder's other files beside it.",
        )
    keys = out.with_name(f"{out.stem}_keys{out.suffix}")
    for path in (out, keys):
        if path.exists():
            raise CannotGoOn(
                "This file is there already.", where=str(path), do="Choose another name: a back-up is never replaced."
            )
    out.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=out.parent, prefix=".backup") as place:
        copied = Path(place) / DATABASE
        with closing(sqlite3.connect(web / DATABASE)) as source, closing(sqlite3.connect(copied)) as target:
            source.backup(target)
        kept = [(copied, DATABASE), *((path, name) for path, name in _files(web) if name != DATABASE)]
        published = [(path, path.name) for path in tables_kept()]
        files = _packed({_FILES: kept, PUBLISHED: published}, Path(place) / "kept.zip", out)
        key_files = _packed({_FILES: list(_files(home_folder() / "keys"))}, Path(place) / "keys.zip", keys)
    return BackedUp(out, keys, files, key_files)


def restore(kept: Path, keys: Path | None = None, *, replace: bool = False) -> int:
    """Puts a back-up in the place of what is kept here; gives how many files. What was there is kept beside it, renamed.

    Nothing is touched before the whole back-up was checked. Without `replace` it is refused where something is kept here.
    Published tables that were loaded here stay where the back-up holds none.
    """
    web = home_folder() / "web"
    if (web / DATABASE).exists() and not replace:
        raise CannotGoOn(
            "Something is kept here already.", where=str(web), why="It would be put aside for the back-up.",
            do="Stop the application, and give --replace to go on.",
        )  # fmt: skip
    home_folder().mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=home_folder(), prefix=".restore") as place:
        count = _unpacked(kept, {_FILES: Path(place) / "web", PUBLISHED: Path(place) / PUBLISHED})
        if keys is not None:
            count += _unpacked(keys, {_FILES: Path(place) / "keys"})
        for name in ("web", "keys", PUBLISHED):
            fresh, old = Path(place) / name, home_folder() / name
            if fresh.is_dir():
                if old.exists():
                    old.rename(_aside(old))
                fresh.rename(old)
    return count


def _files(folder: Path) -> Iterator[tuple[Path, str]]:
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        if path.is_file() and not path.is_symlink() and name.split("/")[0] not in _SIDE_FILES:
            yield path, name


def _packed(parts: Mapping[str, list[tuple[Path, str]]], made: Path, out: Path) -> int:
    marks = {part: {name: _sha256(path) for path, name in files} for part, files in parts.items()}
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(CONTENTS, json.dumps({"schema": SCHEMA, **marks}, indent=1))
        for part, files in parts.items():
            for path, name in files:
                archive.write(path, f"{part}/{name}")
    os.chmod(made, 0o600)  # noqa: PTH101 - the file holds everything that is kept
    made.replace(out)
    return sum(map(len, marks.values()))


def _unpacked(path: Path, folders: Mapping[str, Path]) -> int:
    """Each part into its folder; how many files. A part that the back-up does not have makes no folder."""
    count = 0
    try:
        with zipfile.ZipFile(path) as archive:
            contents = json.loads(archive.read(CONTENTS))
            if contents.get("schema") != SCHEMA or _FILES not in contents:
                raise ValueError
            for part, folder in folders.items():
                for name, mark in contents.get(part, {}).items():
                    _put_in(archive, f"{part}/{name}", folder, name, mark)
                    count += 1
    except (
        OSError,
        EOFError,
        AttributeError,
        KeyError,
        TypeError,
        ValueError,
        RuntimeError,
        zlib.error,
        zipfile.BadZipFile,
    ):
        raise CannotGoOn(
            "This is no back-up of Mainstay, or it is damaged.", where=str(path), why="Nothing was changed here.",
            do="Take an earlier back-up.",
        ) from None  # fmt: skip
    return count


def _put_in(archive: zipfile.ZipFile, held: str, folder: Path, name: str, mark: str) -> None:
    """One file into a folder, as the list of contents has it. ValueError where it is another, or would lie elsewhere."""
    target = folder / name
    if folder.resolve() not in target.resolve().parents:
        raise ValueError
    target.parent.mkdir(parents=True, exist_ok=True)
    with archive.open(held) as source, target.open("wb") as written:
        shutil.copyfileobj(source, written)
    target.chmod(0o600)
    if _sha256(target) != mark:
        raise ValueError


def _sha256(path: Path) -> str:
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def _aside(path: Path) -> Path:
    number = 1
    while path.with_name(f"{path.name}_before_{number}").exists():
        number += 1
    return path.with_name(f"{path.name}_before_{number}")
