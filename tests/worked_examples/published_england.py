"""An invented published table of forty councils in two regions over nine years, with England, and one that was split."""

from __future__ import annotations

from mainstay.published.columns import MEASURES
from mainstay.published.contents import ENGLAND, Area, Contents, Release
from mainstay.published.figures import PublishedTable
from mainstay.vocabulary.authorities import Authority, authorities

YEARS = tuple(range(2017, 2026))
# Forty councils that stand alone and always have, in order of number; Cumbria stood until 2023.
STEADY: tuple[Authority, ...] = tuple(
    one for one in authorities() if one.is_current and not one.joint_with and one.valid_from is None
)[:40]
FORMER, NORTH, SOUTH = "909", ("E12000001", "North East"), ("E12000008", "South East")
HIGH, LOW, MIDDLE, UNKNOWN = STEADY[0].code, STEADY[1].code, STEADY[20].code, STEADY[39].code


def council_cells(place: int, year: int) -> dict[str, str]:
    """A council of 200 people, with agency workers from 10 upwards by its place: the first has as many as in post, the
    second two. Children per worker go up and down by one, half of the councils each way.
    """
    turn = 1 if (year + place) % 2 else -1
    agency = {0: 200, 1: 2}.get(place, 10 + place)
    leavers = 24 + place // 4 + turn
    return {
        "inpost_headcount": "200",
        "inpost_fte": "180.0",
        "leavers_headcount": str(leavers),
        "turnover_rate_headcount": f"{leavers / 2:.1f}",
        "agency_headcount": str(agency),
        "agency_rate_headcount": f"{100 * agency / (200 + agency):.1f}",
        "caseload_fte": f"{15 + place / 10 + turn / 2:.1f}",
        "absence_rate_fte": "3.0",
    }


def published_england() -> PublishedTable:
    """The whole table."""
    areas = {ENGLAND: Area(ENGLAND, "England", "national"), NORTH[0]: Area(*NORTH, "regional"),
             SOUTH[0]: Area(*SOUTH, "regional"), FORMER: Area(FORMER, "Cumbria", "council", NORTH[1])}  # fmt: skip
    rows: dict[tuple[str, int], dict[str, str]] = {}
    for place, one in enumerate(STEADY):
        areas[one.code] = Area(one.code, one.name, "council", (NORTH if place % 2 else SOUTH)[1])
        for year in YEARS:
            rows[one.code, year] = council_cells(place, year)
    for measure in ("agency_headcount", "agency_rate_headcount"):
        del rows[UNKNOWN, YEARS[-1]][measure]
    for year in YEARS:
        rows[ENGLAND, year] = council_cells(16, year) | {"agency_rate_headcount": "13.0", "caseload_fte": "16.0"}
        for code in (NORTH[0], SOUTH[0]):
            rows[code, year] = rows[ENGLAND, year]
        if year < 2023:
            rows[FORMER, year] = council_cells(5, year) | {"caseload_fte": "x"}
    cells = {key: tuple(each.get(measure, "x") for measure in MEASURES) for key, each in rows.items()}
    return PublishedTable(Contents(Release("an invented release", "Nobody"), MEASURES, areas, cells))


def published_england_csv() -> str:
    """The same as the Department's file has it."""
    table = published_england()
    headings = (
        "time_period,time_identifier,geographic_level,country_code,country_name,region_code,region_name,"
        "old_la_code,new_la_code,la_name"
    ).split(",")
    codes = {NORTH[1]: NORTH[0], SOUTH[1]: SOUTH[0]}
    lines = [",".join((*headings, *MEASURES))]
    for code, area in table.areas.items():
        level = {"national": "National", "regional": "Regional"}.get(area.level, "Local authority")
        region = (codes.get(area.region, ""), area.region) if area.level == "council" else (
            (code, area.name) if area.level == "regional" else ("", "")
        )  # fmt: skip
        own = (code, "", f'"{area.name}"') if area.level == "council" else ("", "", "")
        for year in table.years:
            figures = [table.lookup(code, year, measure) for measure in MEASURES]
            if all(each is None for each in figures):
                continue
            texts = [str(each.value) if each and each.value is not None else "x" for each in figures]
            start = (str(year), "Reporting year", level, ENGLAND, "England", *region, *own)
            lines.append(",".join((*start, *texts)))
    return "\n".join(lines) + "\n"
