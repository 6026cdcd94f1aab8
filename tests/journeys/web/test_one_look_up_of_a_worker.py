"""A worker is found by the same numbers wherever somebody types one: for an account, on the pages of people, for a request."""

from __future__ import annotations

import pytest

from mainstay.foundations.problems import CannotGoOn
from mainstay.record.frames import frame_of
from mainstay.record.record import WorkforceRecord
from mainstay.stores.database.editions import accept
from mainstay.stores.database.erasing import keys_with
from mainstay.stores.database.numbers_of_people import numbers_typed
from mainstay.tasks.who_someone_is import worker_with_number
from mainstay.web.accounts.workers import person_of
from mainstay.web.record_shown import record_shown

PEOPLE = {
    "person": ["P-1", "P-2", "P-3"], "staff_ids": ["0020294", "AGENCY:CAN6747", "900042"],
    "swe_number": ["SW900042", "SW900050", None], "sex": ["female"] * 3,
}  # fmt: skip


@pytest.fixture(autouse=True)
def _record() -> None:
    accept(WorkforceRecord("893", (), {"person": frame_of("person", PEOPLE)}), base=None, made_by=None)


@pytest.mark.parametrize(
    ("typed", "whose"),
    [
        ("0020294", "P-1"), ("20294", "P-1"), ("0020294-1", "P-1"), ("0020294.0", "P-1"), ("SWE900042", "P-1"),
        ("can6747", "P-2"), ("AGENCY:CAN6747", "P-2"), ("900050", "P-2"), ("SW 900050", "P-2"),
        ("900042", ""), ("123", ""), ("nobody", ""),
    ],
)  # fmt: skip
def test_every_place_gives_the_same_answer(typed: str, whose: str) -> None:
    found = worker_with_number(record_shown()[1], typed)
    assert set(found) == keys_with(numbers_typed(typed))
    assert (found == [whose]) is bool(whose)
    if whose:
        assert person_of(typed) == whose
    else:
        with pytest.raises(CannotGoOn, match="More than one" if found else "No worker"):
            person_of(typed)
