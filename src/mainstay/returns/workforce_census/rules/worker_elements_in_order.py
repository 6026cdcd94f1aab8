"""The elements of a worker stand in the order of the layout."""

from __future__ import annotations

from mainstay.foundations.problems import Mender, Severity
from mainstay.returns.workforce_census.order_of_elements import first_out_of_order
from mainstay.returns.workforce_census.returned import CensusYear, ReturnedWorker
from mainstay.returns.workforce_census.rule import Example, Fault, Faults, RecordRule
from mainstay.returns.workforce_census.spoiling_text import with_first_two_swapped


def check(worker: ReturnedWorker, year: CensusYear) -> Faults:
    """One fault for a record, at the first element that belongs before the one it follows."""
    wrong = first_out_of_order("worker", year.layout.year, tuple(worker.record.values))
    return () if wrong is None else (Fault(wrong.element, f"{wrong.element} after {wrong.before}"),)


RULE = RecordRule(
    code="WC-134",
    title="Elements of a worker out of order",
    severity=Severity.QUERY,
    message="The elements of the record are not in the order of the year's layout.",
    why="Public schemas fix the order, and a system that holds to them refuses a record in another; it was read here.",
    mend="Set the program that writes the return to the layout's order and export it again.",
    mender=Mender.ANALYST,
    source="Public schemas (a fixed order); the public checking tool of 2021 allows any.",
    check=check,
    passes=(
        Example("The layout's order."),
        Example("Items that are not asked for are left out.", items={"QualLevel": None, "Absat30Sept": None}),
    ),
    fails=(Example("The first two elements are swapped.", text=with_first_two_swapped("CSWWWorker")),),
)
