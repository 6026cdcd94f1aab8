"""Telling an element that is given twice from one of another year that stands beside this year's for the same item."""

from __future__ import annotations

from mainstay.intake.sources.workforce_census.contents import Section, Value
from mainstay.returns.workforce_census.names_of_elements import years_that_have
from mainstay.vocabulary.workforce_census.layouts import Layout


def is_under_another_years_name(section: Section, value: Value, layout: Layout, part: str = "worker") -> bool:
    """Whether a repeated value stands under a name that other years have for the item, and not under that of the first.

    GenderCurrent beside Sex in 2025 is an element of another year; GenderCurrent given twice is a repeat.
    """
    if layout.item(part, value.element) is not None or not years_that_have(part, value.element):
        return False
    item = layout.names_read(part).get(value.element, "")
    first = section.values.get(item)
    return first is not None and first.element != value.element
