"""Social workers per child: of the children looked after on 31 March, how many had three or more in the year.

Source: headings and rows of the Department's file of 2024, and the headings of that of 2025, which names its columns
otherwise and has rows of children looked after for two years or more as well; other groups of children are not used.
"""

from __future__ import annotations

from mainstay.published.declaring import Kind, Layout, Measured

_ALL = "Total children"
_THREE = "3 or more social workers during the year"


def _layout(release: str, count: str, percent: str) -> Layout:
    with_a_count = "Children looked after on 31 March"
    three_or_more = "Children with three or more social workers in the year"
    return Layout(
        release,
        (
            Measured("looked_after_with_a_count_of_workers", with_a_count, "children", count, _ALL),
            Measured("three_or_more_workers", three_or_more, "children", count, _THREE),
            Measured("three_or_more_workers_rate", three_or_more, "%", percent, _THREE),
        ),
        only_rows={"cla_group": ("CLA on 31 March",)},
        told_apart_by="sw_stability",
    )


KIND = Kind(
    name="social_workers_per_child",
    title="children looked after by number of social workers",
    publisher="Department for Education",
    layouts=(
        _layout("2025", "children_count", "children_percent"),
        _layout("2024", "number", "percentage"),
    ),
    day=(3, 31),
    find=(
        "Give the file of children looked after by number of social workers in the year, as downloaded from"
        " explore-education-statistics.service.gov.uk, not opened and saved again."
    ),
    about="Each year ends on 31 March. Counts of England and regions are rounded to the nearest ten.",
)
