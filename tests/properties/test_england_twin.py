"""Laws of the twin: whatever whole people an England has, the figures printed of it are met by numbers, and these by
people.
"""

from __future__ import annotations

import tempfile
from fractions import Fraction
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from mainstay.foundations.chance import Chance
from mainstay.inventing.england.amounts import FULL, children_shared, days_shared, fte_shared, roles_needed
from mainstay.inventing.england.figures import Came
from mainstay.inventing.england.people_of import council_of
from mainstay.inventing.england.twin import twin_of
from mainstay.inventing.england.units import Totals, exact
from mainstay.published.figures import read_department_csv
from tests.england_rows import england_csv

_FTE = st.sampled_from((1000, 800, 740, 600, 505, 500, 333))
_SETTINGS = settings(deadline=None, max_examples=settings().max_examples // 4 or 1)


@st.composite
def _council(draw: st.DrawFn) -> dict[str, Fraction]:
    """The parts of a council of real people: each with an FTE, some holding children, some leaving."""
    stayers = draw(st.lists(_FTE, min_size=6, max_size=60))
    starters = draw(st.lists(_FTE, max_size=8))
    leavers = draw(st.lists(_FTE, max_size=8))
    agency = draw(st.lists(_FTE, max_size=12))
    holding = [*stayers[: draw(st.integers(0, len(stayers)))], *agency[: draw(st.integers(0, len(agency)))]]
    cover = draw(st.integers(0, sum(agency) // 10))
    return {
        "inpost_fte": Fraction(sum(stayers) + sum(starters), 1000),
        "inpost_headcount": Fraction(len(stayers) + len(starters)),
        "starters_fte": Fraction(sum(starters), 1000), "starters_headcount": Fraction(len(starters)),
        "leavers_fte": Fraction(sum(leavers), 1000), "leavers_headcount": Fraction(len(leavers)),
        "agency_fte": Fraction(sum(agency), 1000), "agency_headcount": Fraction(len(agency)),
        "agency_cover_fte": Fraction(cover, 100), "vacancy_fte": Fraction(cover + draw(st.integers(0, 900)), 100),
        "case_holders_fte": Fraction(sum(holding), 1000),
        "cases": Fraction(sum(draw(st.integers(2, 25)) for _ in holding)),
        "working_days_lost_fte": Fraction(draw(st.integers(0, 60 * len(stayers))), 10),
    }  # fmt: skip


@_SETTINGS
@given(councils=st.lists(_council(), min_size=1, max_size=4), year=st.sampled_from((2022, 2024, 2025)))
def test_every_figure_of_an_england_of_people_is_met(councils: list[dict[str, Fraction]], year: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        twin = twin_of(read_department_csv(england_csv(Path(folder), councils, year)), year)
    assert [each for each in twin.outcomes if each.came is not Came.MET] == []
    for code, totals in twin.totals.items():
        _are_people_of(totals, code, year)


def _are_people_of(totals: Totals, code: str, year: int) -> None:
    """The records counted again, plainly: by person for people, by record for FTE."""
    records = [values for values, _asked in council_of(totals, code, year, 1, 7).records]
    agency = [each for each in records if each["agency"]]
    left = [each for each in records if "role_end" in each]
    here = [each for each in records if not each["agency"] and "role_end" not in each]
    started = [each for each in here if str(each["role_start"]) > f"{year - 1}-09-30"]
    holders = [each for each in records if each.get("cases", 0)]

    def people(some: list[dict[str, object]]) -> int:
        return len({each["swe_number"] for each in some})

    def fte(some: list[dict[str, object]], item: str = "fte") -> Fraction:
        return Fraction(sum(each[item] for each in some), 1_000_000)

    counted = {
        "inpost_fte": fte(here), "inpost_headcount": people(here), "starters_fte": fte(started),
        "starters_headcount": people(started), "leavers_fte": fte(left, "fte_year_before"),
        "leavers_headcount": people(left), "agency_fte": fte(agency), "agency_headcount": len(agency),
        "case_holders_fte": fte(holders), "cases": sum(each["cases"] for each in holders),
        "working_days_lost_fte": Fraction(sum(each.get("days_lost", 0) for each in records), 100),
    }  # fmt: skip
    assert counted == {part: exact(part, totals[part], year) for part in counted}
    assert all(0 <= each["fte"] <= 1_000_000 for each in records)
    keys = [(each["swe_number"], each["role"]) for each in records if not each["agency"]]
    assert len(keys) == len(set(keys)), "no two records of one person have the same role"


@given(total=st.integers(0, 80_000), more=st.integers(0, 40), seed=st.integers(0, 9))
def test_fte_is_shared_to_the_last_thousandth(total: int, more: int, seed: int) -> None:
    records = roles_needed(0, total) + more
    shared = fte_shared(total, records, Chance(seed).at("fte"))
    assert len(shared) == records and sum(shared) == total and all(0 <= each <= FULL for each in shared)


@given(fte=st.lists(st.integers(0, FULL), min_size=1, max_size=30), more=st.integers(0, 3_000), seed=st.integers(0, 9))
def test_every_holder_has_a_child_and_none_is_left_over(fte: list[int], more: int, seed: int) -> None:
    held = children_shared(len(fte) + more, fte, Chance(seed).at("children"))
    assert sum(held) == len(fte) + more and min(held) >= 1


@given(most=st.lists(st.integers(0, 250), max_size=30), share=st.floats(0, 1), seed=st.integers(0, 9))
def test_nobody_loses_more_days_than_there_were(most: list[int], share: float, seed: int) -> None:
    total = int(sum(most) * share)
    lost = days_shared(total, most, 0.4, Chance(seed).at("days"))
    assert sum(lost) == total and all(0 <= each <= limit for each, limit in zip(lost, most, strict=True))
