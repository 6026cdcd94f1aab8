"""Children looked after: the Department's table of numbers and rates on 31 March, starting and ceasing in the year.

Source: headings and rows of the 2025 release, with figures from 2021. One row for each of three groups of children. The
file holds rows of councils in years when there were none, marked z or x.
"""

from __future__ import annotations

from mainstay.published.declaring import Kind, Layout, Measured

_ON_31_MARCH = "Children looked after on 31 March each year"
_STARTING = "Children starting to be looked after each year"
_CEASING = "Children ceasing to be looked after each year"
_RATE = "per 10,000 children"

KIND = Kind(
    name="children_looked_after",
    title="children looked after",
    publisher="Department for Education",
    layouts=(
        Layout(
            "2025",
            (
                Measured("looked_after", "Looked after on 31 March", "children", "children_count", _ON_31_MARCH),
                Measured("looked_after_rate", "Looked after on 31 March", _RATE, "rate_per_10000", _ON_31_MARCH),
                Measured("starting_to_be_looked_after", "Started to be looked after in the year", "children",
                         "children_count", _STARTING),
                Measured("starting_to_be_looked_after_rate", "Started to be looked after in the year", _RATE,
                         "rate_per_10000", _STARTING),
                Measured("ceasing_to_be_looked_after", "Ceased to be looked after in the year", "children",
                         "children_count", _CEASING),
                Measured("ceasing_to_be_looked_after_rate", "Ceased to be looked after in the year", _RATE,
                         "rate_per_10000", _CEASING),
                Measured("children_of_the_rate", "Children aged 0 to 17 that the rates are of", "children",
                         "population_estimate"),
            ),
            told_apart_by="population_type",
        ),
    ),
    day=(3, 31),
    find=(
        "Give the file 'number and rate per 10,000 children' of the Department's release 'Children looked after in"
        " England', as downloaded from explore-education-statistics.service.gov.uk, not opened and saved again."
    ),
    about="Each year ends on 31 March. Counts of England and regions are rounded to the nearest ten.",
)  # fmt: skip
