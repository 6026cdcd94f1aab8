"""The start page."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from mainstay.web.frame.menu import menu
from mainstay.web.roles import May
from mainstay.web.slices import Page, Slice


def home(request: HttpRequest) -> HttpResponse:
    """What the one who is signed in may do, in words."""
    lines = [line for line in menu(request) if not line.is_here]
    return render(request, "home.html", {"lines": lines, "roles": [role.value for role in request.user.held]})


SLICE = Slice("Start", 0, (Page("", "home", home, May.SIGN_IN),))
