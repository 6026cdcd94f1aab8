"""Published figures: one figure, a table of them, the table built in, and one read from the Department's file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cache, cached_property
from pathlib import Path

from mainstay.published import built_in_table, department_file
from mainstay.published.contents import Area, Cells, Contents, Release, number_in
from mainstay.published.declaring import Kind
from mainstay.published.recognising import kinds
from mainstay.published.symbols import is_known, reason
from mainstay.vocabulary.authorities import authority


@dataclass(frozen=True)
class Figure:
    """One published figure: `value` as printed, or None with the Department's `symbol` for why there is none.

    `area_code` is a council's number ('893', '314 / 318' for a joint return), or the national code of a region or
    of England.
    """

    year: int
    area_code: str
    area_name: str
    measure: str
    value: Decimal | None
    symbol: str

    @property
    def reason(self) -> str | None:
        """Why there is no value, as the rest of a sentence ('is not available'); None where there is one."""
        return reason(self.symbol) if self.value is None else None


class PublishedTable:
    """Figures by area, year and measure, and where they come from.

    Areas are asked for by council number (either half of a joint return), by national statistics code, or by the name
    of a region or England. What the table does not hold is answered by None or an empty tuple, never by a nought.
    """

    def __init__(self, contents: Contents) -> None:
        """A table over what was read; figures are made when they are asked for."""
        self._cells: Cells = contents.cells
        self._places = {measure: place for place, measure in enumerate(contents.measures)}
        self.areas: Mapping[str, Area] = contents.areas
        self.measures = contents.measures
        self.release: Release = contents.release
        self.not_read = contents.not_read
        self.kind: Kind = kinds()[contents.kind]

    @property
    def titles(self) -> dict[str, str]:
        """The title of each measure held, in the table's order."""
        return {name: self.kind.measures[name].title for name in self.measures}

    @property
    def units(self) -> dict[str, str]:
        """The unit of each measure held: 'FTE', '%', 'children', ..."""
        return {name: self.kind.measures[name].unit for name in self.measures}

    @cached_property
    def years(self) -> tuple[int, ...]:
        """The census years held, in order."""
        return tuple(sorted({year for _area, year in self._cells}))

    @cached_property
    def councils(self) -> tuple[str, ...]:
        """The published numbers of the councils held, in order; none in the built-in table."""
        return tuple(sorted(code for code, area in self.areas.items() if area.level == "council"))

    @property
    def size(self) -> int:
        """How many figures and symbols the table holds."""
        return sum(text is not None for texts in self._cells.values() for text in texts)

    def area_code(self, wanted: str) -> str | None:
        """The code by which this table knows an area, from a number, a national code, or a region's name; else None."""
        asked = wanted.strip()
        if asked in self.areas:
            return asked
        found = authority(asked)
        if found is not None:
            # Some releases print a joint return under one half's number alone.
            known_as = (found.published_code, found.code, found.joint_with)
            return next((code for code in known_as if code in self.areas), None)
        by_name = {area.name.casefold(): code for code, area in self.areas.items() if area.level != "council"}
        return self._by_spacing.get("".join(asked.split())) or by_name.get(asked.casefold())

    def lookup(self, area: str, year: int, measure: str) -> Figure | None:
        """One figure (a number or a symbol), or None if the table has no such area, year or measure."""
        code = self.area_code(area)
        place = self._places.get(measure)
        texts = self._cells.get((code, year)) if code is not None else None
        text = texts[place] if texts is not None and place is not None else None
        if code is None or text is None:
            return None
        value = number_in(text)
        symbol = "" if value is not None else text
        return Figure(year, code, self.areas[code].name, measure, value, symbol)

    def series(self, area: str, measure: str) -> tuple[Figure, ...]:
        """One measure in one area over the years, in order; years that the table lacks are left out."""
        found = (self.lookup(area, year, measure) for year in self.years)
        return tuple(figure for figure in found if figure is not None)

    def council(self, code: str) -> tuple[Figure, ...]:
        """Every figure of one council (or other area), by year and then in the Department's order of measures."""
        found = (self.lookup(code, year, measure) for year in self.years for measure in self.measures)
        return tuple(figure for figure in found if figure is not None)

    def unknown_symbols(self) -> tuple[str, ...]:
        """Marks in place of a figure that are not the Department's known ones, in order."""
        texts = {text for row in self._cells.values() for text in row if text is not None}
        return tuple(sorted(text for text in texts if number_in(text) is None and not is_known(text)))

    @cached_property
    def _by_spacing(self) -> dict[str, str]:
        # '314/318' and '314 / 318' are one joint return.
        return {"".join(code.split()): code for code in self.areas if "/" in code}


@cache
def built_in() -> PublishedTable:
    """The figures that come with Mainstay: England, nine regions, Inner and Outer London, 2017 to 2025; no councils."""
    return PublishedTable(built_in_table.read())


def read_department_csv(path: Path) -> PublishedTable:
    """The Department's own indicators file, with every council. `CannotGoOn` says what is wrong with any other file."""
    return PublishedTable(department_file.read(path))
