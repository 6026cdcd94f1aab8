"""A stream of bytes cut where each worker begins, so that the parser can start again after a break it cannot mend.

A parser that meets a tag it cannot make sense of gives up on everything after it. Fed piece by piece it loses at most
the rest of one worker.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import NamedTuple

from mainstay.intake.sources.workforce_census.bare_signs import BareSigns

WORKER = "CSWWWorker"
ROOT = "Message"
_BEGINS = re.compile(rb"<(?:[A-Za-z_][\w.-]*:)?(CSWWWorker|Message)(?=[\s/>])")
_LONGEST_TAG = 120
_LONGEST_REFERENCE = 45


class Piece(NamedTuple):
    """Some bytes of the file. `line` is the one on which they begin; `begins` is the element with which they do.

    That is a worker, a whole message, or nothing where a chunk of the file ended in between. `mended` counts the bare
    signs in it that were written as XML wants them.
    """

    content: bytes
    line: int
    begins: str
    mended: int


def pieces(chunks: Iterable[bytes]) -> Iterator[Piece]:
    """The chunks of a file cut before each worker's opening tag; a tag or a reference is never cut in two."""
    line, held, signs = 1, b"", BareSigns()
    for chunk in chunks:
        taken = held + chunk
        keep = _end_of_whole_signs(taken)
        held = taken[keep:]
        for content, begins in _cut(taken[:keep]):
            yield _piece(content, line, begins, signs)
            line += content.count(b"\n")
    if held:
        yield _piece(held, line, "", signs)


def _piece(content: bytes, line: int, begins: str, signs: BareSigns) -> Piece:
    mended, count = signs.mended(content)
    return Piece(mended, line, begins, count)


def _end_of_whole_signs(taken: bytes) -> int:
    """Where the last tag or reference begins that is not complete yet, or the end."""
    end = len(taken)
    for sign, closing, longest in ((b"<", b">", _LONGEST_TAG), (b"&", b";", _LONGEST_REFERENCE)):
        last = taken.rfind(sign, max(0, len(taken) - longest))
        if last >= 0 and closing not in taken[last:]:
            end = min(end, last)
    return end


def _cut(content: bytes) -> Iterator[tuple[bytes, str]]:
    cuts = [(match.start(), match.group(1).decode()) for match in _BEGINS.finditer(content)]
    before = content[: cuts[0][0]] if cuts else content
    if before:
        yield before, ""
    for (start, begins), (end, _next) in pairwise([*cuts, (len(content), "")]):
        yield content[start:end], begins
