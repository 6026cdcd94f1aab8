"""Pages of an import that others do not lead to, in a real browser: being read, stopped, and the database away."""

from __future__ import annotations

import errno
import os
from typing import Any

import pytest

pytest.importorskip("playwright")

from mainstay.web.background.heartbeat import gone, seen
from mainstay.web.background.working import one_done
from mainstay.web.intake_desk import kept_reading
from mainstay.web.roles import Role
from tests.council_files import STAFF
from tests.journeys.web.conftest import AsRole
from tests.journeys.web.in_a_browser import CHROMIUM, findings, page_of
from tests.journeys.web.test_intake_desk import QUILL, _csv, _given, _settings

pytestmark = [
    pytest.mark.looks,
    pytest.mark.skipif(CHROMIUM is None, reason="no Chromium: install Debian's chromium"),
]


def _wrong_with(page: Any) -> list[str]:
    wrong = []
    for width in (1200, 320):
        page.set_viewport_size({"width": width, "height": 900})
        wrong += findings(page)
        if page.evaluate("document.documentElement.scrollWidth > window.innerWidth"):
            wrong.append(f"wider than the window at {width}")
    return wrong


def test_the_page_that_waits_has_no_finding_and_leads_on_by_itself_without_a_script(
    browser: Any, address: str, as_role: AsRole
) -> None:
    client = as_role(Role.ANALYST)
    seen("somebody")
    place = _given(client, _settings(), _csv(STAFF, QUILL))
    still = page_of(browser, address, client)
    still.route("**/intake/**", _without_refresh)
    still.goto(f"{address}{place}")
    assert "The files are being read" in still.inner_text("h1") and _wrong_with(still) == []
    still.context.close()
    page = page_of(browser, address, client, java_script_enabled=False)
    page.goto(f"{address}{place}")
    assert page.inner_text("h1") == "The files are being read"
    assert one_done("somebody")
    page.wait_for_selector("text=See what would change", timeout=20_000)
    page.context.close()
    gone("somebody")


def _without_refresh(route: Any) -> None:
    """The page as it is sent, but held still so that it can be looked at."""
    answer = route.fetch()
    route.fulfill(response=answer, headers={k: v for k, v in answer.headers.items() if k.lower() != "refresh"})


def test_the_page_of_a_reading_that_stopped_has_no_finding(
    browser: Any, address: str, as_role: AsRole, monkeypatch
) -> None:
    def full(record: Any, folder: Any) -> str:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(kept_reading, "keep", full)
    client = as_role(Role.ANALYST)
    place = _given(client, _settings(), _csv(STAFF, QUILL))
    page = page_of(browser, address, client)
    page.goto(f"{address}{place}")
    assert page.inner_text("h1") == "This import cannot go on" and _wrong_with(page) == []
    page.context.close()


def test_the_page_without_a_database_has_no_finding(browser: Any, address: str, as_role: AsRole, monkeypatch) -> None:
    from django.db import OperationalError

    from mainstay.web.intake_desk import front

    def away() -> None:
        raise OperationalError("unable to open database file")

    monkeypatch.setattr(front, "current", away)
    page = page_of(browser, address, as_role(Role.ANALYST))
    answer = page.goto(f"{address}/intake/")
    assert answer.status == 503 and answer.headers["retry-after"] == "30"
    assert page.inner_text("h1") == "The database cannot be reached" and _wrong_with(page) == []
    page.context.close()
