"""A return in a real browser, by three people: built from the record, asked about, explained, approved and sent."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("playwright")

from mainstay.web.roles import Role
from tests.journeys.web.conftest import AsRole
from tests.journeys.web.in_a_browser import CHROMIUM, findings, how_it_stands, page_of, press

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="no Chromium: install Debian's chromium")


class Walker:
    """Someone signed in who looks at every page for what axe finds, at both widths."""

    def __init__(self, browser: Any, address: str, client: Any) -> None:
        self.page, self.address = page_of(browser, address, client), address
        self.wrong: list[str] = []

    def opens(self, at: str) -> None:
        """Opens a page and looks at it."""
        self.page.goto(f"{self.address}{at}")
        self.looks()

    def looks(self) -> None:
        """Has the page that is open looked at, as it stands."""
        for width in (1200, 400):
            if width != 1200:
                self.page.set_viewport_size({"width": width, "height": 900})
            self.wrong += [f"{self.page.url} at {width}: {said}" for said in findings(self.page)]
            if how_it_stands(self.page)[1]:
                self.wrong.append(f"{self.page.url} at {width}: wider than the window")
        self.page.set_viewport_size({"width": 1200, "height": 900})

    def presses(self, name: str) -> None:
        """Presses a button, and looks at what follows."""
        press(self.page.get_by_role("button", name=name, exact=True))
        self.looks()

    def follows(self, name: str) -> None:
        """Follows the first link of a name, and looks at what follows."""
        press(self.page.get_by_role("link", name=name).first)
        self.looks()

    @property
    def text(self) -> str:
        """What the page says."""
        return str(self.page.inner_text("main"))


@pytest.fixture
def someone(browser: Any, address: str, as_role: AsRole) -> Iterator[Any]:
    """Gives a walker of a role; at the end nothing may have been found on any page that any of them saw."""
    made: list[Walker] = []

    def walker(role: Role) -> Walker:
        made.append(Walker(browser, address, as_role(role)))
        return made[-1]

    yield walker
    wrong = [said for each in made for said in each.wrong]
    for each in made:
        each.page.context.close()
    assert wrong == []


def _builds(analyst: Walker, year: int) -> str:
    """The address of the round of a return that the analyst builds."""
    analyst.opens("/returns/")
    analyst.follows(f"Build the return of {year}")
    analyst.presses("Build the return and keep it as a draft")
    assert "There is a problem" in analyst.text and "Type your initials." in analyst.text
    analyst.page.fill("#id_initials", "AB")
    analyst.presses("Build the return and keep it as a draft")
    assert "In post on 30 September" in analyst.text
    return str(analyst.page.url).removeprefix(analyst.address)


def test_from_the_record_to_what_was_sent(someone: Any, council) -> None:
    analyst, director = someone(Role.ANALYST), someone(Role.DIRECTOR)
    director.opens("/returns/")
    assert "No return is kept here yet." in director.text
    at = _builds(analyst, 2024)
    analyst.opens(f"{at}asked/")
    assert "Nothing was asked of anybody yet." in analyst.text
    _explains(analyst, at)
    analyst.opens(at)
    assert analyst.page.input_value("#id_initials") == "AB", "initials are typed once"
    analyst.presses("Mark as checked")
    assert "The return is checked now." in analyst.text and "Approve for sending" not in analyst.text
    _approves(director, at)
    analyst.opens(at)
    analyst.presses("Record that it was sent")
    with analyst.page.expect_download() as taken:
        analyst.page.get_by_role("link", name="Take it out").click()
    content = Path(taken.value.path()).read_bytes()
    assert hashlib.sha256(content).hexdigest() in analyst.text, "the fingerprint shown is that of the file kept"
    analyst.presses("Begin a correction")
    analyst.follows("Give a new file")
    analyst.presses("Check the return and keep it as a draft")
    assert "No file was given." in analyst.text


def _explains(analyst: Walker, at: str) -> None:
    """A note on the one query, ticked without a text first."""
    analyst.opens(f"{at}notes/")
    press(analyst.page.locator("main tbody a").first)
    analyst.looks()
    analyst.page.locator("input[type=checkbox]").first.check()
    analyst.page.locator("textarea").first.fill("")
    analyst.presses("Keep these notes")
    assert "Write the note, or take the tick away." in analyst.text
    analyst.page.locator("textarea").first.fill("Checked against the case system in October.")
    analyst.presses("Keep these notes")
    analyst.opens(at)
    assert "1 query with a note, 0 without" in analyst.text


def _approves(director: Walker, at: str) -> None:
    """Looks at what there is to look at, and approves as another account with the same initials."""
    for page in ("", "notes/", "asked/", "year-on-year/", "sign-off/"):
        director.opens(f"{at}{page}")
    assert "The figures this return will give" in director.text
    director.opens(at)
    director.page.fill("#id_initials", "Director")
    director.presses("Approve for sending")
    assert "A name is not kept." in director.text or "one to six letters" in director.text
    director.page.fill("#id_initials", "AB")
    director.presses("Approve for sending")
    assert "The return is approved now." in director.text


def test_what_is_wrong_is_asked_of_hr_who_say_that_it_is_mended(someone: Any, council) -> None:
    analyst, desk = someone(Role.ANALYST), someone(Role.HR_DESK)
    desk.opens("/problems/")
    assert "Nothing is asked of you." in desk.text
    at = _builds(analyst, 2025)
    analyst.follows("Ask for a fix")
    analyst.presses("Ask for it")
    assert "Say by which day." in analyst.text
    due = date.today() + timedelta(days=14)
    analyst.page.select_option("#id_to", "HR")
    analyst.page.fill("#id_due", f"{due.day}/{due.month}/{due.year}")
    analyst.page.fill("#id_word", "Please look at these")
    analyst.presses("Ask for it")
    assert "to mend" in analyst.text
    desk.opens("/problems/")
    press(desk.page.locator("main tbody a").first)
    desk.looks()
    assert "Please look at these" in desk.text and "Where to look in your own files" in desk.text
    desk.presses("Mark as mended")
    assert "Say in a few words what was done." in desk.text
    desk.page.fill("#id_note", "Put right in HR today")
    desk.presses("Mark as mended")
    assert "it is marked as mended" in desk.text
    analyst.opens(f"{at}asked/")
    assert "Put right in HR today" in analyst.text
    desk.opens("/problems/hr/answers/")
    desk.page.locator("input[type=text]").first.fill("many")
    desk.presses("Keep these answers")
    assert "There is a problem" in desk.text
