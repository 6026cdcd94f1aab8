"""Pages of accounts, settings and the audit in a real browser: light, dark, in the council's colours; and codes set up."""

from __future__ import annotations

import re

import pytest

pytest.importorskip("playwright")
from django.test import Client
from playwright.sync_api import Browser, Page

from mainstay.web.accounts import keeping
from mainstay.web.accounts.models import Account
from mainstay.web.audit.entries import record
from mainstay.web.council_settings.models import CouncilSettings
from mainstay.web.roles import Role
from tests.journeys.web.conftest import PASSWORD
from tests.journeys.web.in_a_browser import CHROMIUM, COLOURS, LOOKS, findings, how_it_stands, is_dark, looks, press
from tests.journeys.web.test_codes import code_of

pytestmark = [
    pytest.mark.looks,
    pytest.mark.skipif(CHROMIUM is None, reason="no Chromium: install Debian's chromium"),
]
PLACES = (
    "",
    "accounts/",
    "accounts/{number}/",
    "settings/",
    "my-account/",
    "my-account/password/",
    "my-account/codes/",
    "audit/",
)


def _sign_in(page: Page, address: str, email: str, password: str = PASSWORD) -> None:
    page.goto(f"{address}/sign-in/")
    page.fill("#id_username", email)
    page.fill("#id_password", password)
    press(page.locator("main button").first)


def _looked_at(page: Page, what: str, colours: tuple[str, ...] = ("light",)) -> list[tuple[str, list[str]]]:
    """What is wrong with the page, at both widths: anything in the first colours, what hangs on colours in the others."""
    found = []
    for width in (1200, 320):
        page.set_viewport_size({"width": width, "height": 900})
        for look in colours:
            looks(page, look)
            said = findings(page, *(() if look == colours[0] else COLOURS))
            if is_dark(page) != (look == "dark"):
                said.append("light in the dark, or dark in the light")
            if look == colours[0] and how_it_stands(page)[1]:
                said.append("scrolls sideways")
            found += [(f"{what} at {width}, {look}", said)] if said else []
    return found


@pytest.mark.parametrize("council", ["", "#0000ff"], ids=["no colour of the council's", "a pale council's colour"])
def test_no_page_has_a_finding_in_any_colours(council: str, browser: Browser, address: str) -> None:
    """Each page once without a council's colour in every look there is, and once with one in the dark, where it is made paler."""
    account = Account.objects.make("someone@example.invalid", PASSWORD, [Role.ADMINISTRATOR])
    record(account, "viewed", "person P-0123456789ab")
    if council:
        CouncilSettings.objects.create(pk=1, name="Exampleshire County Council", colour=council, changed=1)
    colours = ("dark",) if council else tuple(LOOKS)
    page = browser.new_context().new_page()
    page.goto(f"{address}/sign-in/")
    found = _looked_at(page, "sign-in", colours)
    press(page.locator("main button").first)
    found += _looked_at(page, "sign-in with nothing typed", colours)
    _sign_in(page, address, "someone@example.invalid")
    page.wait_for_url(f"{address}/")
    for place in PLACES:
        page.goto(f"{address}/{place.format(number=account.pk)}")
        found += _looked_at(page, place or "start", colours)
    page.goto(f"{address}/settings/")
    page.fill("#id_colour", "#ffcc00")
    press(page.locator("main button").first)
    found += _looked_at(page, "settings that are refused", colours)
    page.context.close()
    assert found == []


def test_an_owner_chooses_a_password_sets_up_a_phone_and_signs_in_with_it(browser: Browser, address: str) -> None:
    account = Account.objects.make("new@example.invalid", None, [Role.FINANCE])
    CouncilSettings.objects.create(pk=1, requires_code=True)
    page = browser.new_page(viewport={"width": 400, "height": 900})
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(address + keeping.new_link(account, by=None))
    assert page.url == f"{address}/set-up/password/"
    found = _looked_at(page, "choosing")
    page.fill("#id_password", PASSWORD)
    page.fill("#id_again", PASSWORD)
    press(page.locator("main button").first)
    assert page.locator("text=Your password is kept.").is_visible()
    _sign_in(page, address, "new@example.invalid")
    page.wait_for_url(f"{address}/my-account/codes/")
    found += _looked_at(page, "setting up")
    assert page.locator("svg.ms-qr").bounding_box()["width"] > 150
    secret = "".join(page.locator(".ms-secret").inner_text().split())
    page.fill("#id_code", code_of(secret, -1))
    press(page.locator("main form button").first)
    recovery = page.locator(".ms-secret li").all_inner_texts()
    found += _looked_at(page, "recovery codes")
    assert len(recovery) == 10 and all(re.fullmatch(r"\d{8}", each) for each in recovery)
    with page.expect_download() as taken:
        page.click("text=Take them as a text file")
    assert taken.value.suggested_filename == "mainstay-recovery-codes.txt"
    press(page.locator("text=I have kept them").first)
    press(page.locator("text=Sign out >> nth=0").first)
    _sign_in(page, address, "new@example.invalid")
    page.wait_for_url(f"{address}/sign-in/code/")
    found += _looked_at(page, "the code")
    page.fill("#id_code", code_of(secret))
    press(page.locator("main form button").first)
    page.wait_for_url(f"{address}/")
    page.close()
    assert found == [] and all(url.startswith(address) for url in asked), "nothing is fetched from elsewhere"
    assert Client(HTTP_HOST="localhost").get("/set-up/password/").status_code == 410
