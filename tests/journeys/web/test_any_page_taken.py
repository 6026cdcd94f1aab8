"""Any page with a table can be taken as a workbook or a document, which say what the page says."""

from __future__ import annotations

import re
from io import BytesIO

import openpyxl
from django.test import Client
from docx import Document

from mainstay.stores.database.models import Edition
from mainstay.web.any_page_taken import page_said
from mainstay.web.audit.models import Entry
from mainstay.web.roles import Role
from tests.journeys.web.conftest import AsRole
from tests.journeys.web.test_our_workforce import cells_of, words_of
from tests.journeys.web.test_where_we_stand import loaded, ours  # noqa: F401 - the fixtures are used by their names
from tests.journeys.web.walking import every_kind, kind_of
from tests.worked_examples.published_england import HIGH

PAGE = """<html><body><nav><p>Menu</p></nav><main><h1>Two things</h1><p>A sentence.</p><form><p>Typed here</p></form>
<h2>One</h2><table><caption class="govuk-visually-hidden">First</caption><thead><tr><th>Who</th><th>Count</th></tr></thead>
<tbody><tr><th>0020056</th><td>1,234</td></tr><tr><th>=1+1</th><td>12.0%</td></tr></tbody></table></main></body></html>"""


def test_what_a_page_says_is_read_back() -> None:
    page = page_said(PAGE)
    assert page is not None and page.title == "Two things"
    assert page.sentences == (("", ("A sentence.",)),)
    (table,) = page.tables
    assert table.title == "First" and table.headings == ("Who", "Count")
    assert table.rows == (("0020056", 1234), ("=1+1", "12.0%"))
    assert page_said("<main><h1>x</h1><p>Nothing to count.</p></main>") is None


def test_every_page_with_a_table_offers_a_workbook_and_a_document(as_role: AsRole, council) -> None:
    """Either files of its own, or those that any page has."""
    tried = set[str]()
    for role in (Role.WORKFORCE_LEAD, Role.ADMINISTRATOR, Role.HR_DESK):
        client = as_role(role)
        for each in every_kind(client):
            text = client.get(each).content.decode().partition("<main")[2]
            if "<table" not in text or kind_of(each) in tried:
                continue
            offered = re.search(r'href="[^"]*xlsx', text)
            assert offered, f"{each} cannot be taken out"
            if "take=xlsx" in text:
                tried.add(kind_of(each))
                _taken(client, each)
    assert len(tried) > 3


def _taken(client: Client, each: str) -> None:
    sign = "&" if "?" in each else "?"
    book = client.get(f"{each}{sign}take=xlsx")
    assert "attachment" in book["Content-Disposition"], each
    assert len(openpyxl.load_workbook(BytesIO(book.content)).sheetnames) >= 2, each
    document = Document(BytesIO(client.get(f"{each}{sign}take=docx").content))
    assert document.tables and document.paragraphs, each
    assert Entry.objects.filter(did="took a page out", what__startswith=kind_of(each)).count() >= 2


def test_nobody_takes_a_page_that_they_may_not_see(as_role: AsRole, council) -> None:
    client = as_role(Role.PRACTITIONER)
    assert client.get("/our-workforce/teams/?take=xlsx").status_code == 403
    assert client.get("/people/?take=docx").status_code == 403


def test_what_holds_published_figures_alone_is_marked_so_and_what_holds_our_own_as_small_numbers(
    as_role: AsRole,
    ours: Edition,  # noqa: F811
) -> None:
    small, alone = "Contains small numbers: do not publish.", "nothing here comes from the council's own record"
    measure = "/where-we-stand/agency_rate_headcount/"
    published = [(Role.REGIONAL_VIEWER, place) for place in ("/where-we-stand/", measure, "/published-results/",
                                                            "/published-results/turnover_rate_fte/")]  # fmt: skip
    published += [(Role.DIRECTOR, f"/where-we-stand/?council={HIGH}"), (Role.DIRECTOR, "/published-results/")]
    own = [(Role.DIRECTOR, place) for place in ("/where-we-stand/", measure, "/explore/?measure=inpost_fte&first=role")]
    for role, place in [*published, *own]:
        sign = "&" if "?" in place else "?"
        for kind, read in (("xlsx", cells_of), ("docx", words_of)):
            answer = as_role(role).get(f"{place}{sign}take={kind}")
            said, name = str(read(answer.content)), answer["Content-Disposition"]
            is_own = (role, place) in own
            assert (small in said, "contains-small-numbers" in name) == (is_own, is_own), (role, place)
            assert (alone in said, f"-published.{kind}" in name) == (not is_own, not is_own), (role, place)
