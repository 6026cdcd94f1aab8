"""The marks of what is ours and no data in the workbooks that `mainstay templates` writes.

Somebody will leave the row of invented examples in: a row with the mark is no person, no child and no post. The sheet
that explains the columns is no table of data either.
"""

from __future__ import annotations

from collections.abc import Sequence

EXAMPLE_MARK = "EXAMPLE: delete this row"
"""What the first cell of such a row holds."""

EXPLAINING_SHEET = "What each column means"
"""The name of the sheet that explains the columns."""


def is_example(row: Sequence[str]) -> bool:
    """Whether a row is marked as an invented example in one of its first cells."""
    return any(cell.strip().lower().startswith("example:") for cell in row[:3])
