"""The return built of a small invented record, byte for byte, and its two lists.

Renewed, after reading what changed, by writing what `made` gives to the files again.
"""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from mainstay.presentation.safe_cells import csv_text
from mainstay.returns.workforce_census.building.building import census_view
from mainstay.returns.workforce_census.building.council_answers import CouncilAnswers
from mainstay.returns.workforce_census.building.lists import NOT_KNOWN, WHERE_FROM, not_known, where_each_comes_from
from mainstay.returns.workforce_census.building.writing import return_bytes
from mainstay.vocabulary.workforce_census.layouts import layout
from tests.worked_examples.building_records import YEAR, small_record

KEPT = Path(__file__).with_name("expected_return")


def made() -> dict[str, bytes]:
    """The files by name, with every allowance answered."""
    answers = {item.name: "some_eligible" for item in layout(YEAR).council if item.codes} | {"other_allowances": "None"}
    view = census_view(small_record(), YEAR, CouncilAnswers(values=answers))
    return {
        "census_2025_893.xml": return_bytes(view, datetime(2025, 10, 20, 9, tzinfo=UTC)),
        "where_each_value_comes_from.csv": csv_text(WHERE_FROM, where_each_comes_from(view)).encode(),
        "not_known.csv": csv_text(NOT_KNOWN, not_known(view)).encode(),
    }


@pytest.mark.parametrize("name", ["census_2025_893.xml", "where_each_value_comes_from.csv", "not_known.csv"])
def test_the_built_return_and_its_lists_are_the_same(name: str) -> None:
    assert made()[name] == (KEPT / name).read_bytes()
