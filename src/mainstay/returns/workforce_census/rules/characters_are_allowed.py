"""Every character of the file is one that XML allows, in the encoding that the file says it has."""

from __future__ import annotations

from mainstay.foundations.problems import Mender, Severity
from mainstay.intake.sources.workforce_census.structure import ODD_CHARACTERS
from mainstay.returns.workforce_census.rule import Example, Fault, Faults, ReturnRule
from mainstay.returns.workforce_census.whole import Whole


def check(whole: Whole) -> Faults:
    """One fault for all odd characters of the file, at the first of them."""
    return [
        Fault("", problem.found, problem.place.row or 0) for problem in whole.problems if problem.kind is ODD_CHARACTERS
    ]


RULE = ReturnRule(
    code="WC-102",
    title="Characters that XML does not allow",
    severity=Severity.QUERY,
    message="The file has control characters, or characters in another encoding than it says.",
    why="They were left out or read as Windows text here; the Department's system may refuse the whole file for one.",
    mend="Look at the line named, type the text again in the system it came from, and export the return again.",
    mender=Mender.ANALYST,
    source="The XML standard; derived.",
    check=check,
    passes=(
        Example("Letters with accents, in UTF-8.", header={"SoftwareCode": "Łódź naïve"}),
        Example("A tab stands in a text.", header={"SoftwareCode": "An\texample"}),
    ),
    fails=(
        Example("A control character stands beside a value.", items={"QualLevel": "2\x07"}),
        Example("A control character stands in a text.", header={"SoftwareCode": "Exam\x00ple"}),
    ),
)
