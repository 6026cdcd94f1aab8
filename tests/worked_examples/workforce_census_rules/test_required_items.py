"""What is required of everyone employed follows the layout of the year, and is what councils know it to be."""

from __future__ import annotations

import pytest

from mainstay.returns.workforce_census.rules.items_required_of_the_employed_given import required_of_the_employed

KNOWN = {
    "FTE", "PersonBirthDate", "Ethnicity", "StepUpGrad", "OrgRole", "RoleStartDate", "StartOrigin", "FTE30",
    "WorkingDaysLost", "FrontlineGrad",
}  # fmt: skip


@pytest.mark.parametrize(
    ("year", "sex"), [(2021, "GenderCurrent"), (2023, "GenderCurrent"), (2024, "Sex"), (2026, "Sex")]
)
def test_the_required_items_of_a_year(year: int, sex: str) -> None:
    assert set(required_of_the_employed(year)) == KNOWN | {sex}
