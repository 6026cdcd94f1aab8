"""The register of releases as a file: one line of JSON for each release, never changed, only added to.

Whoever loses this file loses the protection of what was issued: it belongs beside the record and in its back-ups.
"""

from __future__ import annotations

from decimal import InvalidOperation
from pathlib import Path

from mainstay.foundations.files import write_text
from mainstay.foundations.problems import CannotGoOn
from mainstay.measures.small_numbers.register import EMPTY, Register, Release, as_line, from_line

HEAD = '{"schema": "mainstay/releases/1"}'
NAME = "releases.jsonl"
"""What the file is called, in the folder that the caller chooses."""


def opened(path: Path) -> Register:
    """The register kept in a file; an empty one where there is no file. Stops where the file cannot be read whole.

    A damaged register is never taken for an empty one: then earlier releases would protect nobody.
    """
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        return EMPTY
    except (OSError, UnicodeDecodeError):
        raise _damaged(path) from None
    head, *lines = text.splitlines() or [""]
    if head != HEAD or not text.endswith("\n"):
        raise _damaged(path)
    try:
        return Register(tuple(from_line(line) for line in lines))
    except (ValueError, KeyError, TypeError, AttributeError, InvalidOperation):
        raise _damaged(path) from None


def added(path: Path, release: Release) -> Register:
    """Adds a release to the file, whole or not at all; gives the register as it now stands.

    Two processes that add at once could lose one release: whoever issues tables takes turns (see
    `tasks/one_at_a_time`).
    """
    register = opened(path).and_then(release)
    lines = [HEAD, *(as_line(each) for each in register.releases)]
    write_text(path, "\n".join(lines) + "\n", private=True)
    return register


def _damaged(path: Path) -> CannotGoOn:
    return CannotGoOn(
        "The register of what was issued cannot be read.",
        where=str(path),
        why="Without it a new table could give away what an earlier one hid, so none is issued.",
        do="Bring the file back from a back-up.",
    )
