"""The page for a form whose token is not the session's any more: what was typed is kept as a draft, and where to find it."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import Resolver404, resolve

from mainstay.web.drafts.keeping import kept_for_its_writer


def page(request: HttpRequest, reason: str = "") -> HttpResponse:
    """Says that nothing was done, and whether what was typed was kept. `reason` is for logs of Django's own."""
    try:
        request.resolver_match = resolve(request.path)
    except Resolver404:
        request.resolver_match = None
    kept = request.method == "POST" and kept_for_its_writer(request)
    return render(request, "lost_token.html", {"kept": kept, "address": request.path}, status=403)
