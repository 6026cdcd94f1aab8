"""Any page with a table can be taken as a workbook or a document, which say what the page says."""

from __future__ import annotations

import re
from io import BytesIO

import openpyxl
from django.test import Client
from docx import Document

from mainstay.web.any_page_taken import page_said
from mainstay.web.audit.models import Entry
from mainstay.web.roles import Role
from tests.journeys.web.conftest import AsRole
from tests.journeys.web.walking import every_kind, kind_of

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
