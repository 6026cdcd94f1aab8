"""Every value of the header and of the council-level block is written in its item's form."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from mainstay.foundations.problems import Mender, Severity
from mainstay.intake.sources.workforce_census.contents import Section, Value
from mainstay.intake.sources.workforce_census.readings import Reading, Remark
from mainstay.returns.workforce_census.odd_writing import (
    has_too_many_decimals,
    other_form,
    said_of,
)
from mainstay.returns.workforce_census.rule import Example, Fault, Faults, ReturnRule
from mainstay.returns.workforce_census.whole import Whole


def check(whole: Whole) -> Faults:
    """One fault for each value that could be read though it is oddly written."""
    faults = list(_of_part(whole, whole.headers[0], whole.header, "header")) if whole.headers else []
    if whole.council is not None:
        faults += _of_part(whole, whole.council.block, whole.council.readings, "council")
    return faults


def _of_part(whole: Whole, section: Section, readings: Mapping[str, Reading], part: str) -> Iterator[Fault]:
    for element, reading in readings.items():
        if reading.remarks and reading.value is not None:
            value = section.values[element]
            words = _words(reading, value)
            if words:
                item = whole.year.layout.item(part, element)
                yield Fault(element, said_of(item, value, words), value.line)


def _words(reading: Reading, value: Value) -> str:
    words = [other_form(reading, value)]
    if has_too_many_decimals(reading):
        words.append(Remark.TOO_MANY_DECIMALS.value)
    return ", ".join(each for each in words if each)


RULE = ReturnRule(
    code="WC-140",
    title="A value of the header or the council-level block written in another form",
    severity=Severity.ERROR,
    message="A value of the header or the council-level block is not written in its item's form; it could still be read.",
    why="The Department's system takes each item in one form only, and may refuse the whole file for another.",
    mend="Set the program that writes the return to the item's form and export it again.",
    mender=Mender.ANALYST,
    source="Public checking tool of 2021 (pattern and type of values); public schemas.",
    check=check,
    passes=(
        Example("Each value in its item's form."),
        Example("Spaces around the council's number, which another rule speaks of.", header={"LEA": " 893 "}),
        Example("Vacancies without decimals.", council={"NumberOfVacancies": "3"}),
    ),
    fails=(
        Example("The reference date as people write it.", header={"ReferenceDate": "30/09/{Y}"}),
        Example("The collection in small letters.", header={"Collection": "csww"}),
        Example("A comma for the decimal point.", council={"NumberOfVacancies": "2,5"}),
        Example("One decimal too many.", council={"NumberOfVacancies": "2.505"}),
        Example("A whole number with decimals.", council={"NoAgencyHeadcount": "1.0"}),
    ),
)
