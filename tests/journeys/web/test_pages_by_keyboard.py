"""Pages by keyboard, and without scripts."""

from __future__ import annotations

from typing import Any

import pytest

pytest.importorskip("playwright")

from mainstay.web.roles import Role
from mainstay.web.slices import slices
from tests.journeys.web.conftest import AsRole
from tests.journeys.web.in_a_browser import CHROMIUM, how_it_stands, page_of

pytestmark = [
    pytest.mark.looks,
    pytest.mark.skipif(CHROMIUM is None, reason="no Chromium: install Debian's chromium"),
]


@pytest.fixture(autouse=True)
def _numbered_afresh(django_db_reset_sequences: None) -> None:
    """The example council is the same version in each test, so its figures are worked out for the first alone."""


def _entrances() -> list[str]:
    found = (each.entrance([Role.WORKFORCE_LEAD]) for each in slices() if each.title)
    return [f"/{page.at}" for page in found if page is not None]


def test_the_keyboard_reaches_everything_in_order_and_shows_where_it_is(
    browser: Any, address: str, council, as_role: AsRole
) -> None:
    client, wrong = as_role(Role.WORKFORCE_LEAD), []
    page = page_of(browser, address, client)
    for each in _entrances():
        page.goto(f"{address}{each}")
        wanted = page.evaluate(_REACHABLE)
        page.evaluate(_NOTING)
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.getAttribute('href')") != "#main-content":
            wrong.append(f"{each}: the first thing reached does not lead to the main part")
        for _press in range(wanted):
            page.keyboard.press("Tab")
        for _press in range(20):
            if page.evaluate("window.round()"):
                break
            page.keyboard.press("Tab")
        reached, unseen = set(), []
        for number, seen in page.evaluate("window.reached"):
            if number in reached or number < 0:
                break
            reached.add(number)
            if not seen:
                unseen.append(number)
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
        assert answer.status == 200 and how_it_stands(page)[0] == 1, entry
    page.context.close()


_REACHABLE = """() => {
  const all = [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex="0"]')];
  const shown = all.filter(it => !it.disabled && it.type !== 'hidden' && it.tabIndex >= 0 && it.getClientRects().length
    && (!it.closest('details:not([open])') || it.tagName === 'SUMMARY'));
  const groups = new Set();
  return shown.filter(it => it.type !== 'radio' || (!groups.has(it.name) && groups.add(it.name))).map((it, n) => {
    it.dataset.place = n; return it; }).length;
}"""
# Each place is noted as it is reached, and nowhere where the keyboard leaves the page: nothing is asked between two presses.
_NOTING = """() => {
  const all = [...document.querySelectorAll('*')];
  const where = it => {
    const style = getComputedStyle(it), label = it.labels && it.labels[0] && getComputedStyle(it.labels[0], '::before');
    const marked = [style, label].some(s => s && ((s.outlineStyle !== 'none' && s.outlineWidth !== '0px')
      || s.boxShadow !== 'none'));
    return [all.indexOf(it), marked];
  };
  window.reached = [];
  window.round = () => window.reached.some(([n], at) => n < 0 || window.reached.findIndex(([m]) => m === n) < at);
  document.addEventListener('focusin', () => window.reached.push(where(document.activeElement)));
  document.addEventListener('focusout', to => to.relatedTarget || window.reached.push([-1, false]));
}"""
