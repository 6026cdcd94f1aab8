"""What is said where no safe pattern exists: why, and what would be safe."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

_NAMED = 3


@dataclass(frozen=True)
class Refused:
    """Nothing may be issued. `tables` are those refused, `why` one sentence, `instead` what could be done."""

    tables: tuple[str, ...]
    why: str
    instead: tuple[str, ...]


def no_safe_pattern(tables: Sequence[str], labels: Sequence[str]) -> Refused:
    """Some small figures could be worked out whatever is hidden. `labels` name them, without their values."""
    named = "; ".join(sorted(set(labels))[:_NAMED])
    more = len(set(labels)) - _NAMED
    beside = f", and {more} more" if more > 0 else ""
    return Refused(
        tuple(tables),
        f"However much is hidden, small figures could be worked out from what is published or was issued already:"
        f" {named}{beside}.",
        (
            "Break down by fewer things, or issue one of the tables alone.",
            "Put groups together, so that each holds more people.",
            "Leave it until figures for another year are due, which what was issued does not give away.",
        ),
    )


def do_not_agree(tables: Sequence[str], why: str) -> Refused:
    """The figures contradict one another or the register, so that nothing can be proved."""
    return Refused(
        tuple(tables),
        f"{why} What cannot be set side by side cannot be shown to be safe.",
        (
            "Issue the figures with the same groups and of the same version of the record as before.",
            "Check that each table's parts add to its total.",
        ),
    )


def too_many(tables: Sequence[str]) -> Refused:
    """The breakdowns cross in more ways than can be judged."""
    return Refused(
        tuple(tables),
        "These breakdowns cross in so many ways that they cannot be set against each other.",
        ("Break down by fewer things at once.", "Put groups together."),
    )
