"""A logo that was given: PNG or JPEG by what it is, not by its name; small; and only its picture, without what else it carries.

SVG is refused, as it can hold scripts and fetch from elsewhere.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator
from dataclasses import dataclass

LARGEST = 60_000
"""Bytes. It is fetched with the first page, which is to stay small."""

_WIDEST = 2_000
_PNG, _JPEG = b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff"
_KEPT = {b"IHDR", b"PLTE", b"tRNS", b"gAMA", b"sRGB", b"IDAT", b"IEND"}
_SIZES = {0xC0, 0xC1, 0xC2}
_NO_LENGTH = {0x01, *range(0xD0, 0xD9)}


class NoLogo(Exception):  # noqa: N818 - the sentence is the point of it
    """What was given cannot be a logo; the sentence says why and what to give."""


@dataclass(frozen=True)
class Logo:
    """A picture and the type it is served as."""

    kind: str
    content: bytes


def logo(content: bytes) -> Logo:
    """The picture alone of a PNG or JPEG file. NoLogo where it is neither, is damaged or too large."""
    if len(content) > LARGEST:
        raise NoLogo(f"The picture is larger than {LARGEST // 1000} KB. Save it smaller: it is shown 40 pixels high.")
    try:
        if content.startswith(_PNG):
            return Logo("image/png", _PNG + b"".join(_png(content)))
        if content.startswith(_JPEG):
            return Logo("image/jpeg", b"\xff\xd8" + b"".join(_jpeg(content)))
    except (struct.error, IndexError):
        raise NoLogo("The picture is damaged: it ends before it should. Save it again.") from None
    raise NoLogo("This is not a PNG or JPEG picture. Save the logo as PNG and choose that file; SVG is not taken.")


def _png(content: bytes) -> Iterator[bytes]:
    """The chunks that make the picture, each checked; comments, dates and places of taking are left out."""
    at, kind, seen = len(_PNG), b"", set()
    while kind != b"IEND":
        size, kind = struct.unpack_from(">I4s", content, at)
        whole = content[at : at + 12 + size]
        if len(whole) != 12 + size or zlib.crc32(whole[4:-4]) != struct.unpack(">I", whole[-4:])[0]:
            raise NoLogo("The picture is damaged. Save it again.")
        if kind == b"IHDR":
            _fits(*struct.unpack_from(">II", content, at + 8))
        if kind in _KEPT:
            seen.add(kind)
            yield whole
        at += 12 + size
    if not {b"IHDR", b"IDAT"} <= seen:
        raise NoLogo("There is no picture in this file. Save it again.")


def _jpeg(content: bytes) -> Iterator[bytes]:
    """The segments that make the picture, up to its end; what a camera or a program wrote beside it is left out."""
    at, sized = 2, False
    while True:
        start, marker = struct.unpack_from(">BB", content, at)
        if start != 0xFF:
            raise NoLogo("The picture is damaged. Save it again.")
        if marker in _NO_LENGTH:
            yield content[at : at + 2]
            at += 2
            continue
        (size,) = struct.unpack_from(">H", content, at + 2)
        if marker in _SIZES:
            height, width = struct.unpack_from(">HH", content, at + 5)
            _fits(width, height)
            sized = True
        if marker == 0xDA:
            end = content.rfind(b"\xff\xd9")
            if not sized or end < at:
                raise NoLogo("The picture is damaged. Save it again.")
            yield content[at : end + 2]
            return
        if not (0xE1 <= marker <= 0xED or marker in (0xEF, 0xFE)):
            yield content[at : at + 2 + size]
        at += 2 + size


def _fits(width: int, height: int) -> None:
    if not (0 < width <= _WIDEST and 0 < height <= _WIDEST):
        raise NoLogo(f"The picture is more than {_WIDEST:,} pixels wide or high, or has no size. Save it smaller.")
