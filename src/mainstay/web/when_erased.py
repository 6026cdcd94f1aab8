"""What other parts of the application do when somebody was erased, or let back: each declares it in a constant WHEN_ERASED."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from mainstay.foundations.finding import found_in


@dataclass(frozen=True)
class WhenErased:
    """Something to do in the same transaction; it knows nothing of whom it was."""

    do: Callable[[], None]


def others_told() -> None:
    """Has every part do what it declared."""
    for each in found_in("mainstay.web", "WHEN_ERASED").values():
        if isinstance(each, WhenErased):
            each.do()
