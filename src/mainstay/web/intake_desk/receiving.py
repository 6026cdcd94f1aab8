"""Files at the door: named safely, limited in number and size, of a kind that is read; all are taken or none."""

from __future__ import annotations

import errno
import re
import secrets
import shutil
from collections.abc import Iterable, Sequence
from contextlib import suppress
from pathlib import Path, PurePosixPath, PureWindowsPath
from typing import Protocol

from mainstay.foundations.problems import CannotGoOn
from mainstay.intake.choices import FILE_NAME
from mainstay.intake.reading.kinds import kind_of
from mainstay.intake.reading.unreadable import ANOTHER_KIND, NOT_A_WORKBOOK, UNPACKS_TOO_LARGE, UnreadableFile
from mainstay.web.intake_desk.uploads import GIVEN_ANSWERS

MOST_FILES = 40
LARGEST = 25 * 1024 * 1024
ENDINGS = (
    ".xlsx", ".xlsm", ".xltx", ".xltm", ".xlsb", ".xls", ".xlt", ".ods", ".ots", ".csv", ".tsv", ".tab", ".txt", ".html",
    ".htm", ".xml",
)  # fmt: skip
_NEVER_TAKEN = (ANOTHER_KIND, NOT_A_WORKBOOK, UNPACKS_TOO_LARGE)
"""What is not even kept. A file that is empty, locked or damaged is kept, so that it stands among what was not read."""

_UNSAFE = re.compile(r'[\x00-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2066-\u2069<>:"|?*/\\]')
_LONGEST_NAME = 120
_FULL = "The server's disk is full. Tell whoever keeps it; then give the files again."
_AGAIN = "Try again; if it happens again, tell whoever keeps this server."


class GivenFile(Protocol):
    """A file as a form sends it."""

    name: str | None
    size: int | None

    def chunks(self) -> Iterable[bytes]:
        """Its content, piece by piece."""


class Refused(Exception):  # noqa: N818 - what was given cannot be taken, and why: told to whoever gave it
    """None of the files was kept. `sentences` say why, one for each trouble."""

    def __init__(self, sentences: Sequence[str]) -> None:
        """Each a whole sentence."""
        super().__init__(" ".join(sentences))
        self.sentences = tuple(sentences)


def received(files: Sequence[GivenFile], folder: Path) -> int:
    """Writes the files to a folder that exists; gives how many. Raises `Refused` where one of them cannot be taken."""
    named = _named(files)
    troubles = _troubles(named)
    if troubles:
        raise Refused(troubles)
    try:
        for name, file in named.items():
            _write(file, folder / (GIVEN_ANSWERS if name.lower() == FILE_NAME else name))
    except OSError as error:
        raise CannotGoOn(
            f"The files could not be kept ({error.strerror or 'no reason given'}).",
            why="None of them was kept, and nothing was changed.",
            do=_FULL if error.errno in (errno.ENOSPC, errno.EDQUOT) else _AGAIN,
        ) from None
    found = [trouble for name in named if (trouble := _not_taken(folder / name)) is not None]
    if found:
        raise Refused(found)
    return len(named)


def _named(files: Sequence[GivenFile]) -> dict[str, GivenFile]:
    """The files by safe names, no two alike, without those that only come along with a folder."""
    found: dict[str, GivenFile] = {}
    for file in files:
        name = safe_name(file.name or "")
        if _comes_along(name):
            continue
        stem, ending = Path(name).stem, Path(name).suffix
        number = 2
        while name.lower() in {each.lower() for each in found}:
            name, number = f"{stem} ({number}){ending}", number + 1
        found[name] = file
    return found


def safe_name(name: str) -> str:
    """A name without any part of a path, without signs that a system or a reader could misread, and not too long."""
    last = PurePosixPath(PureWindowsPath(name).name).name
    clean = _UNSAFE.sub("_", last).strip().rstrip(".")
    stem, ending = Path(clean).stem, Path(clean).suffix
    return f"{stem[: _LONGEST_NAME - len(ending)]}{ending}"


def _comes_along(name: str) -> bool:
    lowered = name.lower()
    return (
        not lowered
        or lowered.startswith((".", "~$"))
        or lowered in ("thumbs.db", "desktop.ini")
        or Path(lowered).stem == "readme"
    )


def _troubles(named: dict[str, GivenFile]) -> list[str]:
    if not any(name.lower() != FILE_NAME for name in named):
        return ["Choose one or more files: a staff list or a past census return is enough to begin with."]
    if len(named) > MOST_FILES:
        return [f"You chose {len(named)} files, and at most {MOST_FILES} are taken at once. Leave some out."]
    troubles = []
    for name, file in named.items():
        if Path(name).suffix.lower() not in ENDINGS and name.lower() != FILE_NAME:
            troubles.append(
                f"{name} is of a kind that is not read. Give workbooks, CSV files or a census return (.xml)."
            )
        elif (file.size or 0) > LARGEST:
            most = f"{LARGEST // 1024**2} MB"
            troubles.append(
                f"{name} is larger than {most}, the most that is taken. Export fewer columns or a shorter period."
            )
    return troubles


def _write(file: GivenFile, path: Path) -> None:
    path.parent.mkdir(mode=0o700, exist_ok=True)
    with path.open("xb") as stream:
        path.chmod(0o600)
        for piece in file.chunks():
            stream.write(piece)


def _not_taken(path: Path) -> str | None:
    """Why a file is not kept at all, told from its first bytes; None for one that is."""
    if not path.is_file():
        return None
    try:
        kind_of(path)
    except UnreadableFile as trouble:
        if trouble.problem.kind in _NEVER_TAKEN:
            return f"{path.name}: {trouble.problem.found} {trouble.problem.kind.do}"
    return None


def thrown_away(folder: Path) -> None:
    """Takes a folder of files away, whatever is in it. From its first moment nobody finds it any more."""
    aside = folder.with_name(f".gone-{secrets.token_hex(8)}")
    with suppress(OSError):
        folder.rename(aside)
    shutil.rmtree(aside if aside.exists() else folder, ignore_errors=True)
