"""Reading a published table of figures: England, regions and every council, by year.

Columns are found by name, in any order, in whichever known layout the file has. Where one row holds one group of
children, rows become measures. Symbols are kept as they are printed.
"""

from __future__ import annotations

from pathlib import Path

from mainstay.published.contents import ENGLAND, Area, Cells, Contents, Release
from mainstay.published.declaring import EXPECTED_UNUSED, Kind, Layout
from mainstay.published.opened_file import Opened, opened
from mainstay.published.recognising import kinds, recognised

LEVELS = {"national": "national", "regional": "regional", "local authority": "council"}


def read(path: Path) -> Contents:
    """The whole file of workforce indicators, or `CannotGoOn` saying what is wrong with it and where."""
    file = opened(path)
    return contents_of(file, *recognised(file, (kinds()["workforce_indicators"],)))


def contents_of(file: Opened, kind: Kind, layout: Layout) -> Contents:
    """The figures of a file of this kind and layout."""
    reading = _Reading(file, kind, layout)
    for number, row in file.rows:
        reading.take(row, number)
    return reading.whole()


class _Reading:
    """Rows taken one after another into areas and cells."""

    def __init__(self, file: Opened, kind: Kind, layout: Layout) -> None:
        self.file = file
        self.kind = kind
        self.layout = layout
        self.at = {name: file.headings.index(name) for name in layout.headings}
        self.areas: dict[str, Area] = {}
        self.cells: dict[tuple[str, int], list[str | None]] = {}
        self.named_in: dict[str, int] = {}
        self.left: dict[tuple[str, str], int] = {}

    def take(self, row: list[str], number: int) -> None:
        """One row of the file; rows that no measure needs (another level or group) are counted and left."""
        if len(row) != len(self.file.headings):
            found = f"Row {number} has {len(row)} columns where the headings have {len(self.file.headings)}."
            raise self._unusable(found)
        printed = row[self.at["geographic_level"]].strip()
        level = LEVELS.get(printed.lower())
        if level is None or not self._is_wanted(row):
            if level is None:
                self._leave("level", printed)
            return
        year = self._year(row[self.at["time_period"]].strip(), number)
        area = self._area(level, row, number)
        self._keep(area, year, row, number)
        if year >= self.named_in.get(area.code, 0):
            self.areas[area.code], self.named_in[area.code] = area, year

    def _is_wanted(self, row: list[str]) -> bool:
        values = dict(self.layout.only_rows)
        if self.layout.told_apart_by:
            apart = tuple(dict.fromkeys(each.rows for each in self.layout.measured if each.rows))
            values[self.layout.told_apart_by] = apart
        for column, wanted in values.items():
            printed = row[self.at[column]].strip()
            if printed.casefold() not in {each.casefold() for each in wanted}:
                self._leave(column, printed)
                return False
        return True

    def _leave(self, column: str, printed: str) -> None:
        self.left[column, printed] = self.left.get((column, printed), 0) + 1

    def _keep(self, area: Area, year: int, row: list[str], number: int) -> None:
        apart = row[self.at[self.layout.told_apart_by]].strip().casefold() if self.layout.told_apart_by else ""
        cells = self.cells.setdefault((area.code, year), [None] * len(self.layout.measured))
        for place, each in enumerate(self.layout.measured):
            if each.rows and each.rows.casefold() != apart:
                continue
            text = row[self.at[each.heading]].strip()
            if cells[place] not in (None, text):
                raise self._unusable(f"Row {number} gives {area.name} in {year} a second time, with other figures.")
            cells[place] = text

    def _year(self, text: str, number: int) -> int:
        if len(text) == 4 and text.isdigit() and text.startswith("20"):
            return int(text)
        raise self._unusable(f"Row {number}, column time_period: a year such as 2024 was expected.")

    def _area(self, level: str, row: list[str], number: int) -> Area:
        def cell(name: str) -> str:
            return row[self.at[name]].strip()

        if level == "national":
            return Area(ENGLAND, "England", level)
        code_column, name_column = ("region_code", "region_name") if level == "regional" else ("old_la_code", "la_name")
        if not cell(code_column) or not cell(name_column):
            raise self._unusable(f"Row {number} has no {code_column} or no {name_column}.")
        region = cell("region_name") if level == "council" else ""
        return Area(cell(code_column), cell(name_column), level, region)

    def whole(self) -> Contents:
        """Everything taken, once the last row is in."""
        if not self.cells:
            raise self._unusable("It has the right headings and no rows of England, regions or councils.")
        latest = max(year for _area, year in self.cells)
        known = {*self.layout.headings, *EXPECTED_UNUSED}
        spare = [heading for heading in self.file.headings if heading not in known]
        not_read = [f"Column {heading or '(no heading)'} is not used." for heading in spare]
        not_read += [f"{count} rows of {column} '{printed}' are not used." for (column, printed), count in
                     self.left.items()]  # fmt: skip
        release = Release(f"{self.file.where}, figures to {latest}", publisher=self.kind.publisher)
        measures = tuple(each.name for each in self.layout.measured)
        cells: Cells = {key: tuple(texts) for key, texts in self.cells.items()}
        return Contents(release, measures, self.areas, cells, tuple(not_read), self.kind.name)

    def _unusable(self, what: str) -> Exception:
        return self.file.unusable(what, self.kind.find)
