"""The one page: five figures that are those of the measures, what was found, on one side of A4, for a chief executive alone."""

from __future__ import annotations

import os
import shutil
import sys

import pytest

from mainstay.stores.database.models import Edition
from mainstay.tasks.figures_of_a_record import content_of_record
from mainstay.web.audit.models import Entry
from mainstay.web.roles import Role
from tests.journeys.web.conftest import MADE_ON, AsRole
from tests.journeys.web.test_our_workforce import cells_of, rows_on, words_of

PAGE = "/one-page/"


def test_five_figures_stand_with_last_year_s_and_england_s(as_role: AsRole, council: Edition, example_record) -> None:
    content = content_of_record(example_record.record, "", "", MADE_ON)
    rows = rows_on(as_role(Role.CHIEF_EXECUTIVE), PAGE)
    assert rows[0] == ["What", "Now", "2024", "England"] and len(rows) == 6
    for row, name in zip(rows[1:], ("inpost_fte", "vacancy_rate_fte", "agency_rate_fte", "turnover_rate_fte",
                                    "caseload_fte"), strict=True):  # fmt: skip
        answer, then = content.answer(name), content.answer_on(content.last_year, name)
        assert f"{answer.value:.1f}" in row[1], name
        assert f"{then.value:.1f}" in row[2], name
        assert (row[3] == "\u2013") == (name == "inpost_fte")


def test_it_says_what_changed_what_needs_deciding_and_what_cannot_be_said(as_role: AsRole, council: Edition) -> None:
    text = as_role(Role.CHIEF_EXECUTIVE).get(PAGE).content.decode()
    for heading in ("What the figures say", "What changed since", "What needs a decision", "What cannot be said"):
        assert heading in text
    assert "Contains small numbers: do not publish." in text


def test_a_chief_executive_sees_this_and_no_other_page_of_figures(as_role: AsRole, council: Edition) -> None:
    client = as_role(Role.CHIEF_EXECUTIVE)
    assert client.get("/our-workforce/").status_code == 403
    assert b"/our-workforce/" not in client.get(PAGE).content


def test_it_is_taken_marked_and_recorded(as_role: AsRole, council: Edition) -> None:
    client = as_role(Role.CHIEF_EXECUTIVE)
    for kind, read in (("xlsx", cells_of), ("docx", words_of)):
        answer = client.get(f"{PAGE}take/{kind}/?day=2024-09-30")
        assert answer["Content-Disposition"].endswith(f'2024-09-30-contains-small-numbers-do-not-publish.{kind}"')
        assert "Contains small numbers: do not publish." in read(answer.content)
    taken = Entry.objects.filter(did="took a page out").order_by("pk")
    assert [each.what for each in taken] == [
        f"workforce-one-page as {kind}, as at 2024-09-30" for kind in ("xlsx", "docx")
    ]
    assert client.get(f"{PAGE}take/pdf/").status_code == 404 and client.get(f"{PAGE}?day=1999-01-01").status_code == 404


def test_before_the_first_import_it_says_who_can_import(as_role: AsRole) -> None:
    assert b"workforce lead or analyst" in as_role(Role.CHIEF_EXECUTIVE).get(PAGE).content


def test_it_prints_on_one_side_of_a4(as_role: AsRole, council: Edition) -> None:
    chromium = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    playwright = pytest.importorskip("playwright.sync_api")
    if chromium is None:
        pytest.skip("no Chromium: install Debian's chromium")
    from django.contrib.staticfiles import finders

    text = as_role(Role.CHIEF_EXECUTIVE).get(PAGE).content.decode()
    root = sys.platform == "linux" and os.geteuid() == 0
    with playwright.sync_playwright() as started:
        browser = started.chromium.launch(executable_path=chromium, args=["--no-sandbox"] if root else [])
        page = browser.new_page()
        page.set_content(text)
        for sheet in ("mainstay/govuk-frontend-6.3.0.min.css", "mainstay/mainstay.css"):
            page.add_style_tag(path=finders.find(sheet))
        printed = page.pdf(format="A4")
        browser.close()
    assert printed.count(b"/Type /Page\n") + printed.count(b"/Type /Page ") == 1
