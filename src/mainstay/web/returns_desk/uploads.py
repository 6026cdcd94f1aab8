"""A file that was uploaded, taken only if it may be a return; and a place where it lies while it is looked at."""

from __future__ import annotations

import secrets
import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from django.core.files.uploadedfile import UploadedFile

from mainstay.foundations.problems import CannotGoOn
from mainstay.tasks.home import home_folder

LARGEST = 25 * 1024 * 1024
_STARTS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")
_OTHERS = {
    b"PK": "This is a zip archive or a workbook, and not a return.",
    b"\xd0\xcf\x11\xe0": "This is an older Office document, and not a return.",
    b"%PDF": "This is a PDF document, and not a return.",
    b"\x1f\x8b": "This is a compressed file, and not a return.",
}
_EXPORT = "Give the return as XML, as the collection system or the program that made it exports it."


class NotTaken(CannotGoOn):
    """An upload that is no return. Nothing of it was kept. `field` is the one of the form that it was given in."""

    def __init__(self, field: str, what: str, do: str = _EXPORT) -> None:
        super().__init__(what, why="Nothing was kept.", do=do)
        self.field = field


def content_of(files: Sequence[UploadedFile], field: str, *, needed: bool) -> bytes | None:
    """The bytes of the one file that was given; None where none was and none is needed."""
    if len(files) > 1:
        raise NotTaken(field, "Several files were given at once.", "Give one file here, and each other on its own.")
    if not files:
        if needed:
            raise NotTaken(field, "No file was given.", "Choose the file.")
        return None
    (file,) = files
    if (file.size or 0) > LARGEST:
        raise NotTaken(
            field, "The file is larger than 25 MB.", "A return is far smaller: look whether it is the right file."
        )
    content = file.read()
    refuse_unless_xml(content, str(file.name or ""), field)
    return content


def refuse_unless_xml(content: bytes, name: str, field: str) -> None:
    """Refuses by the first bytes and by the end of the name; what is inside is judged by who reads it."""
    if not content.strip():
        raise NotTaken(field, "The file is empty.")
    for start, what in _OTHERS.items():
        if content.startswith(start):
            raise NotTaken(field, what)
    begins = next((content[len(mark) :] for mark in _STARTS if content.startswith(mark)), content)
    if not begins.replace(b"\x00", b"").lstrip().startswith(b"<"):
        raise NotTaken(field, "The file is not XML.")
    if Path(name).suffix.lower() != ".xml":
        raise NotTaken(field, "The file's name does not end in .xml.")


@contextmanager
def staged(**contents: bytes | None) -> Iterator[dict[str, Path]]:
    """The files in a private folder of their own, by name, until the block ends; those that are None are left out."""
    with a_private_folder("uploads") as folder:
        paths = {}
        for name, content in contents.items():
            if content is not None:
                paths[name] = folder / f"{name}.xml"
                paths[name].write_bytes(content)
        yield paths


@contextmanager
def a_private_folder(inside: str) -> Iterator[Path]:
    """A folder that only its owner may open, taken away when the block ends."""
    folder = home_folder() / "web" / inside / secrets.token_urlsafe(16)
    try:
        folder.mkdir(parents=True, mode=0o700)
    except OSError:
        raise CannotGoOn(
            "The server could not make a place for the files.", why="Nothing was kept.", do="Tell your IT service."
        ) from None
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)
