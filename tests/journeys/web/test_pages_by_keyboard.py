"""Pages by keyboard, in the dark, and without scripts."""

from __future__ import annotations

from typing import Any

import pytest

pytest.importorskip("playwright")

from mainstay.web.roles import Role
from mainstay.web.slices import slices
from tests.journeys.web.conftest import AsRole
from tests.journeys.web.in_a_browser import CHROMIUM, findings, page_of
from tests.journeys.web.walking import every_kind

_COLOURS = ("color-contrast", "link-in-text-block")
pytestmark = [
    pytest.mark.looks,
    pytest.mark.skipif(CHROMIUM is None, reason="no Chromium: install Debian's chromium"),
]


def _entrances() -> list[str]:
    found = (each.entrance([Role.WORKFORCE_LEAD]) for each in slices() if each.title)
    return [f"/{page.at}" for page in found if page is not None]


def test_no_page_has_a_finding_of_colour_in_the_dark(browser: Any, address: str, council, as_role: AsRole) -> None:
    client, wrong = as_role(Role.WORKFORCE_LEAD), []
    page = page_of(browser, address, client, color_scheme="dark")
    for each in every_kind(client):
        page.goto(f"{address}{each}")
        wrong += [f"{each}: {said}" for said in findings(page, *_COLOURS)]
    page.context.close()
    assert wrong == []


def test_the_keyboard_reaches_everything_in_order_and_shows_where_it_is(
    browser: Any, address: str, council, as_role: AsRole
) -> None:
    client, wrong = as_role(Role.WORKFORCE_LEAD), []
    page = page_of(browser, address, client)
    for each in _entrances():
        page.goto(f"{address}{each}")
        wanted = page.evaluate(_REACHABLE)
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.getAttribute('href')") != "#main-content":
            wrong.append(f"{each}: the first thing reached does not lead to the main part")
        reached, unseen = set(), []
        for _press in range(wanted + 20):
            number, seen = page.evaluate(_WHERE)
            if number in reached or number < 0:
                break
            reached.add(number)
            if not seen:
                unseen.append(number)
            page.keyboard.press("Tab")
        if len(reached) < wanted or unseen:
            wrong.append(f"{each}: {len(reached)} of {wanted} reached, {len(unseen)} without a mark of where one is")
    page.context.close()
    assert wrong == []


def test_everything_works_without_scripts(browser: Any, address: str, council, as_role: AsRole) -> None:
    client = as_role(Role.WORKFORCE_LEAD)
    page = page_of(browser, address, client, java_script_enabled=False)
    page.goto(address)
    for entry in [link.get_attribute("href") for link in page.locator("nav.ms-menu a").all()]:
        answer = page.goto(f"{address}{entry}")
        assert answer.status == 200 and page.locator("h1").count() == 1, entry
    page.context.close()


_REACHABLE = """() => {
  const all = [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex="0"]')];
  const shown = all.filter(it => !it.disabled && it.type !== 'hidden' && it.tabIndex >= 0 && it.getClientRects().length
    && (!it.closest('details:not([open])') || it.tagName === 'SUMMARY'));
  const groups = new Set();
  return shown.filter(it => it.type !== 'radio' || (!groups.has(it.name) && groups.add(it.name))).map((it, n) => {
    it.dataset.place = n; return it; }).length;
}"""
_WHERE = """() => {
  const it = document.activeElement;
  if (!it || it === document.body) return [-1, false];
  const style = getComputedStyle(it), label = it.labels && it.labels[0] && getComputedStyle(it.labels[0], '::before');
  const marked = [style, label].some(s => s && ((s.outlineStyle !== 'none' && s.outlineWidth !== '0px')
    || s.boxShadow !== 'none'));
  const all = [...document.querySelectorAll('*')];
  return [all.indexOf(it), marked];
}"""
