"""The return has a header."""

from __future__ import annotations

from mainstay.foundations.problems import Mender, Severity
from mainstay.returns.workforce_census.rule import Example, Fault, Faults, ReturnRule
from mainstay.returns.workforce_census.spoiling_text import with_header_twice, without_header
from mainstay.returns.workforce_census.whole import Whole


def check(whole: Whole) -> Faults:
    """One fault where there is no header at all; the rules about what is in it then have nothing to say."""
    if whole.headers:
        return ()
    told = whole.year_of_return
    return (Fault("Header", f"nothing; checked as a return for {told.year}, by its {told.told_by}", 1),)


RULE = ReturnRule(
    code="WC-110",
    title="There is no header",
    severity=Severity.ERROR,
    message="The return has no Header.",
    why="Nothing says which council and year the return is for, so the Department's system cannot take it.",
    mend="Export the return again with its header: collection, year, reference date and the council's number.",
    mender=Mender.ANALYST,
    source="Public schemas and the public checking tool of 2021.",
    hides=(
        "WC-103",
        "WC-104",
        "WC-105",
        "WC-106",
        "WC-107",
        "WC-108",
        "WC-111",
        "WC-122",
        "WC-138",
        "WC-140",
        "WC-125",
        "WC-126",
        "WC-141",
    ),
    check=check,
    passes=(
        Example("A header with the least that it may hold.", header={"SoftwareCode": None, "DateTime": None}),
        Example("More than one header, which another rule speaks of.", text=with_header_twice),
    ),
    fails=(Example("The header is left out.", text=without_header),),
)
