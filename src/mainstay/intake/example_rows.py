"""The mark of a row of invented examples in the sheets that `mainstay templates` writes.

Somebody will leave that row in: a row with the mark is no person, no child and no post.
"""

from __future__ import annotations

from collections.abc import Sequence

EXAMPLE_MARK = "EXAMPLE: delete this row"
"""What the first cell of such a row holds."""


def is_example(row: Sequence[str]) -> bool:
    """Whether a row is marked as an invented example in one of its first cells."""
    return any(cell.strip().lower().startswith("example:") for cell in row[:3])
