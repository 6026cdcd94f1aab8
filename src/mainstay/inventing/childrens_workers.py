"""The history of children's workers and of the help they had, as a case system would tell them, from the allocations."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from mainstay.inventing.life import Allocation, InventedCouncil


@dataclass(frozen=True, slots=True)
class Stretch:
    """A child with one worker or tray without a break, whatever kind of help it was."""

    child: str
    place: int
    worker: int | None
    tray: str
    team: str
    start: date
    end: date | None
    reason: str


@dataclass(frozen=True, slots=True)
class Help:
    """A child helped in one way without a break, whoever held them."""

    child: str
    kind: str
    team: str
    start: date
    end: date | None
    before: bool


def stretches_of(council: InventedCouncil) -> Iterator[Stretch]:
    """Every stretch that goes on or ended since the list of children reaches back, in order of child and day."""
    for child, own in _by_child(council):
        listed = [each for each in own if each.end is None or each.end > council.children_from]
        joined = _joined(listed, lambda each: (each.worker, each.tray))
        for place, same in enumerate(joined, start=1):
            first, last = same[0], same[-1]
            end = last.end if last.end is not None and last.end <= council.last_day else None
            yield Stretch(
                child, place, first.worker, first.tray, last.team, first.start, end, last.reason if end else ""
            )


def help_of(council: InventedCouncil) -> Iterator[Help]:
    """Every kind of help that goes on or ended since that day, in order of child and day."""
    for child, own in _by_child(council):
        for place, same in enumerate(_joined(own, lambda each: each.help)):
            end = same[-1].end if same[-1].end is not None and same[-1].end <= council.last_day else None
            if end is None or end > council.children_from:
                yield Help(child, same[0].help, same[-1].team, same[0].start, end, place > 0)


def _by_child(council: InventedCouncil) -> Iterator[tuple[str, list[Allocation]]]:
    named = sorted(
        (each for each in council.allocations if each.role == "allocated" and each.start <= council.last_day),
        key=lambda each: (each.child, each.start, each.end or date.max),
    )
    for child, own in groupby(named, key=lambda each: each.child):
        yield child, list(own)


def _joined(own: list[Allocation], key: Callable[[Allocation], object]) -> list[list[Allocation]]:
    """Allocations in a row that touch and have the same key, together."""
    found: list[list[Allocation]] = []
    for each in own:
        if found and key(found[-1][-1]) == key(each) and found[-1][-1].end == each.start:
            found[-1].append(each)
        else:
            found.append([each])
    return found
