"""Workforce indicators: the Department's table of social workers in post, agency, vacancies, children allocated, rates.

Source: headings of the releases of 2023 to 2025 (the 2025 file was read), and of the 2022 release (headings alone).
"""

from __future__ import annotations

from mainstay.published.columns import COLUMNS
from mainstay.published.declaring import Kind, Layout, Measured

KIND = Kind(
    name="workforce_indicators",
    title="workforce indicators",
    publisher="Department for Education",
    layouts=(
        Layout("2023 to 2025", tuple(Measured(each.name, each.title, each.unit, each.name) for each in COLUMNS)),
        Layout(
            "2022",
            tuple(
                Measured(each.name, each.title, each.unit, each.name_in_2022) for each in COLUMNS if each.name_in_2022
            ),
        ),
    ),
    day=(9, 30),
    find=(
        "Give the file 'indicators' of the Department's release 'Children's social work workforce', as downloaded from"
        " explore-education-statistics.service.gov.uk, not opened and saved again."
    ),
    about="Each year ends on 30 September. Counts of people are whole; FTE, days and rates have one decimal.",
)
