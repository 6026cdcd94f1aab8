"""Somebody whose key changed with a new import still sees their own record, thanks and team, and after an undo too."""

from __future__ import annotations

from datetime import date

import pytest

from mainstay.foundations.dates import day_number
from mainstay.record.frames import frame_of
from mainstay.record.record import Shape, Source, WorkforceRecord
from mainstay.record.subjects import Covered, Subject
from mainstay.stores.database import typed_rows
from mainstay.stores.database.aliases import follow
from mainstay.stores.database.editions import accept, show
from mainstay.web.roles import Role
from tests.journeys.web.conftest import AsRole
from tests.journeys.web.typing import boxes_of

DAY = date(2025, 9, 30)
TEAM = "Assessment Team 1"


def record_with(key: str, swe_number: str | None) -> WorkforceRecord:
    """One worker, on a staff list, under a key."""
    begun = day_number(date(2024, 1, 1))
    person = frame_of(
        "person", {"person": [key], "swe_number": [swe_number], "staff_ids": ["0020294"], "sex": ["female"]}
    )
    spell = frame_of(
        "spell",
        {
            "spell": ["S-1"], "person": [key], "role": ["case_holder"], "contract": ["permanent"], "team": [TEAM],
            "fte": [1_000_000], "start": [begun], "source": [0],
        },
    )  # fmt: skip
    lists = Source(
        0, "staff.csv", "", "staff_list", "Staff list", Shape.SNAPSHOT, DAY, (Covered(Subject.STAFF, None, DAY),)
    )
    return WorkforceRecord("893", (lists,), {"person": person, "spell": spell})


@pytest.fixture
def practitioner(as_role: AsRole):
    """An account that was linked before the worker's key changed, and the version before."""
    before = accept(record_with("P-0000000000aa", None), base=None, made_by=None)
    client = as_role(Role.PRACTITIONER, person="P-0000000000aa")
    typed_rows.add(
        "recognition",
        {"person": "P-0000000000aa", "team": TEAM, "for_what": "the plan", "given_on": day_number(DAY)}, by=9,
    )  # fmt: skip
    after = accept(record_with("P-0000000000bb", "SW900042"), base=before, made_by=None)
    follow(record_with("P-0000000000aa", None), record_with("P-0000000000bb", "SW900042"))
    return client, after


@pytest.mark.parametrize("undone", [False, True], ids=["after a new import", "after its undoing"])
def test_the_worker_s_own_pages_follow_the_key(undone: bool, practitioner) -> None:
    client, after = practitioner
    if undone:
        show(after.base, instead_of=after)
    held = client.get("/about-me/held/").content.decode()
    assert "0020294" in held and ("SW900042" in held) is not undone
    thanks = client.get("/thanks/").content.decode()
    assert "You were thanked for this" in thanks and "the plan" in thanks
    suggesting = client.get("/suggestions/make/").content.decode()
    assert f"Yes, {TEAM}" in suggesting
    place = "/thanks/give/"
    given = {**boxes_of(client, place), "who": "person", "worker": "20294-1", "for_what": "the list"}
    assert client.post(place, given).status_code == 302
