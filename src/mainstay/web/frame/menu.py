"""The menu: the slices that someone may open, in their order."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import HttpRequest
from django.urls import reverse

from mainstay.web.slices import slices


@dataclass(frozen=True)
class Entry:
    """One line of the menu. `is_here` is the slice of the page being shown."""

    title: str
    address: str
    is_here: bool


def menu(request: HttpRequest) -> list[Entry]:
    """What the one who asks may open; nothing for somebody who is not signed in."""
    if not getattr(request, "user", None) or not request.user.is_authenticated:
        return []
    here = request.resolver_match.view_name if request.resolver_match else ""
    found = [(each, each.entrance(request.user.held)) for each in slices() if each.title]
    return [
        Entry(each.title, reverse(page.name), here in {one.name for one in each.pages})
        for each, page in found
        if page is not None
    ]
