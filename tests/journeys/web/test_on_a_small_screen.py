"""On a telephone: what to do about a problem is in sight, the menu leaves room for the page, and no word runs off it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from mainstay.stores.database.problems_kept import keep_problems
from mainstay.stores.database.typed_rows import add
from mainstay.web.roles import Role
from tests.journeys.web.conftest import AsRole
from tests.journeys.web.in_a_browser import CHROMIUM, chromium, page_of, served

pytestmark = [
    pytest.mark.looks,
    pytest.mark.skipif(CHROMIUM is None, reason="no Chromium here to open pages with"),
    pytest.mark.django_db(transaction=True),
]
NARROW = {"width": 400, "height": 800}


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    with chromium() as opened:
        yield opened


def test_what_to_do_stands_below_its_problem_and_the_menu_is_folded(
    browser, council, example_record, as_role: AsRole
) -> None:
    keep_problems(council, example_record.problems)
    add("suggestion", {"text": "W" * 120, "made_on": 20_000}, by=None)
    with served() as address:
        page = page_of(browser, address, as_role(Role.WORKFORCE_LEAD))
        page.set_viewport_size(NARROW)
        page.goto(f"{address}/problems/")
        told = page.locator("td[data-label='What to do, and why']").first.bounding_box()
        assert told["x"] >= 0 and told["x"] + told["width"] <= NARROW["width"], "in sight without scrolling sideways"
        assert page.locator("h1").bounding_box()["y"] < 300, "the menu leaves the first screen to the page"
        entry = page.locator(".ms-menu li a").first
        assert not entry.is_visible()
        page.locator(".ms-menu summary").press("Enter")
        assert entry.is_visible()
        page.goto(f"{address}/suggestions/waiting/")
        assert page.evaluate("document.documentElement.scrollWidth") <= NARROW["width"]
        row = page.locator("tbody th").first.bounding_box()
        assert row["x"] + row["width"] <= NARROW["width"], "a long word is broken"
        page.set_viewport_size({"width": 1200, "height": 900})
        assert page.locator(".ms-menu li a").first.is_visible() and not page.locator(".ms-menu summary").is_visible()
        page.context.close()
