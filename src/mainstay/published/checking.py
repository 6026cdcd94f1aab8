"""Is the table that comes with Mainstay what the Department printed? Set beside its own file, figure by figure."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from mainstay.foundations.quantities import plain
from mainstay.published.figures import Figure, PublishedTable


@dataclass(frozen=True)
class Difference:
    """One figure that the two do not share; `ours` or `theirs` is None where that side has no such figure."""

    year: int
    area_name: str
    measure: str
    ours: Figure | None
    theirs: Figure | None


@dataclass(frozen=True)
class Comparison:
    """How many figures were set side by side, and those that differ (in the order of our table, then theirs)."""

    compared: int
    differences: tuple[Difference, ...]


def compared(ours: PublishedTable, theirs: PublishedTable) -> Comparison:
    """Every figure of England and the regions that either table holds, compared by value and symbol; no councils."""
    one, other = _figures(ours), _figures(theirs)
    differences = tuple(
        Difference(year, (other | one)[key].area_name, measure, one.get(key), other.get(key))
        for key in dict.fromkeys([*one, *other])
        if _shown(one.get(key)) != _shown(other.get(key))
        for _code, year, measure in (key,)
    )
    return Comparison(len({**one, **other}), differences)


def printed(figure: Figure | None) -> str:
    """A figure as the Department prints it, for a message: '11.8', 'x', or 'nothing'."""
    if figure is None:
        return "nothing"
    return plain(figure.value) if figure.value is not None else figure.symbol or "a blank"


def _figures(table: PublishedTable) -> dict[tuple[str, int, str], Figure]:
    wider = [code for code, area in table.areas.items() if area.level != "council"]
    found = (
        ((code, year, measure), table.lookup(code, year, measure))
        for code in wider
        for measure in table.measures
        for year in table.years
    )
    return {key: figure for key, figure in found if figure is not None}


def _shown(figure: Figure | None) -> tuple[Decimal | None, str] | None:
    return (figure.value, figure.symbol) if figure is not None else None
