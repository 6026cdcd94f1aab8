"""Referrals and re-referrals to children's social care: the Department's table C1 of the children in need statistics.

Source: headings of the 2025 release, with figures from 2013.
"""

from __future__ import annotations

from mainstay.published.declaring import Kind, Layout, Measured

KIND = Kind(
    name="referrals",
    title="referrals and re-referrals",
    publisher="Department for Education",
    layouts=(
        Layout(
            "2025",
            (
                Measured("referrals", "Referrals", "referrals", "referral_count"),
                Measured("rereferrals", "Re-referrals within 12 months", "referrals", "rereferral_count"),
                Measured("rereferral_rate", "Re-referrals within 12 months", "%", "rereferral_percent"),
                Measured("no_further_action", "Referrals with no further action", "referrals",
                         "no_further_action_count"),
                Measured("no_further_action_rate", "Referrals with no further action", "%",
                         "no_further_action_percent"),
                Measured("assessed_not_in_need", "Referrals assessed and found not in need", "referrals",
                         "not_in_need_count"),
                Measured("assessed_not_in_need_rate", "Referrals assessed and found not in need", "%",
                         "not_in_need_percent"),
                Measured("children_referred", "Children referred", "children", "referral_child_count"),
                Measured("children_rereferred", "Children re-referred", "children", "rereferral_child_count"),
                Measured("children_rereferred_rate", "Children re-referred", "%", "rereferral_child_percent"),
            ),
            only_rows={"category": ("Referrals and Re-referrals",)},
        ),
    ),
    day=(3, 31),
    find=(
        "Give the file C1 'referrals and re-referrals' of the Department's release 'Children in need', as downloaded"
        " from explore-education-statistics.service.gov.uk, not opened and saved again."
    ),
    about="Each year ends on 31 March. Counts of England and regions are rounded to the nearest ten.",
)  # fmt: skip
