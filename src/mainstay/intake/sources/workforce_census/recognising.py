"""Whether a file looks like a return of the workforce census, from its first few thousand bytes."""

from __future__ import annotations

import re
from pathlib import Path

from mainstay.intake.sources.workforce_census.characters import encoding_of

_BEGINNING = 65_536
# The group is atomic, so that a file made of thousands of comments cannot make the search take for ever.
_BEFORE_ROOT = r"(?>(?:\s+|<\?.*?\?>|<!--.*?-->|<!DOCTYPE[^>\[]*(?:\[.*?\])?\s*>)*)"
_ROOT = re.compile(_BEFORE_ROOT + r"<(?:[\w.-]+:)?Message[\s/>]", re.DOTALL)
_OURS = re.compile(
    r"<(?:[\w.-]+:)?(?:CSWWWorker|LALevel|LALevelVacancies)[\s/>]|<(?:[\w.-]+:)?Collection>\s*CSWW", re.I
)


def is_return(path: Path) -> bool:
    """Whether a file begins as a return of this census does: a Message that names the census or holds one of its parts.

    Safe on anything: a folder, a pipe or a file that may not be opened is no return. Nothing is parsed.
    """
    try:
        if not path.is_file():
            return False
        with path.open("rb") as stream:
            beginning = stream.read(_BEGINNING)
    except OSError:
        return False
    encoding, mark = encoding_of(beginning)
    text = beginning[mark:].decode(encoding, "replace")
    return _ROOT.match(text) is not None and _OURS.search(text) is not None
