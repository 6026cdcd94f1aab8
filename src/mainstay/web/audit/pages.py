"""The audit to read: entries by account and by what was done, whether the chain holds, and all of them as a file."""

from __future__ import annotations

from datetime import UTC
from urllib.parse import urlencode

from django.contrib.auth import get_user_model
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from mainstay.presentation.safe_cells import csv_for_spreadsheets
from mainstay.web.audit.chain import state
from mainstay.web.audit.downloads import download
from mainstay.web.audit.entries import record
from mainstay.web.audit.models import Entry

_A_PAGE = 100
COLUMNS = ("entry", "when (UTC)", "account", "did", "what", "link")


def says(_request: HttpRequest) -> str:
    """Whether the end of the chain is as it should be."""
    return state(every_link=False).sentence


def audit(request: HttpRequest) -> HttpResponse:
    """A page of entries, latest first, of one account or of one kind where asked; and whether the end is as it should be."""
    account, did = request.GET.get("account", ""), request.GET.get("did", "")
    every_link = "check" in request.GET
    found = Entry.objects.order_by("-pk")
    if account.isdecimal() and len(account) < 19:
        found = found.filter(account=int(account))
    elif account == "nobody":
        found = found.filter(account=None)
    if did:
        found = found.filter(did=did)
    if every_link:
        record(request.user, "checked the audit")
    page = Paginator(found, _A_PAGE).get_page(request.GET.get("page"))
    shown = {
        "lines": [(each, timezone.localtime(each.at)) for each in page],
        "page": page,
        "chain": state(every_link=every_link),
        "names": dict(get_user_model().objects.values_list("pk", "email")),
        "kinds": Entry.objects.order_by("did").values_list("did", flat=True).distinct(),
        "account": account,
        "did": did,
        "asked": urlencode({name: value for name, value in (("account", account), ("did", did)) if value}),
    }
    return render(request, "audit.html", shown)


def export(request: HttpRequest) -> HttpResponse:
    """Every entry as CSV; that it was taken is an entry too."""
    return download(request, as_csv, "csv", "audit", recorded=("took the audit out", ""))


def as_csv() -> bytes:
    """Every entry with its link, by which the file can be checked later."""
    rows = [
        (str(each.pk), each.at.astimezone(UTC).isoformat(), str(each.account or ""), each.did, each.what, each.link)
        for each in Entry.objects.order_by("pk").iterator()
    ]
    return csv_for_spreadsheets(COLUMNS, rows).encode()
