"""Whether last year's return can be set beside this one: from half a file, or another council's, everyone seems new."""

from __future__ import annotations

from mainstay.intake.sources.workforce_census.structure import (
    BROKEN,
    PART_TOO_LARGE,
    STOPS_EARLY,
    WORKERS_NOT_READ,
)
from mainstay.returns.workforce_census.council_numbers import number_in_header
from mainstay.returns.workforce_census.in_turn import not_in_turn
from mainstay.returns.workforce_census.whole import Whole

_LOSES_WORKERS = (STOPS_EARLY, WORKERS_NOT_READ, PART_TOO_LARGE)


def why_not_beside(now: Whole, before: Whole) -> str:
    """A sentence on what keeps last year's return from being set beside this one; '' for nothing.

    Which council is sending goes before the number in this return's header, which may be a fault that the check finds.
    """
    if any(problem.kind in BROKEN for problem in before.problems):
        return "Last year's return is not whole, well-formed XML."
    if not before.tally.workers:
        return "Last year's return has no workers."
    ours, theirs = now.sent_by or _plain(number_in_header(now)), _plain(number_in_header(before))
    return not_in_turn(now.year.year, ours, before.year.year, theirs)


def why_not_compared(now: Whole) -> str:
    """What keeps this return itself from being set beside last year's; '' for nothing."""
    if not now.tally.workers:
        return "the return has no workers to set beside last year's"
    if any(problem.kind in _LOSES_WORKERS for problem in now.problems):
        return "the return is not whole, so people would seem to be gone"
    return ""


def _plain(number: str) -> str:
    """What stands for a council's number, if it can be one: anything may have been written there."""
    can_be = not number or (len(number) <= 9 and number.isascii() and number.isalnum())
    return number if can_be else "text that is no number"
