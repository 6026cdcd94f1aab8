"""The start page."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from mainstay.stores.database.editions import current
from mainstay.web.council_shown import council_name
from mainstay.web.frame.menu import menu
from mainstay.web.guarding import NOTHING_DONE
from mainstay.web.roles import May
from mainstay.web.slices import Page, Slice, slices


def home(request: HttpRequest) -> HttpResponse:
    """What the one who is signed in may do; first what needs them, in the words of each slice."""
    says = {each.title: each.says(request) for each in slices() if each.says and each.entrance(request.user.held)}
    lines = [(line, says.get(line.title, "")) for line in menu(request) if not line.is_here]
    shown = {
        "now": [pair for pair in lines if pair[1]],
        "also": [line for line, said in lines if not said],
        "name": council_name(),
        "roles": [role.value for role in request.user.held],
        "is_empty": current() is None,
        "nothing_done": request.GET.get("said") == NOTHING_DONE,
    }
    return render(request, "home.html", shown)


SLICE = Slice("Start", 0, (Page("", "home", home, May.SIGN_IN),))
