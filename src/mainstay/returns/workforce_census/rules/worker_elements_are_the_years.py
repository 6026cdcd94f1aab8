"""Every element of a worker stands under its name in the year's layout."""

from __future__ import annotations

from mainstay.foundations.problems import Mender, Severity
from mainstay.intake.sources.workforce_census.readings import Remark
from mainstay.returns.workforce_census.names_of_elements import safe_name, years_that_have
from mainstay.returns.workforce_census.repeated_elements import is_under_another_years_name
from mainstay.returns.workforce_census.returned import CensusYear, ReturnedWorker
from mainstay.returns.workforce_census.rule import Example, Fault, Faults, RecordRule
from mainstay.returns.workforce_census.spoiling_text import in_place_of, into_first_worker


def check(worker: ReturnedWorker, year: CensusYear) -> Faults:
    """One fault for each element of another year that was passed over, and each item read under another name."""
    record = worker.record
    if not (record.unknown or record.repeated or worker.odd):
        return ()
    faults = []
    for value in record.unknown:
        years = years_that_have("worker", value.element)
        if years:
            faults.append(Fault(value.element, f"an element of {years}, passed over", value.line))
    for value in record.repeated:
        if is_under_another_years_name(record, value, year.layout):
            years = years_that_have("worker", value.element)
            faults.append(Fault(value.element, f"an element of {years}, beside this year's", value.line))
    for element, reading in worker.odd:
        if Remark.OTHER_NAME in reading.remarks:
            value = record.values[element]
            faults.append(Fault(safe_name(value), f"read as {element}", value.line))
    return faults


RULE = RecordRule(
    code="WC-132",
    title="An element of another year in a worker",
    severity=Severity.ERROR,
    message="The record has an element under another name than the year's own, or one that only other years have.",
    why="The return may have been written by another year's layout, so that items of this year are missing or misread.",
    mend="Set the program that writes the return to this year's layout; check that the Year of the header is right.",
    mender=Mender.ANALYST,
    source="Public schemas of 2021 to 2025; Department's specification 2024 to 2025.",
    check=check,
    passes=(
        Example("Every element is the year's own."),
        Example(
            "An item that later years left out, in its own year.",
            items={"QualInst": "An invented university"},
            years=(2021, 2022, 2023, 2024),
        ),
    ),
    fails=(
        Example(
            "An item that the year has no more.",
            text=into_first_worker("<QualInst>An invented university</QualInst>"),
            years=(2025, 2026),
        ),
        Example(
            "An item that the year has not yet.",
            text=into_first_worker("<BaseSalary>39500.00</BaseSalary>"),
            years=(2021, 2022, 2023, 2024),
        ),
        Example(
            "Sex as later years have it.",
            text=in_place_of("<GenderCurrent>2</GenderCurrent>", "<Sex>F</Sex>"),
            years=(2021, 2022, 2023),
        ),
        Example(
            "Gender as earlier years had it.",
            text=in_place_of("<Sex>F</Sex>", "<GenderCurrent>2</GenderCurrent>"),
            years=(2024, 2025, 2026),
        ),
        Example(
            "Gender as earlier years had it, beside this year's item.",
            text=into_first_worker("<GenderCurrent>2</GenderCurrent>"),
            years=(2024, 2025, 2026),
        ),
    ),
)
