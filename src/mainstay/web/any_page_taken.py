"""Any page with a table as a workbook or a document: what it says is read back from the page that was made.

A page with files of its own offers those instead. That a page was taken is recorded, as is that it was looked at. Every file is
marked as holding small numbers, but for a page that says of itself that all its figures are published ones.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from lxml import html

from mainstay.foundations.dates import iso
from mainstay.presentation.pages_to_take import PageToTake, TableToTake
from mainstay.tasks.taking_a_page_out import TYPES, taken
from mainstay.web.audit.downloads import download

PUBLISHED_ALONE = "Published figures alone: nothing here comes from the council's own record."
_ASKED, _MARK, _IS_PUBLISHED = "take", "published", "has_published_figures_alone"
_NUMBER = re.compile(r"-?(0|[1-9][0-9]{0,2}(,?[0-9]{3})*)(\.[0-9]+)?")
_LEFT_OUT = (
    ".//form | .//nav | .//script | .//summary"
    " | .//*[not(self::caption) and contains(concat(' ', @class, ' '), ' govuk-visually-hidden ')]"
)
_BLANKS = re.compile(r"\s+")


class AnyPageTaken:
    """Django's middleware: a page that is asked for with `?take=xlsx` or `?take=docx` is sent as that file."""

    def __init__(self, answer: Callable[[HttpRequest], HttpResponse]) -> None:
        """`answer` is what makes the page."""
        self._answer = answer

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """The page, or the file of it; a page without a table stays a page."""
        answer = self._answer(request)
        kind = request.GET.get(_ASKED, "") if request.method == "GET" else ""
        if kind not in TYPES or answer.status_code != 200 or not _is_page(answer) or not request.user.is_authenticated:
            return answer
        page = page_said(answer.content.decode())
        if page is None:
            return answer
        if getattr(answer, _IS_PUBLISHED, False):
            page = replace(page, warning=PUBLISHED_ALONE, mark=_MARK)
        name = request.resolver_match.view_name if request.resolver_match else "page"
        dated = f"{name}-{iso(page.made_on)}-{page.mark}"
        return download(request, taken(page, kind), kind, dated, recorded=("took a page out", f"{name} as {kind}"))


def with_published_figures_alone(answer: HttpResponse) -> HttpResponse:
    """A page with nothing of the council's own record, so that a file of it is not marked as holding small numbers."""
    setattr(answer, _IS_PUBLISHED, True)
    return answer


def taking_address(request: HttpRequest, kind: str) -> str:
    """Where the page that is shown can be had as a file."""
    words = request.GET.copy()
    words[_ASKED] = kind
    return f"{request.path}?{words.urlencode()}"


def page_said(text: str) -> PageToTake | None:
    """The title, sentences and tables of a page's main part; None where it has no table."""
    found: Any = html.document_fromstring(text, parser=html.HTMLParser(no_network=True)).find(".//main")
    if found is None or found.find(".//table") is None:
        return None
    for each in found.xpath(_LEFT_OUT):
        each.drop_tree()
    title = next((_words(each) for each in found.iter("h1")), "Page")
    said: list[tuple[str, list[str]]] = [("", [])]
    tables: list[TableToTake] = []
    for each in found.iter("h2", "h3", "p", "li", "dt", "dd", "table"):
        words = _words(each)
        if each.tag in ("h2", "h3"):
            said.append((words, []))
        elif each.tag == "table":
            tables.append(_table(each, said[-1][0] or title))
        elif words and not any(parent.tag in ("table", "li", "dd") for parent in each.iterancestors()):
            said[-1][1].append(words)
    sentences = tuple((heading, tuple(lines)) for heading, lines in said if lines)
    return PageToTake(title, timezone.localdate(), sentences, tuple(tables))


def _is_page(answer: HttpResponse) -> bool:
    return not answer.streaming and answer.get("Content-Type", "").startswith("text/html")


def _table(table: Any, near: str) -> TableToTake:
    caption = next((_words(each) for each in table.iter("caption")), "") or near
    lines = [[_words(cell) for cell in row.iter("th", "td")] for row in table.iter("tr")]
    width = max(map(len, lines), default=0)
    lines = [line + [""] * (width - len(line)) for line in lines]
    has_heading = table.find(".//thead") is not None
    headings = tuple(lines[0]) if has_heading and lines else tuple("" for _ in range(width))
    rows = lines[1:] if has_heading else lines
    return TableToTake(caption, headings, tuple(tuple(map(_value, row)) for row in rows))


def _words(element: Any) -> str:
    return _BLANKS.sub(" ", str(element.text_content())).strip()


def _value(text: str) -> object:
    """A number where it is one as written; a staff number with a nought before it, or a share with its sign, stays a text."""
    if not text:
        return None
    return Decimal(text.replace(",", "")) if _NUMBER.fullmatch(text) else text
