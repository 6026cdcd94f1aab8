"""A worker's stretches as bars along the years: where each bar stands in a drawing of a fixed width, row by row of roles."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from mainstay.presentation.journeys import Stint

WIDTH, ROW, TOP = 720, 46, 24
_MOST_TICKS = 12


@dataclass(frozen=True)
class Bar:
    """One stretch. `shade` alternates, so that two that meet are told apart."""

    left: float
    width: float
    shade: int


@dataclass(frozen=True)
class Timeline:
    """The drawing: rows by role with their bars, and a mark for each year. Lengths are in its own units."""

    height: int
    rows: tuple[tuple[str, int, tuple[Bar, ...]], ...]
    ticks: tuple[tuple[str, float], ...]


def timeline_of(stints: Sequence[Stint], until: date | None) -> Timeline | None:
    """The drawing of stretches up to `until`, which is where those that go on are drawn to. None without a dated one."""
    dated = [each for each in stints if each.start is not None]
    if not dated or until is None:
        return None
    first = min(each.start for each in dated if each.start)
    last = max([until, *(each.until for each in dated if each.until)])
    if last <= first:
        return None
    rows: dict[str, list[Bar]] = {}
    for number, each in enumerate(dated):
        start, stop = each.start or first, each.until or last
        bar = Bar(
            _place(start, first, last), max(_place(stop, first, last) - _place(start, first, last), 1.5), number % 2
        )
        rows.setdefault(f"{each.role or 'Role not known'}, {each.contract.lower() or 'contract not known'}", []).append(
            bar
        )
    placed = tuple((name, TOP + ROW * number, tuple(bars)) for number, (name, bars) in enumerate(rows.items()))
    return Timeline(TOP + ROW * len(rows) + 20, placed, _ticks(first, last))


def _ticks(first: date, last: date) -> tuple[tuple[str, float], ...]:
    years = range(first.year + 1, last.year + 1)
    step = -(-len(years) // _MOST_TICKS) or 1
    return tuple((str(year), _place(date(year, 1, 1), first, last)) for year in years if year % step == 0)


def _place(day: date, first: date, last: date) -> float:
    return round(WIDTH * (day - first).days / (last - first).days, 1)
