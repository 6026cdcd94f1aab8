"""The header gives the census year, and the year is one whose layout is known."""

from __future__ import annotations

from mainstay.foundations.problems import Mender, Severity
from mainstay.returns.workforce_census.odd_writing import as_written
from mainstay.returns.workforce_census.rule import Example, Fault, Faults, ReturnRule
from mainstay.returns.workforce_census.spoiling_text import in_place_of
from mainstay.returns.workforce_census.whole import Whole


def check(whole: Whole) -> Faults:
    """One fault where there is a header and the year is not read from its Year, or has no layout of its own."""
    told = whole.year_of_return
    if not whole.headers or (told.told_by == "header" and told.layout.year == told.year):
        return ()
    found = as_written(whole.headers[0], whole.year.layout, "header", "Year")
    if told.told_by != "header":
        found += f", checked as a return for {told.year}, by its {told.told_by}"
    if told.layout.year != told.year:
        found += f", checked by the layout of {told.layout.year}, the nearest that is known"
    return (Fault("Year", found, whole.header_line("Year")),)


def _a_year_later(text: str) -> str:
    return text.replace("2026", "2027")


def _a_year_earlier(text: str) -> str:
    return text.replace("2021", "2020")


RULE = ReturnRule(
    code="WC-104",
    title="The header's Year cannot be used",
    severity=Severity.ERROR,
    message="The Year in the header is not four digits of a census year whose layout is known here.",
    why="The year decides which items and rules hold: with a wrong one the return is checked, and counted, for another.",
    mend="Write the year of the 30 September that the return is for, and check the file again.",
    mender=Mender.ANALYST,
    source="Public schemas; derived.",
    check=check,
    passes=(
        Example("The year of the return.", header={"Year": "{Y}"}),
        Example("A line end beside the year, which another rule speaks of.", header={"Year": "{Y}\n"}),
    ),
    fails=(
        Example("The year has a letter in it.", header={"Year": "20x5"}),
        Example("No year is given.", header={"Year": None}),
        Example("A year after the last layout.", text=_a_year_later, years=(2026,)),
        Example("A year before the first layout.", text=_a_year_earlier, years=(2021,)),
        Example("A year of two digits.", text=in_place_of("<Year>20", "<Year>")),
    ),
)
