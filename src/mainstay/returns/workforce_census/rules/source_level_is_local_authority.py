"""Where the header says at what level the file was made, it says that a local authority made it."""

from __future__ import annotations

from mainstay.foundations.problems import Mender, Severity
from mainstay.intake.sources.workforce_census.readings import Reason
from mainstay.returns.workforce_census.odd_writing import as_written
from mainstay.returns.workforce_census.rule import Example, Fault, Faults, ReturnRule
from mainstay.returns.workforce_census.whole import Whole


def check(whole: Whole) -> Faults:
    """One fault where there is a SourceLevel and it is not L."""
    reading = whole.header.get("SourceLevel")
    if reading is None or reading.value is not None or reading.reason is Reason.NOT_GIVEN:
        return ()
    found = as_written(whole.headers[0], whole.year.layout, "header", "SourceLevel")
    return (Fault("SourceLevel", found, whole.header_line("SourceLevel")),)


RULE = ReturnRule(
    code="WC-108",
    title="The source level is not that of a local authority",
    severity=Severity.QUERY,
    message="The SourceLevel in the header is not L, for a local authority.",
    why="Another level may mean that the file was made for another collection or by another kind of body.",
    mend="Set the program that writes the return to L, once you are sure that the file is the one you meant.",
    mender=Mender.ANALYST,
    source="Public schemas.",
    check=check,
    passes=(
        Example("A local authority.", header={"SourceLevel": "L"}),
        Example("No level is given, which schemas allow.", header={"SourceLevel": None}),
        Example("A small letter, which another rule speaks of.", header={"SourceLevel": "l"}),
    ),
    fails=(Example("A school.", header={"SourceLevel": "S"}),),
)
