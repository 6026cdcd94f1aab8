"""The return is of the council that is sending it."""

from __future__ import annotations

from mainstay.foundations.problems import Mender, Severity
from mainstay.returns.workforce_census.council_numbers import council_of_header
from mainstay.returns.workforce_census.rule import Example, Fault, Faults, Need, ReturnRule
from mainstay.returns.workforce_census.whole import Whole
from mainstay.vocabulary.authorities import authority


def check(whole: Whole) -> Faults:
    """One fault where the LEA is another council's. Two councils that send one return may give either number."""
    council, sender = council_of_header(whole), authority(whole.sent_by)
    if council is None:
        return ()
    sent_by = sender.code if sender else whole.sent_by.strip()
    if sent_by in (council.code, council.joint_with):
        return ()
    told = f"{council.code}, {council.name}; the council sending is {sent_by}" + (f", {sender.name}" if sender else "")
    return (Fault("LEA", told, whole.header_line("LEA")),)


RULE = ReturnRule(
    code="WC-107",
    title="The return is another council's",
    severity=Severity.ERROR,
    message="The LEA in the header is not the number of the council that is sending the return.",
    why="The return would be refused, or another council's figures published as this one's.",
    mend="Check that the file is your own; if it is, write your council's number as the LEA.",
    mender=Mender.ANALYST,
    source="Department's published method of submitting; derived.",
    needs=(Need.COUNCIL_NAMED, Need.KNOWN_LEA),
    check=check,
    passes=(
        Example("The council's own number.", header={"LEA": "380"}, of_council="380"),
        Example("The other of two that send one return.", header={"LEA": "318"}, of_council="314"),
    ),
    fails=(
        Example("A neighbour's number.", header={"LEA": "894"}, of_council="893"),
        Example("A council that is not known is sending.", of_council="999"),
    ),
)
