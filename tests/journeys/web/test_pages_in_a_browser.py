"""Every page in a real browser: no accessibility finding, with and without figures, at 400%, in the dark, and in error."""

from __future__ import annotations

from typing import Any

import pytest

pytest.importorskip("playwright")

from mainstay.web.roles import Role
from tests.journeys.web.conftest import AsRole
from tests.journeys.web.in_a_browser import CHROMIUM, COLOURS, findings, how_it_stands, is_dark, looks, page_of, press
from tests.journeys.web.walking import every_kind, kind_of, parsed, person_and_team, text_of_every_kind

pytestmark = [
    pytest.mark.looks,
    pytest.mark.skipif(CHROMIUM is None, reason="no Chromium: install Debian's chromium"),
]
WIDTHS = (1200, 320)
"""320 is a window of 1,280 at 400%."""
FIRST_ROLES = (Role.WORKFORCE_LEAD, Role.ADMINISTRATOR, Role.TEAM_MANAGER, Role.PRACTITIONER, Role.HR_DESK)


@pytest.fixture(autouse=True)
def _numbered_afresh(django_db_reset_sequences: None) -> None:
    """The example council is the same version in each test, so its figures are worked out for the first alone."""


def _wrong_with(page: Any, at: str, name: str, *, in_the_dark: bool) -> list[str]:
    """At both widths; in the light for everything, and in the dark, where only colours differ, for what hangs on colours."""
    wrong = []
    page.set_viewport_size({"width": WIDTHS[0], "height": 900})
    page.goto(at)
    if in_the_dark:
        looks(page, "dark")
        wrong += [f"{name} in the dark: {said}" for said in findings(page, *COLOURS)]
        wrong += [] if is_dark(page) else [f"{name}: light in the dark"]
        looks(page, "light")
    for width in WIDTHS:
        if page.viewport_size["width"] != width:
            page.set_viewport_size({"width": width, "height": 900})
        headings, wider = how_it_stands(page)
        if wider:
            wrong.append(f"{name} at {width}: wider than the window")
    wrong += [f"{name}: {said}" for said in findings(page)]
    if headings != 1 or not page.title().strip().endswith("Mainstay"):
        wrong.append(f"{name}: {headings} first headings, title {page.title()!r}")
    return wrong


def test_no_page_has_an_accessibility_finding(
    browser: Any, address: str, council, as_role: AsRole, example_record
) -> None:
    """Each kind of page once, as the first role that reaches it, and every role's start page."""
    person, teams = person_and_team(example_record)
    wrong, seen, files = [], set[str](), set[str]()
    for role in FIRST_ROLES + tuple(role for role in Role if role not in FIRST_ROLES):
        client = as_role(role, teams=teams, person=person)
        page = page_of(browser, address, client)
        for each in every_kind(client, files):
            if kind_of(each) not in seen or each == "/":
                seen.add(kind_of(each))
                wrong += _wrong_with(page, f"{address}{each}", f"{each} as {role.value}", in_the_dark=True)
        page.context.close()
    assert wrong == []


@pytest.mark.parametrize("role", [Role.WORKFORCE_LEAD, Role.PRACTITIONER], ids=lambda role: role.name)
def test_no_page_has_a_finding_before_anything_was_imported(
    role: Role, browser: Any, address: str, as_role: AsRole
) -> None:
    """In the dark as a practitioner, whose pages about somebody nobody linked to them stand nowhere else."""
    client = as_role(role)
    page, wrong = page_of(browser, address, client), []
    for each in every_kind(client):
        wrong += _wrong_with(page, f"{address}{each}", each, in_the_dark=role is Role.PRACTITIONER)
    page.context.close()
    assert wrong == []


@pytest.mark.parametrize(
    "role", [Role.WORKFORCE_LEAD, Role.ADMINISTRATOR, Role.PRACTITIONER], ids=lambda role: role.name
)
def test_no_form_has_a_finding_when_it_is_sent_empty(
    role: Role, browser: Any, address: str, council, as_role: AsRole, example_record
) -> None:
    person, teams = person_and_team(example_record)
    client = as_role(role, teams=teams, person=person)
    page, wrong = page_of(browser, address, client), []
    forms = [
        (each, number)
        for each, text in text_of_every_kind(client).items()
        for number, form in enumerate(parsed(each, text).forms)
        if form.method == "POST" and any(kind in ("text", "textarea", "radio", "file", "email") for kind in form.fields.values())
    ]  # fmt: skip
    for each, number in forms:
        page.goto(f"{address}{each}")
        form = page.locator("form").nth(number)
        form.evaluate("it => { it.noValidate = true; it.reset(); it.closest('details')?.setAttribute('open', ''); }")
        press(form.locator("button, input[type=submit]").first)
        wrong += [f"{each}, form {number}, sent empty: {said}" for said in findings(page)]
    page.context.close()
    assert wrong == []
