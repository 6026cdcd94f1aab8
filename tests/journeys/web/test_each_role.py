"""Each role in a real browser: signs in by the form, opens everything its menu has, and does what it is here for."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest

pytest.importorskip("playwright")

from mainstay.web.accounts.models import Account
from mainstay.web.roles import Role
from tests.journeys.web.conftest import PASSWORD
from tests.journeys.web.in_a_browser import CHROMIUM, how_it_stands, press
from tests.journeys.web.walking import person_and_team

pytestmark = [
    pytest.mark.looks,
    pytest.mark.skipif(CHROMIUM is None, reason="no Chromium: install Debian's chromium"),
]


@pytest.fixture(autouse=True)
def _numbered_afresh(django_db_reset_sequences: None) -> None:
    """The example council is the same version for each role, so its figures are worked out for the first alone."""


def _main(page: Any) -> str:
    return str(page.locator("main").inner_text())


def _reads_the_figures(page: Any) -> None:
    press(page.get_by_role("link", name="Our workforce", exact=True).first)
    assert re.search(r"\d+\.\d%", _main(page)) and "What cannot be said" in _main(page)
    press(page.get_by_role("link", name="Every measure").first)
    press(page.locator("main table a, main li a, main dt a").first)
    assert page.locator("h1").count() == 1


def _looks_at_the_team(page: Any) -> None:
    press(page.get_by_role("link", name="My team", exact=True).first)
    if "90 days" not in page.locator("h1").inner_text():
        press(page.locator("main table a").first)
    press(page.get_by_role("link", name=re.compile("What happens if")).first)
    assert "worker" in _main(page)


def _reads_the_one_page(page: Any) -> None:
    press(page.get_by_role("link", name="The one page").first)
    assert "What needs a decision" in _main(page) and page.locator("main table").count() >= 1


def _reads_what_is_published(page: Any) -> None:
    press(page.get_by_role("link", name="Published results").first)
    assert "England" in _main(page)


def _looks_at_the_desk(page: Any) -> None:
    press(page.get_by_role("link", name="Problems for my desk").first)
    assert page.locator("h1").count() == 1


def _keeps_the_cohort(page: Any) -> None:
    press(page.get_by_role("link", name="Reviews and conversations").first)
    assert "programme" in _main(page)


def _says_what_would_help(page: Any) -> None:
    press(page.get_by_role("link", name="About me", exact=True).first)
    press(page.get_by_role("link", name="See everything that is held about you"))
    press(page.get_by_role("link", name="Suggestions", exact=True).first)
    press(page.get_by_role("link", name="Make a suggestion").first)
    page.get_by_label("What would make your work better?").fill("A quiet room to write in")
    page.locator("main select").first.select_option("systems")
    press(page.locator("main button").first)
    press(page.get_by_role("link", name="About me", exact=True).first)
    assert "A quiet room to write in" in _main(page)


def _makes_an_account(page: Any) -> None:
    press(page.get_by_role("link", name="Accounts", exact=True).first)
    assert "someone@example.invalid" in _main(page)
    press(page.get_by_role("link", name="Audit", exact=True).first)
    assert "signed in" in _main(page)


DOES: dict[Role, Callable[[Any], None]] = {
    Role.ADMINISTRATOR: _makes_an_account,
    Role.WORKFORCE_LEAD: _reads_the_figures,
    Role.ANALYST: _reads_the_figures,
    Role.PRINCIPAL_SOCIAL_WORKER: _looks_at_the_team,
    Role.DIRECTOR: _reads_the_figures,
    Role.TEAM_MANAGER: _looks_at_the_team,
    Role.FINANCE: _reads_the_figures,
    Role.CHIEF_EXECUTIVE: _reads_the_one_page,
    Role.REGIONAL_VIEWER: _reads_what_is_published,
    Role.HR_DESK: _looks_at_the_desk,
    Role.AGENCY_DESK: _looks_at_the_desk,
    Role.EARLY_CAREER_LEAD: _keeps_the_cohort,
    Role.PRACTITIONER: _says_what_would_help,
}


def test_every_role_has_its_journey() -> None:
    assert set(DOES) == set(Role)


@pytest.mark.parametrize("role", Role, ids=lambda role: role.name)
def test_a_role_signs_in_opens_its_menu_and_does_its_work(
    role: Role, browser: Any, address: str, council, example_record
) -> None:
    person, teams = person_and_team(example_record)
    Account.objects.make("someone@example.invalid", PASSWORD, [role], teams, person)
    page = browser.new_context(viewport={"width": 1200, "height": 900}).new_page()
    page.goto(address)
    page.fill("#id_username", "someone@example.invalid")
    page.fill("#id_password", PASSWORD)
    press(page.locator("main button").first)
    page.wait_for_url(f"{address}/")
    for href in [link.get_attribute("href") for link in page.locator("nav.ms-menu a").all()]:
        answer = page.goto(f"{address}{href}")
        assert answer.status == 200 and how_it_stands(page)[0] == 1, href
    page.goto(address)
    DOES[role](page)
    page.context.close()
