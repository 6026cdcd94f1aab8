"""A stream of bytes cut where each worker's record begins, so that the parser can start again after a break it cannot
mend.

A parser that meets a tag it cannot make sense of gives up on everything after it. Fed piece by piece it loses at most
the rest of one worker.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

WORKER = "CSWWWorker"
_BEGINS = re.compile(rb"<(?:[A-Za-z_][\w.-]*:)?CSWWWorker(?=[\s/>])")
_BARE = re.compile(rb"<(?![A-Za-z_:/!?\x80-\xff])|&(?!(?:[A-Za-z_][\w.-]{0,40}|#\d{1,7}|#x[0-9A-Fa-f]{1,6});)")
_NOT_TEXT = re.compile(rb"(<!--.*?(?:-->|\Z)|<!\[CDATA\[.*?(?:\]\]>|\Z)|<\?.*?(?:\?>|\Z))", re.DOTALL)
_LONGEST_TAG = 120


class Piece(NamedTuple):
    """Some bytes of the file. `line` is the one on which they begin; `begins` whether they begin with a worker's tag.

    `mended` counts bare '<' and '&' signs, as in '< 5 years', that were written as XML wants them: the parser gives
    up at the first and waits for a ';' after the second. Inside a comment or a CDATA section they are proper and left
    alone.
    """

    content: bytes
    line: int
    begins: bool
    mended: int


def pieces(chunks: Iterable[bytes]) -> Iterator[Piece]:
    """The chunks of a file cut before each worker's opening tag; a tag is never cut in two."""
    line, held = 1, b""
    for chunk in chunks:
        taken = held + chunk
        keep = _end_of_whole_tags(taken)
        held = taken[keep:]
        for content, begins in _cut(taken[:keep]):
            yield _piece(content, line, begins)
            line += content.count(b"\n")
    if held:
        yield _piece(held, line, begins=False)


def _end_of_whole_tags(taken: bytes) -> int:
    last = taken.rfind(b"<", max(0, len(taken) - _LONGEST_TAG))
    return len(taken) if last < 0 or b">" in taken[last:] else last


def _cut(content: bytes) -> Iterator[tuple[bytes, bool]]:
    cuts = [match.start() for match in _BEGINS.finditer(content)]
    if content and (not cuts or cuts[0] > 0):
        yield content[: cuts[0] if cuts else len(content)], False
    for start, end in zip(cuts, [*cuts[1:], len(content)], strict=True):
        yield content[start:end], True


def _piece(content: bytes, line: int, begins: bool) -> Piece:
    if _BARE.search(content) is None:
        return Piece(content, line, begins, 0)
    mended, count = [], 0
    for number, part in enumerate(_NOT_TEXT.split(content)):
        if number % 2 == 0:
            part, found = _BARE.subn(_as_written_in_xml, part)
            count += found
        mended.append(part)
    return Piece(b"".join(mended), line, begins, count)


def _as_written_in_xml(match: re.Match[bytes]) -> bytes:
    return b"&lt;" if match.group() == b"<" else b"&amp;"
