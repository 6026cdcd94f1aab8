"""What a file really is, told from its first bytes and its inner directory. Its ending proves nothing."""

from __future__ import annotations

import stat
import zipfile
from enum import Enum
from pathlib import Path

import olefile

from mainstay.intake.reading.limits import LARGEST_FILE, LARGEST_UNPACKED
from mainstay.intake.reading.unreadable import (
    ANOTHER_KIND,
    BROKEN_ARCHIVE,
    DAMAGED,
    EMPTY_FILE,
    NOT_A_FILE,
    NOT_A_WORKBOOK,
    PASSWORD,
    TOO_LARGE,
    UNPACKS_TOO_LARGE,
    UnreadableFile,
    could_not_read,
)

_HEAD = 65_536


class FileKind(Enum):
    """The kinds of file that hold rows, and XML, which is for the readers of returns."""

    XLSX = "workbook (.xlsx)"
    XLSB = "binary workbook (.xlsb)"
    XLS = "old workbook (.xls)"
    ODS = "open document spreadsheet (.ods)"
    TEXT = "text with separated columns"
    WEB = "web page"
    XML = "XML"


_SIGNATURES = (
    (b"%PDF", "a PDF document"),
    (b"\x89PNG", "a picture (PNG)"),
    (b"\xff\xd8\xff", "a picture (JPEG)"),
    (b"GIF8", "a picture (GIF)"),
    (b"BM", "a picture (BMP)"),
    (b"II*\x00", "a picture (TIFF)"),
    (b"MM\x00*", "a picture (TIFF)"),
    (b"{\\rtf", "a rich text document"),
    (b"MIME-Version:", "a web archive"),
    (b"PAR1", "a Parquet file"),
    (b"SQLite format 3", "a database"),
    (b"\x00\x01\x00\x00Standard ", "a database"),
    (b"\x1f\x8b", "a compressed file"),
    (b"7z\xbc\xaf", "a compressed archive"),
    (b"Rar!", "a compressed archive"),
    (b"MZ", "a program"),
)
_IN_A_ZIP = (
    ("xl/workbook.xml", FileKind.XLSX),
    ("xl/workbook.bin", FileKind.XLSB),
    ("word/document.xml", "a Word document"),
    ("ppt/presentation.xml", "a PowerPoint presentation"),
    ("index/document.iwa", "an Apple document"),
)
_IN_A_COMPOUND = (
    ("EncryptedPackage", None),
    ("EncryptionInfo", None),
    ("Workbook", FileKind.XLS),
    ("Book", FileKind.XLS),
    ("WordDocument", "an old Word document"),
    ("PowerPoint Document", "an old PowerPoint presentation"),
    ("__properties_version1.0", "a saved e-mail"),
)


def kind_of(path: Path, file: str | None = None) -> FileKind:
    """The kind of the file at `path`; `UnreadableFile` where it is none of them, empty, locked, too large or broken.

    `file` is the name to use in messages. Size and sort are asked of the operating system before a byte is read, so a
    2 GB file, a device or a pipe is refused at once.
    """
    file = file or path.name or str(path)
    head = first_bytes(path, file)
    if head[:4] in (b"PK\x03\x04", b"PK\x05\x06"):
        return _kind_in_zip(path, file)
    if head[:8] == b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1":
        return _kind_in_compound(path, file)
    for signature, words in _SIGNATURES:
        if head.startswith(signature) and (len(signature) > 2 or b"\x00" in head):
            raise UnreadableFile(ANOTHER_KIND, file, f"This is {words}, whatever its name says.")
    return _kind_of_text(head, file)


def first_bytes(path: Path, file: str) -> bytes:
    """The first 64 KB of a regular file of a size that is read at all, or `UnreadableFile`."""
    try:
        about = path.stat()
        _refuse_by_size(about.st_mode, about.st_size, file)
        with path.open("rb") as stream:
            return stream.read(_HEAD)
    except OSError as error:
        raise could_not_read(file, error) from None


def _refuse_by_size(mode: int, size: int, file: str) -> None:
    if stat.S_ISDIR(mode):
        raise UnreadableFile(NOT_A_FILE, file, "This is a folder, where a file was expected.")
    if not stat.S_ISREG(mode):
        raise UnreadableFile(NOT_A_FILE, file, "This is a device or a pipe, not a file.")
    if size == 0:
        raise UnreadableFile(EMPTY_FILE, file, "The file holds nothing at all.")
    if size > LARGEST_FILE:
        found = f"The file is {size / 1024**3:.1f} GB; at most {LARGEST_FILE / 1024**3:.0f} GB is read."
        raise UnreadableFile(TOO_LARGE, file, found)


def _kind_in_zip(path: Path, file: str) -> FileKind:
    try:
        with zipfile.ZipFile(path) as archive:
            parts = {info.filename.lower(): info for info in archive.infolist()}
            mime = archive.read("mimetype")[:100] if "mimetype" in parts else b""
            manifest = archive.read("META-INF/manifest.xml") if "meta-inf/manifest.xml" in parts else b""
    except (*BROKEN_ARCHIVE, OSError):
        found = "The workbook's inner directory is missing or broken: the file was cut short or damaged."
        raise UnreadableFile(DAMAGED, file, found) from None
    unpacked = sum(info.file_size for info in parts.values())
    if unpacked > LARGEST_UNPACKED:
        found = f"The file would unpack to {unpacked / 1024**3:.1f} GB."
        raise UnreadableFile(UNPACKS_TOO_LARGE, file, found)
    if b"opendocument.spreadsheet" in mime:
        if b"encryption-data" in manifest:
            raise UnreadableFile(PASSWORD, file)
        return FileKind.ODS
    for part, kind in _IN_A_ZIP:
        if part in parts:
            return _kind_or_refusal(kind, file)
    if b"opendocument" in mime:
        raise UnreadableFile(ANOTHER_KIND, file, "This is an OpenDocument file, but not a spreadsheet.")
    if "[content_types].xml" in parts and "_rels/.rels" in parts:
        return FileKind.XLSX
    raise UnreadableFile(NOT_A_WORKBOOK, file, "This is a zip archive, not a workbook.")


def _kind_in_compound(path: Path, file: str) -> FileKind:
    try:
        with olefile.OleFileIO(str(path)) as compound:
            inside = {"/".join(entry).lower() for entry in compound.listdir()}
    except (OSError, ValueError, IndexError, RecursionError):
        raise UnreadableFile(DAMAGED, file) from None
    for stream, kind in _IN_A_COMPOUND:
        if stream.lower() in inside:
            return _kind_or_refusal(kind, file)
    raise UnreadableFile(ANOTHER_KIND, file, "This is an old Office file, but not a workbook.")


def _kind_or_refusal(kind: FileKind | str | None, file: str) -> FileKind:
    if isinstance(kind, FileKind):
        return kind
    if kind is None:
        raise UnreadableFile(PASSWORD, file)
    raise UnreadableFile(ANOTHER_KIND, file, f"This is {kind}, whatever its name says.")


def _kind_of_text(head: bytes, file: str) -> FileKind:
    if wide := wide_encoding(head):
        head = head.decode(wide, errors="replace").encode("utf-8", errors="replace")
    elif b"\x00" in head or sum(byte < 9 or 13 < byte < 32 for byte in head) > len(head) // 20:
        raise UnreadableFile(ANOTHER_KIND, file, "This is not text, nor any kind of workbook known here.")
    start = head.removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    if not start:
        raise UnreadableFile(EMPTY_FILE, file, "The file holds only blanks.")
    if not start.startswith(b"<"):
        return FileKind.TEXT
    if b"<table" in start or b"<html" in start or start.startswith(b"<!doctype html"):
        return FileKind.WEB
    return FileKind.XML


def wide_encoding(head: bytes) -> str | None:
    """The two-byte encoding of a text, from its byte-order mark or from where its zero bytes lie; else None."""
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "utf-16"
    sample = head[:4096]
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    if odd > len(sample) * 0.3 and even < len(sample) * 0.05:
        return "utf-16-le"
    if even > len(sample) * 0.3 and odd < len(sample) * 0.05:
        return "utf-16-be"
    return None
