"""Pages of the web application in a real browser: no accessibility finding, at a phone's width and on paper."""

from __future__ import annotations

import os
import shutil
import sys
import threading
from collections.abc import Iterator

import pytest

pytest.importorskip("playwright")
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, sync_playwright

from mainstay.web.accounts.models import Account
from mainstay.web.roles import Role, may
from mainstay.web.slices import slices
from tests.journeys.web.conftest import PASSWORD

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="no Chromium: install Debian's chromium")
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
ROLES = (Role.ADMINISTRATOR, Role.WORKFORCE_LEAD)


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    root = sys.platform == "linux" and os.geteuid() == 0
    with sync_playwright() as started:
        opened = started.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"] if root else [])
        yield opened
        opened.close()


@pytest.fixture
def address(transactional_db: None, council) -> Iterator[str]:
    """The application, served from a thread on this machine alone, with a council imported."""
    import waitress
    from waitress.server import create_server

    from mainstay.web.serving import application

    assert waitress
    server = create_server(application(), host="127.0.0.1", port=0, threads=2)
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.effective_port}"
    server.close()


@pytest.mark.parametrize("role", ROLES, ids=lambda role: role.name)
def test_no_page_has_an_accessibility_finding(role: Role, browser: Browser, address: str) -> None:
    Account.objects.make("someone@example.invalid", PASSWORD, [role])
    page = browser.new_page(viewport={"width": 1200, "height": 900})
    page.goto(f"{address}/sign-in/")
    found = [("sign-in", _findings(page))]
    page.fill("#id_username", "someone@example.invalid")
    page.fill("#id_password", PASSWORD)
    page.click("main button")
    page.wait_for_url(f"{address}/")
    for each in slices():
        first = each.pages[0]
        if "<" not in first.at and "GET" in first.methods and may([role], *first.any_of):
            for width in (1200, 400):
                page.set_viewport_size({"width": width, "height": 900})
                page.goto(f"{address}/{first.at}")
                found.append((f"{first.name} at {width}", _findings(page)))
                assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"), (
                    f"{first.name} at {width}"
                )
    page.close()
    assert [(name, said) for name, said in found if said] == []


def _findings(page) -> list[str]:
    result = Axe().run(page, options={"runOnly": {"type": "tag", "values": TAGS}})
    return [f"{each['id']}: {[node['target'] for node in each['nodes']][:3]}" for each in result.response["violations"]]
