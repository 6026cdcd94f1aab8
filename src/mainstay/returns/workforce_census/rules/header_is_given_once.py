"""The return has no second header."""

from __future__ import annotations

from mainstay.foundations.problems import Mender, Severity
from mainstay.returns.workforce_census.rule import Example, Fault, Faults, ReturnRule
from mainstay.returns.workforce_census.spoiling_text import with_header_twice
from mainstay.returns.workforce_census.whole import Whole


def check(whole: Whole) -> Faults:
    """One fault where there are several headers, at the second. The first is the one that was used."""
    if len(whole.headers) < 2:
        return ()
    return (Fault("Header", f"{len(whole.headers)} headers", whole.headers[1].line),)


RULE = ReturnRule(
    code="WC-111",
    title="There is more than one header",
    severity=Severity.QUERY,
    message="The return has more than one Header; the first was used.",
    why="Two returns may have been joined in one file, so that workers of another council or year are among these.",
    mend="Check that the file is one return of one council and year, and export it again with one header.",
    mender=Mender.ANALYST,
    source="Public schemas.",
    check=check,
    passes=(
        Example("One header."),
        Example("A header without the program's name.", header={"SoftwareCode": None}),
    ),
    fails=(Example("The header is given twice.", text=with_header_twice),),
)
