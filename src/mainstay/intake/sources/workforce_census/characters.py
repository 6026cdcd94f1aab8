"""The bytes of a file as UTF-8 that an XML parser can take, whatever encoding they came in.

Files of this census are met in UTF-8 with and without a byte order mark, in UTF-16, in Windows-1252, and labelled as
one while written in another. A byte that is not UTF-8 is taken for Windows-1252. A control character is left out; one that
stands for a blank (form feed, vertical tab) becomes a blank, so that it never makes one name of two.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from pathlib import Path

from mainstay.intake.reading.unreadable import could_not_read

CHUNK = 65_536
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_DECLARED = re.compile(rb"""^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([A-Za-z0-9._-]{1,40})["']""")
_ONE_BYTE = {
    "iso-8859-1": "cp1252", "iso8859-1": "cp1252", "latin-1": "cp1252", "latin1": "cp1252", "windows-1252": "cp1252",
    "cp1252": "cp1252", "iso-8859-15": "iso8859-15",
}  # fmt: skip
_CONTROLS = bytes(number for number in range(32) if number not in b"\t\n\r")
_BLANKS = b"\x0b\x0c"
_AS_BLANKS, _LEFT_OUT = bytes.maketrans(_BLANKS, b"  "), bytes(set(_CONTROLS) - set(_BLANKS))
_A_CONTROL = re.compile(b"[" + re.escape(_CONTROLS) + b"]")
_STRAY = re.compile("[\udc80-\udcff]")


class Characters:
    """The chunks of a file in UTF-8, without byte order mark. `odd` and `odd_line` say what had to be put right."""

    def __init__(self, path: Path) -> None:
        """Nothing is opened until the chunks are asked for."""
        self.path = path
        self.encoding = "utf-8"
        self.odd = 0
        self.odd_line: int | None = None
        self._lines = 1
        self._decoder: codecs.IncrementalDecoder | None = None

    def __iter__(self) -> Iterator[bytes]:
        """Each chunk in order. Raises `UnreadableFile` where the file cannot be opened or the disk fails."""
        try:
            with self.path.open("rb") as stream:
                first = stream.read(CHUNK)
                self.encoding, marked = encoding_of(first)
                if self.encoding != "utf-8":
                    self._decoder = codecs.getincrementaldecoder(self.encoding)("replace")
                rest, chunk = b"", first[marked:]
                while chunk:
                    cleaned, rest = self._clean(rest + chunk, last=False)
                    yield cleaned
                    chunk = stream.read(CHUNK)
                if rest:
                    yield self._clean(rest, last=True)[0]
        except OSError as error:
            raise could_not_read(self.path.name, error) from None

    def _clean(self, taken: bytes, *, last: bool) -> tuple[bytes, bytes]:
        encoded, used = self._encoded(taken, last)
        cleaned = encoded.translate(_AS_BLANKS, _LEFT_OUT)
        if cleaned != encoded:
            places = [place.start() for place in _A_CONTROL.finditer(encoded)]
            self._note(len(places), encoded[: places[0]])
        self._lines += cleaned.count(b"\n")
        return cleaned, taken[used:]

    def _encoded(self, taken: bytes, last: bool) -> tuple[bytes, int]:
        if self._decoder is not None:
            return self._decoder.decode(taken, last).encode("utf-8", "replace"), len(taken)
        try:
            _text, used = codecs.utf_8_decode(taken, "strict", last)
            return taken[:used], used
        except UnicodeDecodeError:
            return self._mended(taken, last)

    def _mended(self, taken: bytes, last: bool) -> tuple[bytes, int]:
        text, used = codecs.utf_8_decode(taken, "surrogateescape", last)
        place = _STRAY.search(text)
        self._note(len(_STRAY.findall(text)), text[: place.start() if place else 0].encode("utf-8"))
        return _STRAY.sub(_as_windows, text).encode("utf-8"), used

    def _note(self, count: int, before: bytes) -> None:
        self.odd += count
        if self.odd_line is None:
            self.odd_line = self._lines + before.count(b"\n")


def encoding_of(first: bytes) -> tuple[str, int]:
    """The encoding of a file from its first bytes, and how many of them are a byte order mark.

    What the bytes show goes before what the file says of itself: programs write 'utf-16' over UTF-8 text.
    """
    for mark, encoding in _MARKS:
        if first.startswith(mark):
            return encoding, len(mark)
    if first[:2] == b"<\0":
        return "utf-16-le", 0
    if first[:2] == b"\0<":
        return "utf-16-be", 0
    declared = _DECLARED.match(first)
    return (_ONE_BYTE.get(declared.group(1).decode("ascii").lower(), "utf-8") if declared else "utf-8"), 0


def _as_windows(match: re.Match[str]) -> str:
    return bytes([ord(match.group()) - 0xDC00]).decode("cp1252", "replace")
