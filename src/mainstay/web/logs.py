"""Logs without people: what may identify somebody is left out of every line, and of a fault only its kind and place are kept."""

from __future__ import annotations

import logging
import re
import traceback
from typing import Any

_LEFT_OUT = "[left out]"
_WHO = re.compile(
    r"[\w.+%'-]+@[\w.-]+"  # an e-mail address
    r"|\b[PCT]-[0-9a-f]{6,}\b"  # the key of a person, of a child, of a typed row
    r"|\bSW\s?\d{4,}\b"  # a registration number
    r"|\b\d{5,}\b"  # a staff or payroll number
    r"|\b[A-Za-z0-9_-]{24,}\b"  # a link's or a session's secret
    r"|\b\d{1,3}(?:\.\d{1,3}){3}\b",  # a machine's address
    re.I,
)


class WithoutPeople(logging.Formatter):
    """Time, level, where from and what, with everything that looks like a person's left out."""

    def __init__(self) -> None:
        super().__init__("%(asctime)s %(levelname)s %(name)s: %(message)s")

    def format(self, record: logging.LogRecord) -> str:
        """The line. The query of an address is left out too: somebody may have typed a name into it."""
        record.exc_text = None  # another handler may have kept its own wording of a fault there
        return _WHO.sub(_LEFT_OUT, re.sub(r"\?\S*", "", super().format(record)))

    def formatTime(self, record: logging.LogRecord, datefmt: str | None = None) -> str:  # noqa: N802 - logging's own name
        """Date and time without anything that the line's filter would take for a number."""
        return super().formatTime(record, "%Y-%m-%d %H:%M:%S")

    def formatException(self, ei: Any) -> str:  # noqa: N802 - logging's own name
        """The kind of fault and where it happened; not what it says, which may hold a value."""
        kind, _value, place = ei
        lines = [f"  {each.filename}:{each.lineno} in {each.name}" for each in traceback.extract_tb(place)]
        return "\n".join([f"{kind.__name__ if kind else 'fault'} at", *lines])
