"""Every page in a real browser: no accessibility finding in any state, by keyboard, at 400%, in the dark, without scripts."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

pytest.importorskip("playwright")

from mainstay.web.roles import Role
from tests.journeys.web.conftest import AsRole
from tests.journeys.web.in_a_browser import CHROMIUM, chromium, findings, page_of, served
from tests.journeys.web.walking import kind_of, parsed, walked

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="no Chromium: install Debian's chromium")
WIDTHS = (1200, 320)
"""320 is a window of 1,280 at 400%."""


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    with chromium() as opened:
        yield opened


@pytest.fixture
def address(transactional_db: None) -> Iterator[str]:
    with served() as at:
        yield at


def _every_kind(client: Any) -> list[str]:
    """The address of one page of each kind."""
    found: dict[str, str] = {}
    for each, status, _text in walked(client, most_of_a_kind=1):
        if status == 200:
            found.setdefault(kind_of(each), each)
    return list(found.values())


def _person_and_team(example_record: Any) -> tuple[str, list[str]]:
    spells = example_record.record.table("spell").filter(example_record.record.table("spell")["team"].is_not_null())
    return str(spells["person"][-1]), [str(spells["team"][-1])]


def _wrong_with(page: Any, at: str, name: str) -> list[str]:
    wrong = []
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        page.goto(at)
        wrong += [f"{name} at {width}: {said}" for said in findings(page)]
        if page.evaluate("document.documentElement.scrollWidth > window.innerWidth"):
            wrong.append(f"{name} at {width}: wider than the window")
    if page.locator("h1").count() != 1 or not page.title().strip().endswith("Mainstay"):
        wrong.append(f"{name}: {page.locator('h1').count()} first headings, title {page.title()!r}")
    return wrong


@pytest.mark.parametrize("role", Role, ids=lambda role: role.name)
def test_no_page_of_a_role_has_an_accessibility_finding(
    role: Role, browser: Any, address: str, council, as_role: AsRole, example_record
) -> None:
    person, teams = _person_and_team(example_record)
    client = as_role(role, teams=teams, person=person)
    page, wrong = page_of(browser, address, client), []
    for each in _every_kind(client):
        wrong += _wrong_with(page, f"{address}{each}", each)
    page.context.close()
    assert wrong == []


@pytest.mark.parametrize(
    "role", [Role.WORKFORCE_LEAD, Role.TEAM_MANAGER, Role.PRACTITIONER], ids=lambda role: role.name
)
def test_no_page_has_a_finding_before_anything_was_imported(
    role: Role, browser: Any, address: str, as_role: AsRole
) -> None:
    client = as_role(role)
    page, wrong = page_of(browser, address, client), []
    for each in _every_kind(client):
        wrong += _wrong_with(page, f"{address}{each}", each)
    page.context.close()
    assert wrong == []


@pytest.mark.parametrize(
    "role", [Role.WORKFORCE_LEAD, Role.ADMINISTRATOR, Role.PRACTITIONER], ids=lambda role: role.name
)
def test_no_form_has_a_finding_when_it_is_sent_empty(
    role: Role, browser: Any, address: str, council, as_role: AsRole, example_record
) -> None:
    person, teams = _person_and_team(example_record)
    client = as_role(role, teams=teams, person=person)
    page, wrong = page_of(browser, address, client), []
    forms = [
        (each, number)
        for each in _every_kind(client)
        for number, form in enumerate(parsed(each, client.get(each).content.decode()).forms)
        if form.method == "POST" and any(kind in ("text", "textarea", "radio", "file", "email") for kind in form.fields.values())
    ]  # fmt: skip
    for each, number in forms:
        page.goto(f"{address}{each}")
        form = page.locator("form").nth(number)
        form.evaluate("it => { it.noValidate = true; it.reset(); }")
        with page.expect_navigation():
            form.locator("button, input[type=submit]").first.click()
        wrong += [f"{each}, form {number}, sent empty: {said}" for said in findings(page)]
    page.context.close()
    assert wrong == []


def test_pages_in_the_dark_and_with_more_contrast_have_no_finding(
    browser: Any, address: str, council, as_role: AsRole
) -> None:
    client, wrong = as_role(Role.WORKFORCE_LEAD), []
    for words in ({"color_scheme": "dark"}, {"contrast": "more"}, {"forced_colors": "active"}):
        page = page_of(browser, address, client, **words)
        for each in _every_kind(client):
            page.goto(f"{address}{each}")
            wrong += [f"{each} {words}: {said}" for said in findings(page)]
        page.context.close()
    assert wrong == []


def test_the_keyboard_reaches_everything_in_order_and_shows_where_it_is(
    browser: Any, address: str, council, as_role: AsRole
) -> None:
    client, wrong = as_role(Role.WORKFORCE_LEAD), []
    page = page_of(browser, address, client)
    for each in _every_kind(client):
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
