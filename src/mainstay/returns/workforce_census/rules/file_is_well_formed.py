"""The file is XML from its first sign to its last, and every record in it can be read."""

from __future__ import annotations

from mainstay.foundations.problems import Mender, Severity
from mainstay.intake.sources.workforce_census.structure import BROKEN
from mainstay.returns.workforce_census.rule import Example, Fault, Faults, ReturnRule
from mainstay.returns.workforce_census.spoiling_text import in_place_of
from mainstay.returns.workforce_census.whole import Whole


def check(whole: Whole) -> Faults:
    """One fault for each kind of break that the reader met, at the first of its kind."""
    return [
        Fault("", problem.found, problem.place.row or 0)
        for kind in BROKEN
        for problem in whole.problems
        if problem.kind is kind
    ]


RULE = ReturnRule(
    code="WC-101",
    title="The XML is broken",
    severity=Severity.ERROR,
    message="The file is not complete, well-formed XML.",
    why="The Department's system refuses a file that is not XML; workers after or next to a break may be lost here too.",
    mend="Make the file again with the program that wrote it, and copy it whole; do not mend it by hand.",
    mender=Mender.ANALYST,
    source="Public schemas and the Department's published method of submitting; derived.",
    check=check,
    passes=(
        Example("A comment stands in the file.", text=in_place_of("</Header>", "</Header><!-- A & B < C -->")),
        Example("Text with its signs written as XML wants them.", header={"SoftwareCode": "A & B <1>"}),
    ),
    fails=(
        Example("The file stops before its last tag.", text=in_place_of("</Message>\n", "")),
        Example("A bare sign stands in a text.", text=in_place_of("<SoftwareCode>", "<SoftwareCode>A & B ")),
        Example("A record is not closed.", text=in_place_of("</CSWWWorker>\n<CSWWWorker>", "<CSWWWorker>")),
    ),
)
