"""Small published tables and funnels that the examples of fair comparison share; every council in them is made up."""

from __future__ import annotations

from decimal import Decimal

from mainstay.comparison.funnel import CentreIs, CouncilFigure, Funnel
from mainstay.comparison.many_together import Together
from mainstay.comparison.past_changes import PastChanges
from mainstay.comparison.scales import Scale, spread_of_a_rate
from mainstay.published.columns import MEASURES
from mainstay.published.contents import Area, Contents, Release
from mainstay.published.figures import PublishedTable

D = Decimal


ONE = Together(1, 0.05)


# England at 12.0%, and councils that usually differ by half a root point.
FUNNEL = Funnel(Scale.COUNTED_ROOT, 12.0, CentreIs.ENGLAND, 0.5, (), ONE)


def leaving(leavers: int, people: int) -> CouncilFigure:
    return CouncilFigure("893", D(100 * leavers) / people, spread_of_a_rate(people), people)


def table(rows: dict[str, dict[int, dict[str, str]]], regions: dict[str, str] | None = None) -> PublishedTable:
    """Councils (or areas) by code, year and measure; what is not named is unavailable."""
    cells = {(code, year): tuple(one.get(measure, "x") for measure in MEASURES)
             for code, years in rows.items() for year, one in years.items()}  # fmt: skip
    levels = {"E92000001": "national", "E12000001": "regional"}
    areas = {code: Area(code, {"E92000001": "England", "E12000001": "North East"}.get(code, f"Council {code}"),
                        levels.get(code, "council"), (regions or {}).get(code, "")) for code in rows}  # fmt: skip
    return PublishedTable(Contents(Release("an invented release"), MEASURES, areas, cells))


def two_and(**others: str) -> PublishedTable:
    """Council 901: 10 leavers of 40. Council 902: 10 of 160. Council 903 has no figures but those given."""
    small = {"leavers_fte": "10.0", "inpost_fte": "40.0", "turnover_rate_fte": "25"}
    large = {"leavers_fte": "10.0", "inpost_fte": "160.0", "turnover_rate_fte": "6.3"}
    area = {2025: {"turnover_rate_fte": "10.1", "inpost_fte": "200.4"}}
    return table(
        {"901": {2025: small}, "902": {2025: large}, "903": {2025: others}, "E12000001": area},
        dict.fromkeys(("901", "902", "903"), "North East"),
    )


def many(years: int = 3, rise: float = 0.0) -> PublishedTable:
    """Thirty councils of 100 people with 20% agency; each year half go up by one point and half down, and then back.
    Leavers are 12, and of council 930 40. All rise by `rise` a year beside.
    """
    rows: dict[str, dict[int, dict[str, str]]] = {}
    for number in range(901, 931):
        side = 1 if number % 2 else -1
        rows[str(number)] = {
            2022 + year: {
                "inpost_headcount": "100",
                "leavers_headcount": "40" if number == 930 else "12",
                "turnover_rate_headcount": "40" if number == 930 else "12",
                "caseload_fte": f"{16 + rise * year + (side if year % 2 else 0) / 2:.1f}",
            }
            for year in range(years)
        }
    rows["E92000001"] = {
        2022 + year: {"turnover_rate_headcount": "12.9", "caseload_fte": "16"} for year in range(years)
    }
    return table(rows)


NONE = PastChanges("turnover_rate_fte", Scale.ROOT, ())


GOLDEN = (15.055128205, 17.129751054)
