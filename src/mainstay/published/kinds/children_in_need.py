"""Children in need: the Department's table B1, numbers in the year, started, ended and at 31 March.

Source: headings of the 2025 release, with figures from 2013. A child with two spells in a year is two episodes.
"""

from __future__ import annotations

from mainstay.published.declaring import Kind, Layout, Measured

KIND = Kind(
    name="children_in_need",
    title="children in need",
    publisher="Department for Education",
    layouts=(
        Layout(
            "2025",
            (
                Measured("in_need_in_year_spells", "Spells in need at any point in the year", "spells",
                         "anypoint_episodes"),
                Measured("in_need_in_year", "Children in need at any point in the year", "children", "anypoint_child"),
                Measured("in_need_started_spells", "Spells in need begun in the year", "spells", "started_episodes"),
                Measured("in_need_started", "Children who came to be in need in the year", "children",
                         "started_child"),
                Measured("in_need_ended_spells", "Spells in need ended in the year", "spells", "ended_episodes"),
                Measured("in_need_ended", "Children who ceased to be in need in the year", "children", "ended_child"),
                Measured("in_need_on_31_march", "In need on 31 March", "spells", "at31_episodes"),
                Measured("awaiting_assessment", "Awaiting assessment on 31 March", "spells", "awaiting_assessment"),
            ),
            only_rows={"category": ("Children in Need",)},
        ),
    ),
    day=(3, 31),
    find=(
        "Give the file B1 'children in need' of the Department's release 'Children in need', as downloaded from"
        " explore-education-statistics.service.gov.uk, not opened and saved again."
    ),
    about="Each year ends on 31 March. Counts of England and regions are rounded to the nearest ten.",
)  # fmt: skip
