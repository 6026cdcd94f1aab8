"""The audit to read: the latest entries, and all of them as a file."""

from __future__ import annotations

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from mainstay.presentation.safe_cells import csv_for_spreadsheets
from mainstay.web.audit.entries import broken_at, record
from mainstay.web.audit.models import Entry

_A_PAGE = 100
_COLUMNS = ("entry", "when (UTC)", "account", "did", "what")


def audit(request: HttpRequest) -> HttpResponse:
    """A page of entries, latest first, and whether the chain holds."""
    page = Paginator(Entry.objects.order_by("-pk"), _A_PAGE).get_page(request.GET.get("page"))
    return render(request, "audit.html", {"page": page, "broken_at": broken_at()})


def export(request: HttpRequest) -> HttpResponse:
    """Every entry as CSV; that it was taken is an entry too."""
    record(request.user, "took the audit out")
    rows = [
        (str(each.pk), each.at.isoformat(timespec="seconds"), str(each.account or ""), each.did, each.what)
        for each in Entry.objects.order_by("pk")
    ]
    answer = HttpResponse(csv_for_spreadsheets(_COLUMNS, rows), content_type="text/csv; charset=utf-8")
    answer["Content-Disposition"] = 'attachment; filename="audit.csv"'
    return answer
