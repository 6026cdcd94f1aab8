"""No value of the header or of the council-level block has spaces or line ends around it."""

from __future__ import annotations

from mainstay.foundations.problems import Mender, Severity
from mainstay.returns.workforce_census.odd_writing import has_spaces_around
from mainstay.returns.workforce_census.rule import Example, Fault, Faults, ReturnRule
from mainstay.returns.workforce_census.whole import Whole


def check(whole: Whole) -> Faults:
    """One fault for each value that could be read and has spaces around it."""
    parts = [(whole.headers[0], whole.header)] if whole.headers else []
    sections = [*parts, *([(whole.council.block, whole.council.readings)] if whole.council is not None else [])]
    return [
        Fault(element, "spaces or line ends around the value", section.values[element].line)
        for section, readings in sections
        for element, reading in readings.items()
        if element in section.values and has_spaces_around(reading, section.values[element])
    ]


RULE = ReturnRule(
    code="WC-141",
    title="Spaces around a value of the header or the council-level block",
    severity=Severity.QUERY,
    message="A value of the header or the council-level block has spaces or line ends around it; it was read without "
    "them.",
    why="The Department's system may refuse a code or a number with a space beside it.",
    mend="Set the program that writes the return to leave spaces out.",
    mender=Mender.ANALYST,
    source="Public schemas (the form of each item); derived.",
    check=check,
    passes=(
        Example("No spaces."),
        Example("Spaces inside a text.", header={"SoftwareCode": "An invented program"}),
    ),
    fails=(
        Example("Spaces around the council's number.", header={"LEA": " 893 "}),
        Example("A line end after a figure.", council={"NumberOfVacancies": "2.50\n"}),
    ),
)
