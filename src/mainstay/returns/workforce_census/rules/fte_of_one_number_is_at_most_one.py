"""The FTE of all records of one registration number is at most one."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from mainstay.foundations.problems import Mender, Severity
from mainstay.foundations.quantities import MILLION, plain
from mainstay.returns.workforce_census.returned import CensusYear, Kept
from mainstay.returns.workforce_census.rule import Example, Fault, Faults, PersonRule
from mainstay.returns.workforce_census.several_records import (
    employed_and_agency_at_once,
    fte_at_the_end,
    in_post_at_the_end,
    returned_again,
)


def check(records: Sequence[Kept], year: CensusYear) -> Faults:
    """One fault, at the last record in post, where the FTE of those in post on 30 September is above 1 together.

    A record that stands there twice, or is both employed and agency, is spoken of by the rule for that.
    """
    together = fte_at_the_end(records)
    if together <= MILLION or returned_again(records) or employed_and_agency_at_once(records) is not None:
        return ()
    last = [record for record in records if in_post_at_the_end(record)][-1]
    return (Fault("FTE", plain(Decimal(together) / MILLION), last.line, last.position),)


RULE = PersonRule(
    code="WC-315",
    title="More than one full-time equivalent",
    severity=Severity.QUERY,
    message="The FTE of all records of one registration number is above 1 together.",
    why="Nobody counts as more than one full-time worker; the published FTE adds every record, so the workforce "
    "appears larger than it is.",
    mend="Give each record only its own part of the week; where they are two people, correct the number of one.",
    mender=Mender.HR,
    source="Department's specification 2024 to 2025 (FTE from 0 to 1); derived.",
    hides=("WC-314",),
    check=check,
    passes=(
        Example("Two roles that make a full week.", "in post", {"FTE": "0.5", "FTE30": "0.5"},
                again={"OrgRole": "4", "FTE": "0.5", "FTE30": "0.3"}),
        Example("A full week, and a role of the same person that ended.", "leaver", again={
            "RoleEndDate": None, "LeaverDestination": None, "ReasonLeave": None, "RoleStartDate": "{Y}-06-02",
            "FTE30": "0", "FTE": "1.0"}),
    ),
    fails=(
        Example("Two roles, a tiny bit above a full week.", "in post", {"FTE": "0.5", "FTE30": "0.5"},
                again={"OrgRole": "4", "FTE": "0.500001", "FTE30": "0.3"}),
        Example("Two agency records, both full time.", "agency", again={}),
    ),
)  # fmt: skip
