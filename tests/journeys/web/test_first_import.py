"""From a fresh installation to the first finding, clicked in a real browser."""

from __future__ import annotations

import re

import pytest

pytest.importorskip("playwright")

from tests.journeys.web.conftest import EXAMPLE, PASSWORD
from tests.journeys.web.in_a_browser import CHROMIUM, chromium, findings, press, served

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="no Chromium: install Debian's chromium")
MOST_CLICKS = 12
"""At five seconds for each click and half a minute for the first account, well under five minutes."""


def test_the_first_import_leads_to_the_first_finding_in_a_few_clicks(transactional_db: None) -> None:
    files = sorted(str(path) for path in EXAMPLE.iterdir() if path.suffix in (".csv", ".xlsx", ".xml"))
    clicks = answered = 0
    with served() as address, chromium() as browser:
        page = browser.new_page(viewport={"width": 1200, "height": 900})

        def click(name: str, role: str = "button") -> None:
            nonlocal clicks
            clicks += 1
            press(page.get_by_role(role, name=re.compile(name)).first)
            assert findings(page) == [], name

        page.goto(f"{address}/")
        page.get_by_label("E-mail address").fill("lead@example.invalid")
        for field in page.locator("input[type=password]").all():
            field.fill(PASSWORD)
        click("Make")
        click("^Intake|Files in", "link")
        page.get_by_label(re.compile("Choose the files")).set_input_files(files)
        click("Look at these files")
        page.wait_for_selector("h1:not(:has-text('being read'))", timeout=60_000)
        while page.get_by_role("button", name="Take every suggestion").count() and clicks < MOST_CLICKS:
            click("Take every suggestion")
            answered += 1
            page.wait_for_selector("h1:not(:has-text('being read'))", timeout=60_000)
        click("See what would change", "link")
        page.wait_for_selector("h1:has-text('What would change')", timeout=60_000)
        click("Accept this import")
        click("^Our workforce", "link")
        page.wait_for_selector("main h2", timeout=60_000)
        text = page.locator("main").inner_text()
    assert answered and clicks <= MOST_CLICKS
    assert re.search(r"\d+(\.\d)?%", text) and "social workers" in text
