"""The request for a list of children allocated, word for word as the performance team receives it.

Renewed, after reading what changed, by writing `_page()` to the file again.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

from mainstay.intake.declaring import source_kinds
from mainstay.presentation.requests.page import request_page
from mainstay.presentation.requests.request import request_for

KEPT = Path(__file__).with_name("children_allocated_request.html")


def _page() -> str:
    """The page made on 6 May 2025, with measures given here: another measure is to change nothing in it."""
    request = request_for(source_kinds()["children_allocated"], date(2025, 5, 6))
    return request_page(replace(request, appears=("Children allocated", "Children per social worker")))


def test_the_request_for_children_allocated_is_word_for_word_the_same() -> None:
    assert _page() == KEPT.read_text(encoding="utf-8")
