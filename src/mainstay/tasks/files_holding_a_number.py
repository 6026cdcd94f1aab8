"""Which files that wait or are kept on this machine may hold a person's number: they are named, never rewritten here.

A number is looked for in the bytes of a file and of what is packed in it, so any kind of file can be asked, also one that
cannot be read as a table. Short numbers may stand in a file for something else, and a damaged or locked file cannot be
searched at all: of both it is said that the file may hold the number.
"""

from __future__ import annotations

import re
import zipfile
import zlib
from collections.abc import Collection, Iterator
from pathlib import Path

from mainstay.tasks.home import home_folder

_LARGEST_PART = 256 * 1024 * 1024
_SHORTEST = 3
_PACKED = b"PK\x03\x04"
"""How a packed file, such as a workbook, begins; a packed file whose list of parts is lost begins so too."""
_OLD_OR_LOCKED = b"\xd0\xcf\x11\xe0"
"""How a workbook begins that is locked by a password, or is of Excel 97 to 2003 and may keep numbers as no digits."""
_LOCKED = 1
_CANNOT_BE_SEARCHED = (OSError, EOFError, ValueError, RuntimeError, NotImplementedError, zlib.error, zipfile.BadZipFile)
_ENCODINGS = ("utf-8", "utf-16-le")


def uploads_with(numbers: Collection[str]) -> list[str]:
    """The first letters of the imports nobody has accepted yet whose files may hold one of these numbers."""
    folder = home_folder() / "web" / "uploads"
    found = {path.relative_to(folder).parts[0] for path in _files_with(folder, numbers)}
    return sorted(name.lstrip(".")[:8] for name in found)


def returns_with(numbers: Collection[str]) -> list[str]:
    """The rounds of the returns desk, such as census_2025_893, of which a file may hold one of these numbers."""
    folder = home_folder() / "web" / "returns"
    return sorted({path.relative_to(folder).parts[0] for path in _files_with(folder, numbers)})


def _files_with(folder: Path, numbers: Collection[str]) -> Iterator[Path]:
    patterns = [pattern for number in numbers for pattern in _patterns(number)]
    if not patterns or not folder.is_dir():
        return
    for path in sorted(folder.rglob("*")):
        if path.is_file() and not path.is_symlink() and _holds(path, patterns):
            yield path


def _patterns(number: str) -> Iterator[re.Pattern[bytes]]:
    kind, _, text = number.partition(":")
    plain = text.removeprefix("SW") if kind == "swe" else text.rpartition(":")[2]
    if len(plain) < _SHORTEST:
        return
    for encoding in _ENCODINGS:
        before = "(?<![0-9A-Za-z])" if kind == "staff" else "(?<![0-9])"
        yield re.compile(
            before.encode() + b"(?:" + re.escape("0".encode(encoding)) + b")*" + re.escape(plain.encode(encoding))
            + b"(?![0-9])",
            re.IGNORECASE,
        )  # fmt: skip


def _holds(path: Path, patterns: list[re.Pattern[bytes]]) -> bool:
    """Whether a file may hold a number: yes of one that cannot be searched, since nobody can say that it does not."""
    try:
        return any(pattern.search(content) for content in _contents(path) for pattern in patterns)
    except _CANNOT_BE_SEARCHED:
        return True


def _contents(path: Path) -> Iterator[bytes]:
    """The file's bytes, and those of each part packed in it."""
    content = path.read_bytes()
    yield content
    if content.startswith(_OLD_OR_LOCKED):
        raise ValueError("a locked workbook, or one that keeps its numbers as no digits")
    if not content.startswith(_PACKED):
        return
    with zipfile.ZipFile(path) as packed:
        for part in packed.infolist():
            if part.file_size > _LARGEST_PART or part.flag_bits & _LOCKED:
                raise ValueError("a part of the file is too large to search, or is locked")
            yield packed.read(part)
