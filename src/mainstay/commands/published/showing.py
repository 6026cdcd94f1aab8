"""What `published show` prints of one council: its figures from each table, its neighbours, and what became of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from mainstay.published.checking import printed
from mainstay.published.figures import Figure, PublishedTable, built_in
from mainstay.published.neighbours import Neighbour, StatisticalNeighbours
from mainstay.published.series import series
from mainstay.published.symbols import reason
from mainstay.vocabulary.authorities import authority, council_named
from mainstay.vocabulary.reorganisations import what_replaced


@dataclass(frozen=True)
class OfOneTable:
    """One table's figures of the area asked for, and in sentences how its series cross reorganisations."""

    table: PublishedTable
    figures: tuple[Figure, ...]
    notes: tuple[str, ...]
    joined: bool = False


@dataclass(frozen=True)
class Shown:
    """All there is to show of one council or wider area."""

    asked: str
    tables: tuple[OfOneTable, ...]
    neighbours: tuple[Neighbour, ...]
    neighbours_from: str
    replaced: str | None


def shown(tables: Sequence[PublishedTable | StatisticalNeighbours], asked: str, *, joined: bool) -> Shown:
    """The figures of a council by number, name or national code (or of a region, or England), from each table."""
    found = [_of_one(table, asked, joined=joined) for table in tables if isinstance(table, PublishedTable)]
    if not any(found) and any(isinstance(table, PublishedTable) for table in tables):
        found = [_of_one(built_in(), asked, joined=joined)]
    models = [table for table in tables if isinstance(table, StatisticalNeighbours)]
    near = models[0].neighbours_of(asked) if models else ()
    held = tuple(each for each in found if each is not None)
    return Shown(asked, held, near, models[0].title if models else "", what_replaced(asked))


def _of_one(table: PublishedTable, asked: str, *, joined: bool) -> OfOneTable | None:
    named = council_named(asked)
    code = named.code if named else asked
    figures = table.council(code)
    joins = {measure: series(table, code, measure) for measure in table.measures}
    if joined and any(each.points for each in joins.values()):
        one = authority(code)
        name = figures[-1].area_name if figures else (one.name if one else code)
        known_as = figures[-1].area_code if figures else code
        figures = tuple(
            Figure(point.year, known_as, name, measure, point.value, point.symbol)
            for measure, each in joins.items()
            for point in each.points
        )
    if not figures:
        return None
    notes = dict.fromkeys(note for each in joins.values() for note in each.notes)
    return OfOneTable(table, figures, tuple(notes), joined)


def as_document(found: Shown) -> dict[str, Any]:
    """The JSON document `mainstay/published/1`: fields may be added to it, and none changes its meaning."""
    asked = council_named(found.asked) or authority(found.asked)
    first, *others = [_table_document(each) for each in found.tables] or [{"published_as": None, "figures": []}]
    code = found.tables[0].figures[0].area_code if found.tables else found.asked
    return {
        "schema": "mainstay/published/1",
        "council": asked.code if asked else code,
        **first,
        "other_tables": others,
        "statistical_neighbours": [
            {"code": each.code, "name": _name(each.code), "closeness": each.closeness} for each in found.neighbours
        ],
        "replaced": {"by": list(asked.replaced_by) if asked else [], "said": found.replaced}
        if found.replaced
        else None,
    }


def _table_document(each: OfOneTable) -> dict[str, Any]:
    last = each.figures[-1]
    symbols = dict.fromkeys(figure.symbol for figure in each.figures if figure.value is None)
    return {
        "published_as": {"code": last.area_code, "name": last.area_name},
        "figures": [
            {
                "year": figure.year,
                "measure": figure.measure,
                "value": _number(figure),
                "symbol": figure.symbol if figure.value is None else None,
            }
            for figure in each.figures
        ],
        "table": each.table.kind.name,
        "source": f"{each.table.release.publisher}, {each.table.release.title}",
        "measures": {
            name: {"title": title, "unit": each.table.units[name]} for name, title in each.table.titles.items()
        },
        "symbols": {symbol: reason(symbol) for symbol in symbols},
        "series": list(each.notes),
    }


def _number(figure: Figure) -> int | float | None:
    if figure.value is None:
        return None
    return int(figure.value) if figure.value == figure.value.to_integral_value() else float(figure.value)


def as_text(found: Shown) -> str:
    """Tables to read, one for each kind, with reasons for marks and sources below each."""
    blocks = ["\n".join(_table_lines(each)) for each in found.tables]
    if found.neighbours:
        named = [f"  {place:>2}  {_name(each.code)} ({each.code}), {each.closeness.lower()}"
                 for place, each in enumerate(found.neighbours, start=1)]  # fmt: skip
        blocks.append("\n".join(["Statistical neighbours, nearest first", *named, f"Source: {found.neighbours_from}."]))
    if found.replaced:
        # What becomes of a council is no figure of its: said once, after them.
        blocks.append(found.replaced)
    return "\n\n".join(blocks)


def _table_lines(each: OfOneTable) -> Iterator[str]:
    figures, titles, units = each.figures, each.table.titles, each.table.units
    years = sorted({figure.year for figure in figures})
    cells = {(figure.measure, figure.year): printed(figure) for figure in figures}
    twice = {title for title in titles.values() if list(titles.values()).count(title) > 1}
    labels = {name: f"{title}, {units[name]}" if title in twice else title for name, title in titles.items()}
    wide = max(len(label) for label in labels.values())
    yield f"{figures[-1].area_name} ({figures[-1].area_code}): {each.table.kind.title}"
    yield " " * wide + "".join(f"{year:>10}" for year in years)
    for measure in dict.fromkeys(figure.measure for figure in figures):
        yield f"{labels[measure]:<{wide}}" + "".join(f"{cells.get((measure, year), ''):>10}" for year in years)
    symbols = dict.fromkeys(figure.symbol for figure in figures if figure.value is None)
    yield from (f"{symbol or 'a blank'}: the figure {reason(symbol)}" for symbol in symbols)
    if each.notes and not each.joined:
        yield "Years of a reorganisation are as printed. With --joined:"
    yield from each.notes
    yield f"Source: {each.table.release.publisher}, {each.table.release.title}. {each.table.kind.about}"


def _name(code: str) -> str:
    one = authority(code)
    return one.name if one else code
