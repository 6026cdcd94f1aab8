"""The chief executive's page, on screen, on paper and as a file."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from mainstay.presentation.one_page import one_page, one_page_to_take
from mainstay.stores.database.models import Edition
from mainstay.tasks.taking_a_page_out import TYPES
from mainstay.web.figures_shown import Figures
from mainstay.web.with_figures import choosing, to_take, with_figures

_TITLE = "The one page"


@with_figures(_TITLE)
def page(request: HttpRequest, edition: Edition, shown: Figures) -> HttpResponse:
    """Five figures, the few findings, what changed, what needs a decision, what cannot be said."""
    made = one_page(shown.content, shown.findings, shown.director)
    return render(request, "one_page.html", choosing(shown) | {"page": made})


@with_figures(_TITLE)
def take(request: HttpRequest, edition: Edition, shown: Figures, kind: str) -> HttpResponse:
    """The page as a workbook or a document."""
    if kind not in TYPES:
        raise Http404
    made = one_page(shown.content, shown.findings, shown.director)
    return to_take(request, one_page_to_take(shown.content, made), kind, "workforce-one-page", shown.day)
