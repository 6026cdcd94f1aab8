"""What people type: checked against the record's declarations, kept in versions, and beside every edition."""

from __future__ import annotations

import pytest

from mainstay.foundations.dates import day_number
from mainstay.stores.database import typed_rows
from mainstay.stores.database.models import TypedRow
from mainstay.web.record_shown import record_shown
from tests.journeys.web.conftest import MADE_ON

HELD = {"person": "P-000000000001", "due_on": day_number(MADE_ON), "kind": "reflective", "minutes": 60}


def test_a_typed_row_stands_beside_the_edition_until_it_is_taken_out(council) -> None:
    row = typed_rows.add("supervision", HELD, by=None)
    assert record_shown()[1].table("supervision")["minutes"].to_list() == [60]
    typed_rows.add("supervision", {**HELD, "minutes": 45}, by=None, number=row.number)
    assert record_shown()[1].table("supervision")["minutes"].to_list() == [45]
    assert TypedRow.objects.filter(number=row.number).count() == 2
    assert typed_rows.take_out(row.number) and not typed_rows.take_out(row.number)
    assert record_shown()[1].table("supervision").is_empty()


@pytest.mark.parametrize(
    "odd", [{"minutes": -1}, {"minutes": "60"}, {"kind": "chat"}, {"note": "x"}, {"person": None}, {"due_on": "soon"}]
)
def test_what_the_declaration_does_not_allow_is_refused(odd) -> None:
    with pytest.raises(ValueError, match="supervision"):
        typed_rows.add("supervision", {**HELD, **odd}, by=None)
    assert not TypedRow.objects.exists()


def test_the_rows_of_one_person_alone() -> None:
    typed_rows.add("supervision", HELD, by=7)
    typed_rows.add("supervision", {**HELD, "person": "P-000000000002"}, by=7)
    (only,) = typed_rows.typed("supervision", person="P-000000000002")
    assert only.typed_by == 7 and only.values["person"] == "P-000000000002"
