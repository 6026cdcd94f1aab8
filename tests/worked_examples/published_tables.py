"""Small tables of invented published figures, and the Department's file written from them."""

from __future__ import annotations

from mainstay.published.columns import MEASURES
from mainstay.published.contents import Area, Contents, Release
from mainstay.published.figures import PublishedTable

GEOGRAPHY = (
    "time_period,time_identifier,geographic_level,country_code,country_name,region_code,region_name,"
    "old_la_code,new_la_code,la_name"
).split(",")
ENGLAND = "2025,Reporting year,National,E92000001,England,,,,,".split(",")
NORTH_WEST = "2025,Reporting year,Regional,E92000001,England,E12000002,North West,,,".split(",")
WIGAN = "2025,Reporting year,Local authority,E92000001,England,E12000002,North West,359,E08000010,Wigan".split(",")
JOINT = [
    *"2025,Reporting year,Local authority,E92000001,England,E13000002,Outer London".split(","),
    "314 / 318", "E09000021 / E09000027", "Kingston upon Thames / Richmond upon Thames",
]  # fmt: skip


def table_of(cells: dict[str, str], code: str = "893", year: int = 2025) -> PublishedTable:
    """A table of one council and one year; measures not named are unavailable."""
    texts = tuple(cells.get(measure, "x") for measure in MEASURES)
    areas = {code: Area(code, "Here", "council")}
    return PublishedTable(Contents(Release("an invented release"), MEASURES, areas, {(code, year): texts}))


def department_csv(*rows: list[str], headings: list[str] | None = None) -> str:
    """Text of a file in the Department's layout. Cells that a row does not give count 1, 2, 3 ..."""
    headings = headings or [*GEOGRAPHY, *MEASURES]
    lines = [headings]
    for row in rows:
        lines.append([*row, *(str(number) for number in range(1, len(headings) - len(row) + 1))])
    return "\n".join(",".join(line) for line in lines) + "\n"
