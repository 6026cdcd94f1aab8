"""Elements under names that the year's layout does not have: another year's, or no year's."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from mainstay.intake.sources.workforce_census.contents import CouncilBlock, Section, Value
from mainstay.intake.sources.workforce_census.structure import plain_element
from mainstay.returns.workforce_census.whole import Whole
from mainstay.vocabulary.workforce_census.layouts import years_of

OF_OTHER_RETURNS = frozenset(("Release", "SerialNo"))
"""Elements of the header in the Department's other returns; a program that writes several kinds may give them here."""


@cache
def years_that_have(part: str, element: str) -> str:
    """The years whose layout has an element, in words ('2021 to 2024'); '' where none has."""
    years = years_of(part, element)
    if not years:
        return ""
    return str(years[0]) if len(years) == 1 else f"{years[0]} to {years[-1]}"


def under_another_name(section: Section) -> Iterator[tuple[str, Value]]:
    """The layout's element and the value for each that was read, but stands under another name."""
    return ((element, value) for element, value in section.values.items() if value.element != element)


def part_of(section: Section) -> str:
    """What the layout calls a section that is no worker: 'council' or 'header'."""
    return "council" if isinstance(section, CouncilBlock) else "header"


def headers_and_blocks(whole: Whole) -> list[Section]:
    """Every header and council-level block of a return, in the order of the file."""
    return sorted([*whole.headers, *whole.blocks], key=lambda section: section.line)


def safe_name(value: Value) -> str:
    """An element's name for a message where some year has it, else its first letter and its length."""
    return plain_element(value.element)
