"""The council's number is that of a council with children's services, standing on 30 September of the year."""

from __future__ import annotations

from mainstay.foundations.problems import Mender, Severity
from mainstay.returns.workforce_census.council_numbers import is_known, number_in_header
from mainstay.returns.workforce_census.rule import Example, Fault, Faults, ReturnRule
from mainstay.returns.workforce_census.whole import Whole
from mainstay.vocabulary.authorities import authority


def check(whole: Whole) -> Faults:
    """One fault where there is a header and its LEA is missing, nobody's, or a council's that did not stand then.

    The number of invented councils passes, so that examples can be followed to their end, unless a real one is sending.
    """
    if not whole.headers or is_known(whole):
        return ()
    return (Fault("LEA", _found(number_in_header(whole)) + _sender(whole.sent_by), whole.header_line("LEA")),)


def _found(number: str) -> str:
    if not number:
        return "nothing"
    if not (number.isascii() and number.isalnum() and len(number) <= 9):
        return "text that is no number of a council"
    one = authority(number)
    if one is None or one.code != number:
        return number
    if one.replaced_by:
        return f"{number}, {one.name}, whose services went to {' and '.join(one.replaced_by)}"
    return f"{number}, {one.name}, which came later"


def _sender(sent_by: str) -> str:
    """Which council is sending, where that is one: its number is then what belongs here."""
    sender = authority(sent_by) if sent_by else None
    return f"; the council sending is {sender.code}, {sender.name}" if sender else ""


RULE = ReturnRule(
    code="WC-106",
    title="The LEA is no council of that year",
    severity=Severity.ERROR,
    message="The LEA in the header is not the number of a council with children's services in that year.",
    why="The Department's system takes a return only from a council that it knows, and publishes figures by this number.",
    mend="Write the three figures of the council's number with the Department.",
    mender=Mender.ANALYST,
    source="Department's published figures (its list of local authorities by year).",
    hides=("WC-107",),
    check=check,
    passes=(
        Example("An invented council.", header={"LEA": "999"}, of_council="999"),
        Example("A council of today.", header={"LEA": "380"}, of_council="380"),
        Example("In the last year of a council.", header={"LEA": "909"}, of_council="909", years=(2022,)),
        Example("In the first year of a council.", header={"LEA": "941"}, of_council="941", years=(2021,)),
    ),
    fails=(
        Example("Nobody's number.", header={"LEA": "999"}),
        Example("No number is given.", header={"LEA": None}),
        Example("A council after its end.", header={"LEA": "909"}, of_council="909", years=(2023, 2024, 2025, 2026)),
        Example("A council before its beginning.", header={"LEA": "942"}, of_council="942", years=(2021, 2022)),
        Example("The national statistics code in its place.", header={"LEA": "E06000051"}),
    ),
)
