"""FTE30 is the FTE that last year's return gave."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from mainstay.foundations.problems import Mender, Severity
from mainstay.foundations.quantities import MILLION, plain
from mainstay.returns.workforce_census.returned import CensusYear, Kept
from mainstay.returns.workforce_census.rule import ContinuityRule, Example, Fault, Faults
from mainstay.returns.workforce_census.several_records import returned_again

ROUNDING = MILLION // 100
"""Less than a hundredth apart is one FTE written with more decimals and with fewer."""


def check(now: Sequence[Kept], before: Sequence[Kept], year: CensusYear) -> Faults:
    """One fault where the FTE30 of a person's records together is not the FTE of those in post last year together.

    Passed over where a value is missing or a record stands there twice, and where other rules speak: FTE30 that does
    not go with the start date, or somebody in post last year who started in this one.
    """
    employed = [record for record in now if record.employed]
    earlier = [record for record in before if record.in_post]
    if not employed or not earlier:
        return ()
    was = sum(record.fte or 0 for record in earlier)
    said = sum(record.fte30 or 0 for record in employed)
    if abs(was - said) < ROUNDING or any(record.fte is None for record in earlier):
        return ()
    if any(record.agency is None for record in now) or returned_again(now) or returned_again(before):
        return ()
    if not _can_be_compared(employed, year):
        return ()
    return (Fault("FTE30", f"{_written(said)}, last year {_written(was)}", employed[0].line, employed[0].position),)


def _can_be_compared(employed: Sequence[Kept], year: CensusYear) -> bool:
    """Whether every record has FTE30, above 0 just where it started before the year, and at least one of them did."""
    began_before = [record.start is None or record.start < year.first_day for record in employed]
    if not any(began_before) or any(record.fte30 is None for record in employed):
        return False
    return all(
        record.start is None or (record.fte30 != 0) == earlier
        for record, earlier in zip(employed, began_before, strict=True)
    )


def _written(millionths: int) -> str:
    return plain(Decimal(millionths) / MILLION)


RULE = ContinuityRule(
    code="WC-606",
    title="FTE of the year before differs from last year's return",
    severity=Severity.QUERY,
    message="FTE30, of the 30 September before, is not the FTE that last year's return gave.",
    why="One of the two returns is wrong: last year's workforce, or this year's leavers and turnover.",
    mend="Look up the contracted FTE on the 30 September before. Correct FTE30, or leave it and say in a note that "
    "last year's return was wrong.",
    mender=Mender.HR,
    source="Derived. Differences below 0.01 are taken for rounding.",
    check=check,
    passes=(
        Example("The same, written with fewer decimals.", "in post", {"FTE30": "0.81"}, last_year={"FTE": "0.810811"}),
        Example("One post of last year as two roles.", "in post", {"FTE": "0.5", "FTE30": "0.5"},
                again={"OrgRole": "4", "FTE": "0.3", "FTE30": "0.3"}),
        Example("An agency worker last year.", "in post", last_year={"AgencyWorker": "1", "FTE": "0.5"}),
    ),
    fails=(
        Example("A hundredth more.", "in post", {"FTE30": "0.81"}),
        Example("A leaver's, of full time last year.", "leaver", {"FTE30": "0.5"}),
        Example("The FTE of this year put into both.", "in post", last_year={"FTE": "1.0"}),
    ),
)  # fmt: skip
