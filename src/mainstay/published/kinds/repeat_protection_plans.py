"""Repeat child protection plans: the Department's table D3, plans begun in the year that are a second or later one.

Source: headings of the 2025 release, with figures from 2013.
"""

from __future__ import annotations

from mainstay.published.declaring import Kind, Layout, Measured

KIND = Kind(
    name="repeat_protection_plans",
    title="child protection plans that are a second or subsequent plan",
    publisher="Department for Education",
    layouts=(
        Layout(
            "2025",
            (
                Measured("protection_plans_started", "Child protection plans begun in the year", "plans", "cpp_start"),
                Measured("repeat_protection_plans", "Plans that are a second or later one", "plans", "cpp_subsequent"),
                Measured("repeat_protection_plans_rate", "Plans that are a second or later one", "%",
                         "cpp_subsequent_percent"),
            ),
            only_rows={"category": ("Child Protection Plans which are a second or subsequent plan",)},
        ),
    ),
    day=(3, 31),
    find=(
        "Give the file D3 'second or subsequent plan' of the Department's release 'Children in need', as downloaded"
        " from explore-education-statistics.service.gov.uk, not opened and saved again."
    ),
    about="Each year ends on 31 March. Counts of England and regions are rounded to the nearest ten.",
)  # fmt: skip
