"""The reference date is 30 September of the year of the return."""

from __future__ import annotations

from mainstay.foundations.problems import Mender, Severity
from mainstay.returns.workforce_census.odd_writing import as_written
from mainstay.returns.workforce_census.rule import Example, Fault, Faults, ReturnRule
from mainstay.returns.workforce_census.whole import Whole


def check(whole: Whole) -> Faults:
    """One fault where there is a header and its ReferenceDate is missing, unreadable or another day."""
    if not whole.headers or whole.header["ReferenceDate"].value == whole.year.last_day:
        return ()
    found = as_written(whole.headers[0], whole.year.layout, "header", "ReferenceDate")
    return (Fault("ReferenceDate", found, whole.header_line("ReferenceDate")),)


RULE = ReturnRule(
    code="WC-105",
    title="The reference date is not 30 September of the year",
    severity=Severity.ERROR,
    message="The ReferenceDate in the header is not 30 September of the Year.",
    why="Everyone in the return is counted as at that day; a wrong one may mean an extract for another day or year.",
    mend="Check for which day the extract was made; write 30 September of the Year, or make the extract again.",
    mender=Mender.ANALYST,
    source="Department's specification 2024 to 2025; public schemas and samples.",
    check=check,
    passes=(
        Example("30 September of the year.", header={"ReferenceDate": "{Y}-09-30"}),
        Example("The same day in another form, which another rule speaks of.", header={"ReferenceDate": "30/09/{Y}"}),
    ),
    fails=(
        Example("The day before.", header={"ReferenceDate": "{Y}-09-29"}),
        Example("No date is given.", header={"ReferenceDate": None}),
        Example("No date, but words.", header={"ReferenceDate": "Michaelmas"}),
    ),
)
