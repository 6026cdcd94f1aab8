"""An import that waits while somebody is erased: it is read again, and what was read before is not accepted."""

from __future__ import annotations

import pytest

from mainstay.stores.database import editions
from mainstay.stores.database.models import Edition
from mainstay.stores.database.not_brought_back import keep_out
from mainstay.stores.database.numbers_of_people import numbers_in
from mainstay.stores.database.without_a_person import Way
from mainstay.web.erasing_a_person import marks_secret
from mainstay.web.intake_desk.models import Reading
from mainstay.web.intake_desk.uploads import open_imports
from mainstay.web.roles import Role
from tests.journeys.web.conftest import AsRole
from tests.journeys.web.test_erasure import erased
from tests.journeys.web.test_intake_desk import STAFF, _accept, _csv, _given, _settings, _text

QUILL = "0011; Quillfeather; Kit; 01/02/1980; Social Worker; North; Permanent; 1.0; 01/04/2020"
BIRCH = "0013; Birchbank; Sam; 05/06/1990; Social Worker; South; Permanent; 1.0; 01/04/2021"
WREN = "0014; Wrenfold; Ali; 07/08/1991; Social Worker; South; Permanent; 1.0; 01/04/2022"


@pytest.fixture
def waiting(as_role: AsRole) -> tuple[str, dict]:
    """A version with two people, an import with a third that waits, and one of the two."""
    client = as_role(Role.ANALYST)
    _accept(client, _given(client, _csv(STAFF, QUILL, BIRCH), _settings()))
    place = _given(client, _csv(STAFF, QUILL, BIRCH, WREN), _settings())
    assert client.get(f"{place}difference/").status_code == 200
    people = editions.opened(editions.current()).table("person")
    (row,) = [each for each in people.iter_rows(named=True) if each["staff_ids"].lstrip("0") == "11"]
    return place, row


def _staff() -> set[str]:
    return {each.lstrip("0") for each in editions.opened(editions.current()).table("person")["staff_ids"]}


def test_who_was_erased_does_not_come_back_by_an_import_that_waited(as_role: AsRole, waiting) -> None:
    place, row = waiting
    client = as_role(Role.ANALYST)
    shown = client.get(f"{place}difference/")
    asked = Reading.objects.get().asked
    assert erased(as_role, row).status_code == 302
    assert Reading.objects.get().asked == asked + 1, "it is read again"
    late = _accept(client, place, shown)
    assert late.status_code == 409 and _staff() == {"13"}
    again = client.get(f"{place}difference/")
    assert "was erased on request" in _text(again)
    assert _accept(client, place, again).status_code == 302 and _staff() == {"13", "14"}


def test_a_difference_to_a_version_that_was_rewritten_is_shown_again(as_role: AsRole, waiting) -> None:
    place, _row = waiting
    client = as_role(Role.ANALYST)
    shown = client.get(f"{place}difference/")
    Edition.objects.update(digest="f" * 64)
    assert _accept(client, place, shown).status_code == 409 and Edition.objects.count() == 1


def test_who_is_met_all_the_same_on_accepting_stops_it(as_role: AsRole, waiting) -> None:
    place, row = waiting
    client = as_role(Role.ANALYST)
    shown = client.get(f"{place}difference/")
    keep_out(numbers_in(row), Way.ERASE, marks_secret())
    late = _accept(client, place, shown)
    assert late.status_code == 409 and Edition.objects.count() == 1
    assert "erased" in _text(late)
    assert _accept(client, place).status_code == 302 and _staff() == {"13", "14"}
    assert open_imports() == []
