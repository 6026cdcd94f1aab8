"""Files that are older than what is shown: said in red above the button, and accepted only where somebody says so."""

from __future__ import annotations

from mainstay.stores.database import editions
from mainstay.web.roles import Role
from tests.council_files import STAFF
from tests.journeys.web.conftest import AsRole
from tests.journeys.web.test_intake_desk import QUILL, UMBER, _accept, _csv, _given, _hidden, _settings, _text

OLDER = (
    "These files are older than what is shown now: they are as at 30 September 2024, and what is shown is as at "
    "31 October 2025."
)


def _shown_and_older(client) -> str:
    """What is shown is of October 2025; the address of files of September 2024."""
    newer = _given(client, _csv(STAFF, QUILL, UMBER, name="Staff 31.10.25.csv"), _settings())
    assert "older" not in _text(client.get(f"{newer}difference/"))
    assert _accept(client, newer).status_code == 302
    return _given(client, _csv(STAFF, QUILL, name="Staff 30.09.24.csv"))


def test_older_files_say_so_above_the_button_and_over_their_column(as_role: AsRole) -> None:
    client = as_role(Role.ANALYST)
    page = client.get(f"{_shown_and_older(client)}difference/")
    assert OLDER in _text(page)
    body = page.content.decode()
    assert body.index("ms-warning") < body.index("Accept this import"), "in red, before the button"
    assert "With these files (older), 30 September 2024" in _text(page)
    assert "so part of the difference is time" not in _text(page)


def test_older_files_are_accepted_only_where_somebody_ticks_that_they_are_meant(as_role: AsRole) -> None:
    client = as_role(Role.ANALYST)
    place = _shown_and_older(client)
    before = editions.current()
    refused = _accept(client, place)
    assert refused.status_code == 400 and "Tick that you mean to accept older files" in _text(refused)
    assert before is not None and editions.current() == before
    shown = client.get(f"{place}difference/")
    meant = {"base": _hidden(shown, "base"), "mark": _hidden(shown, "mark"), "older": "yes"}
    done = client.post(f"{place}accept/", meant)
    assert done.status_code == 302
    now = editions.current()
    assert now is not None and now.pk != before.pk
