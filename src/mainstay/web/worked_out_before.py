"""What was worked out for an earlier version of what is shown, and rests on nothing that has changed since."""

from __future__ import annotations

import hashlib
from collections import OrderedDict
from threading import Lock
from typing import Any

import polars as pl

from mainstay.foundations.caches import holds_people

_MOST = 500
_HELD: OrderedDict[Any, tuple[Any, Any]] = holds_people(OrderedDict())
_HOLDING = Lock()


def mark_of(frame: pl.DataFrame) -> bytes:
    """A mark that two tables have in common if their columns and rows are the same, in the same order."""
    found = hashlib.sha256(repr(frame.schema).encode())
    found.update(frame.hash_rows().to_numpy().tobytes() if frame.width else b"")
    return found.digest()


def known_before(what: Any, rests_on: Any) -> Any | None:
    """What was kept last under that name, if it rests on the same; else None."""
    with _HOLDING:
        held = _HELD.get(what)
    return held[1] if held is not None and held[0] == rests_on else None


def keep(what: Any, rests_on: Any, found: Any) -> None:
    """Keeps what was worked out, in the place of what stood under that name; the longest unused goes first."""
    with _HOLDING:
        _HELD[what] = (rests_on, found)
        _HELD.move_to_end(what)
        while len(_HELD) > _MOST:
            _HELD.popitem(last=False)
