"""Files that say the same thing twice: one file under two names, and last month's rows under this month's name."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Protocol

from mainstay.foundations.dates import in_words
from mainstay.foundations.problems import Place, Problem, ProblemKind, Severity
from mainstay.intake.reading.tables import FoundTable

SAME_FILE_TWICE = ProblemKind(
    "MS-FIL-102", Severity.QUERY, "The same file twice under two names",
    "Each file once.",
    "Counting it twice would double every row, so only the first was read.",
    "Remove one of the two, or send the file that was meant.",
)  # fmt: skip
SAME_ROWS_ANOTHER_DAY = ProblemKind(
    "MS-FIL-104", Severity.QUERY, "The same rows under another day",
    "Lists of two days that differ somewhere.",
    "It may be last month's file under this month's name: then nobody seems to have come or gone in between.",
    "Open both. If nothing changed, leave them; else send the file that was meant.",
)  # fmt: skip

FEWEST_ROWS = 10
"""A list of fewer people or posts may well be the same two months running."""

_READ_AT_ONCE = 1 << 20
_LARGEST_COMPARED = 200_000_000


class Dated(Protocol):
    """A table that was taken for a kind of source, with its day."""

    @property
    def found(self) -> FoundTable:
        """The table."""

    @property
    def as_at(self) -> date | None:
        """Its day."""

    @property
    def kind_name(self) -> str:
        """The name of its kind."""


class Twins:
    """Remembers what each file holds, to know a second copy of it."""

    def __init__(self) -> None:
        self._names: dict[tuple[int, str], str] = {}

    def of(self, path: Path) -> str | None:
        """The name of an earlier file with the same content, or None. Files that cannot be read have none."""
        try:
            size = path.stat().st_size
            if size > _LARGEST_COMPARED or size == 0:
                return None
            digest = _digest(path)
        except OSError:
            return None
        first = self._names.setdefault((size, digest), path.name)
        return None if first == path.name else first


def _digest(path: Path) -> str:
    found = hashlib.sha256()
    with path.open("rb") as stream:
        while block := stream.read(_READ_AT_ONCE):
            found.update(block)
    return found.hexdigest()


def same_rows_on_other_days(tables: Sequence[Dated]) -> list[Problem]:
    """A problem for each table of ten rows or more that is the same as an earlier one of its kind with another day."""
    first: dict[tuple[str, str], Dated] = {}
    problems = []
    as_long = Counter((table.kind_name, table.found.rows) for table in tables)
    for table in sorted(tables, key=lambda each: (each.as_at or date.min, each.found.file, each.found.sheet)):
        if table.found.rows < FEWEST_ROWS or as_long[table.kind_name, table.found.rows] < 2:
            continue
        earlier = first.setdefault((table.kind_name, _rows_digest(table.found)), table)
        if earlier is not table and earlier.as_at != table.as_at and earlier.as_at and table.as_at:
            found = (
                f"the same {table.found.rows:,} rows as in {earlier.found.file} of {in_words(earlier.as_at)}, here for "
                f"{in_words(table.as_at)}"
            )
            problems.append(Problem(SAME_ROWS_ANOTHER_DAY, Place(table.found.file, table.found.sheet), found))
    return problems


def _rows_digest(found: FoundTable) -> str:
    """The same for the same rows, in whatever order of rows or columns."""
    headings = sorted(found.headings)
    rows = sorted(zip(*(found.columns[heading] for heading in headings), strict=True))
    digest = hashlib.sha256("\x1f".join(headings).encode())
    for row in rows:
        digest.update(b"\x1e" + "\x1f".join(row).encode())
    return digest.hexdigest()
