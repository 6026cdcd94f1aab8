"""Population: children aged 0 to 17 in the middle of each year, as the Department prints the national estimates.

Source: headings and rows of the Department's copy of the Office for National Statistics' mid-year estimates, 2012 to
2024. A mid-year estimate is of 30 June.
"""

from __future__ import annotations

from mainstay.published.declaring import Kind, Layout, Measured

KIND = Kind(
    name="population",
    title="population of children",
    publisher="Office for National Statistics",
    layouts=(
        Layout(
            "2024",
            (Measured("children_aged_0_to_17", "Children aged 0 to 17", "children", "population_estimate"),),
            only_rows={"age_group": ("Children aged 0 to 17 years",)},
        ),
    ),
    day=(6, 30),
    find=(
        "Give the file of mid-year population estimates of the Department's release 'Children in need', as downloaded"
        " from explore-education-statistics.service.gov.uk, not opened and saved again."
    ),
    about="Each year is the estimate of 30 June.",
)
