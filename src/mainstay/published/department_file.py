"""Reading the Department's own CSV of workforce indicators: England, regions and every council, 2017 onwards.

Columns are found by name, in any order. Two layouts are known: that of the releases of 2023 to 2025, tried on the 2025
file, and that of 2022, with other names and no starters, known from its headings. Symbols are kept as they are printed.
"""

from __future__ import annotations

import csv
from pathlib import Path

from mainstay.foundations.problems import CannotGoOn
from mainstay.published.columns import COLUMNS, MEASURES
from mainstay.published.contents import ENGLAND, Area, Cells, Contents, Release

GEOGRAPHY = ("time_period", "geographic_level", "region_code", "region_name", "old_la_code", "la_name")
# Read by nobody, but expected in the file: not worth a line to the person who loads it.
EXPECTED_UNUSED = frozenset({"time_identifier", "country_code", "country_name", "new_la_code"})
LEVELS = {"national": "national", "regional": "regional", "local authority": "council"}
LARGEST = 100_000_000
"""Bytes; the 2025 file holds under 300,000."""

_WHY = "Its figures would be set beside yours, so a file that is only nearly right is not used."
_DO = (
    "Give the file 'indicators' of the Department's release 'Children's social work workforce', as downloaded from"
    " explore-education-statistics.service.gov.uk, not opened and saved again."
)


def read(path: Path) -> Contents:
    """The whole file, or `CannotGoOn` saying what is wrong with it and where."""
    where = path.name
    rows = csv.reader(_text(path).splitlines(), strict=True)
    try:
        headings = [heading.strip().lower() for heading in next(rows, [])]
        measures, places = _layout(headings, where)
        contents = _Reading(where, headings, measures, places)
        for number, row in enumerate(rows, start=2):
            contents.take(row, number)
    except csv.Error as error:
        raise _unusable(f"It cannot be read as a table ({error}).", where) from None
    return contents.whole()


class _Reading:
    """Rows taken one after another into areas and cells."""

    def __init__(self, where: str, headings: list[str], measures: tuple[str, ...], places: list[int]) -> None:
        self.where = where
        self.headings = headings
        self.measures = measures
        self.places = places
        self.at = {name: headings.index(name) for name in GEOGRAPHY}
        self.areas: dict[str, Area] = {}
        self.cells: Cells = {}
        self.named_in: dict[str, int] = {}
        self.other_levels: dict[str, int] = {}

    def take(self, row: list[str], number: int) -> None:
        """One row of the file; rows of levels that are not England, region or council are counted and left."""
        if not any(row):
            return
        if len(row) != len(self.headings):
            found = f"Row {number} has {len(row)} columns where the headings have {len(self.headings)}."
            raise _unusable(found, self.where)
        printed = row[self.at["geographic_level"]].strip()
        level = LEVELS.get(printed.lower())
        if level is None:
            self.other_levels[printed] = self.other_levels.get(printed, 0) + 1
            return
        year = self._year(row[self.at["time_period"]].strip(), number)
        area = self._area(level, row, number)
        texts = tuple(row[place].strip() for place in self.places)
        if self.cells.setdefault((area.code, year), texts) != texts:
            raise _unusable(f"Row {number} gives {area.name} in {year} a second time, with other figures.", self.where)
        if year >= self.named_in.get(area.code, 0):
            self.areas[area.code], self.named_in[area.code] = area, year

    def _year(self, text: str, number: int) -> int:
        if len(text) == 4 and text.isdigit() and text.startswith("20"):
            return int(text)
        raise _unusable(f"Row {number}, column time_period: a year such as 2024 was expected.", self.where)

    def _area(self, level: str, row: list[str], number: int) -> Area:
        def cell(name: str) -> str:
            return row[self.at[name]].strip()

        if level == "national":
            return Area(ENGLAND, "England", level)
        code_column, name_column = ("region_code", "region_name") if level == "regional" else ("old_la_code", "la_name")
        if not cell(code_column) or not cell(name_column):
            raise _unusable(f"Row {number} has no {code_column} or no {name_column}.", self.where)
        region = cell("region_name") if level == "council" else ""
        return Area(cell(code_column), cell(name_column), level, region)

    def whole(self) -> Contents:
        """Everything taken, once the last row is in."""
        if not self.cells:
            raise _unusable("It has the right headings and no rows of England, regions or councils.", self.where)
        latest = max(year for _area, year in self.cells)
        known = {*GEOGRAPHY, *EXPECTED_UNUSED, *(self.headings[place] for place in self.places)}
        spare = [heading for heading in self.headings if heading not in known]
        not_read = [f"Column {heading or '(no heading)'} is not used." for heading in spare]
        not_read += [f"{count} rows of level '{level}' are not used." for level, count in self.other_levels.items()]
        release = Release(f"{self.where}, figures to {latest}", publisher="Department for Education")
        return Contents(release, self.measures, self.areas, self.cells, tuple(not_read))


def _layout(headings: list[str], where: str) -> tuple[tuple[str, ...], list[int]]:
    """The measures the file holds and the place of each one's column."""
    wanted = MEASURES if "inpost_fte" in headings or "social_worker_fte" not in headings else ()
    names = dict(zip(MEASURES, MEASURES, strict=True)) if wanted else _names_in_2022()
    found = [name for name in names.values() if name in headings]
    if len(found) * 2 < len(names):
        held = f"{len(found)} of the {len(names)} columns of figures that Mainstay looks for"
        raise _unusable(f"It is not the Department's table of workforce indicators: it has {held}.", where)
    missing = [name for name in (*GEOGRAPHY, *names.values()) if name not in headings]
    if missing:
        raise _columns_missing(missing, headings, (*GEOGRAPHY, *names.values()), where)
    twice = sorted({name for name in (*GEOGRAPHY, *names.values()) if headings.count(name) > 1})
    if twice:
        raise _unusable(f"It has these columns more than once: {', '.join(twice)}.", where)
    return tuple(names), [headings.index(name) for name in names.values()]


def _names_in_2022() -> dict[str, str]:
    return {column.name: column.name_in_2022 for column in COLUMNS if column.name_in_2022}


def _columns_missing(missing: list[str], headings: list[str], known: tuple[str, ...], where: str) -> CannotGoOn:
    strange = [heading for heading in headings if heading and heading not in {*known, *EXPECTED_UNUSED}]
    said = f"It lacks the columns {', '.join(missing)}."
    if strange:
        said += f" It has columns that Mainstay does not know, perhaps renamed ones: {', '.join(strange[:30])}."
    return _unusable(f"{said} Mainstay knows these: {', '.join(known)}.", where)


def _text(path: Path) -> str:
    where = path.name
    try:
        if path.is_dir():
            raise _unusable("It is a folder, not a file.", where)
        if path.stat().st_size > LARGEST:
            raise _unusable("It is larger than 100 megabytes; the Department's file is far smaller.", where)
        content = path.read_bytes()
    except OSError as error:
        raise _unusable(f"It cannot be opened ({error.strerror or 'no reason given'}).", where) from None
    if not content.strip():
        raise _unusable("It is empty.", where)
    if content.startswith((b"PK", b"\xd0\xcf\x11\xe0")):
        raise _unusable("It is a workbook or a zip file, not a CSV file.", where)
    if b"\x00" in content[:4096]:
        raise _unusable("It is not a text file.", where)
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", errors="replace")


def _unusable(what: str, where: str) -> CannotGoOn:
    return CannotGoOn(what, where=where, why=_WHY, do=_DO)
