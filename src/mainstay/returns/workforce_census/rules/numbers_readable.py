"""Every number of a worker can be read and is not negative, as far as no rule of its own says so.

FTE, FTE30, Cases30 and WorkingDaysLost have their own (WC-601, WC-801, WC-811). Of pay, this rule speaks where nothing
can be read; a payment below nought is WC-514's, a salary of nought or below WC-511's and WC-512's.
"""

from __future__ import annotations

from functools import cache

from mainstay.foundations.problems import Mender, Severity
from mainstay.intake.sources.workforce_census.readings import Reason
from mainstay.returns.workforce_census.quoting import quoted
from mainstay.returns.workforce_census.returned import CensusYear, ReturnedWorker
from mainstay.returns.workforce_census.rule import Example, Fault, Faults, RecordRule
from mainstay.vocabulary.workforce_census.items import Kind
from mainstay.vocabulary.workforce_census.layouts import layout

_WITH_THEIR_OWN_RULE = {"FTE", "FTE30", "Cases30", "WorkingDaysLost"}
_PAYMENTS = ("RRPayments", "OtherPayments")


@cache
def _numbers(layout_year: int) -> frozenset[str]:
    items = layout(layout_year).worker
    return frozenset(item.element for item in items if item.kind in (Kind.DECIMAL, Kind.WHOLE)) - _WITH_THEIR_OWN_RULE


def _left_to_another(worker: ReturnedWorker, element: str) -> bool:
    """Whether another rule speaks of this number being out of its range, or will once WC-301 is mended."""
    return element in _PAYMENTS or (element == "BaseSalary" and not worker.agency)


def check(worker: ReturnedWorker, year: CensusYear) -> Faults:
    """One fault for each number that is none, or is below nought."""
    if not worker.odd:
        return ()
    numbers = _numbers(year.layout.year)
    return [
        Fault(element, quoted(worker.text(element)))
        for element, reading in worker.odd
        if element in numbers
        and (
            reading.reason is Reason.UNREADABLE
            or (reading.reason is Reason.OUT_OF_RANGE and not _left_to_another(worker, element))
        )
    ]


RULE = RecordRule(
    code="WC-503",
    title="Number that cannot be read",
    severity=Severity.ERROR,
    message="The item must be a number of 0 or more.",
    why="What cannot be read as a number is refused, or counted as if it had not been given.",
    mend="Write the number alone, with a point for decimals and without words, or leave the item out if it is not "
    "required.",
    mender=Mender.ANALYST,
    source="Public checking tool of 2021 (type and least value of numbers).",
    check=check,
    hides=("WC-506", "WC-511", "WC-512", "WC-513", "WC-514", "WC-515", "WC-833"),
    passes=(
        Example("A contract of nought weeks.", "agency", {"ContractWeeks": "0"}),
        Example("An amount to the penny.", items={"RRPayments": "1250.25"}),
        Example("Cases30 has a rule of its own.", items={"Cases30": "many"}),
    ),
    fails=(
        Example("Words for a number.", "agency", {"ContractWeeks": "half a year"}),
        Example("A negative length of contract.", "agency", {"ContractWeeks": "-1.0"}),
        Example("A salary in words.", items={"BaseSalary": "grade 10"}, years=(2025, 2026)),
    ),
)  # fmt: skip
