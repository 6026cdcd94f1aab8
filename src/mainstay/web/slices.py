"""What a slice of the application is, and its pages: declared in each slice's folder, found by walking."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from django.http import HttpResponse

from mainstay.foundations.finding import found_in
from mainstay.web.roles import May

View = Callable[..., HttpResponse]


@dataclass(frozen=True)
class Page:
    """One page. `permission` is what it takes to open it; None is for those who are not signed in yet.

    `identifiable` pages show people one by one, and each view of one is recorded. `methods` are those it answers.
    """

    at: str
    name: str
    view: View
    permission: May | None
    methods: tuple[str, ...] = ("GET",)
    identifiable: bool = False


@dataclass(frozen=True)
class Slice:
    """A part of the application. `place` is its order in the menu; `title` is '' where it is not in the menu.

    The first page is where the menu leads.
    """

    title: str
    place: int
    pages: tuple[Page, ...]


@cache
def slices() -> tuple[Slice, ...]:
    """Every slice, in the order of the menu."""
    found = [each for each in found_in("mainstay.web", "SLICE").values() if isinstance(each, Slice)]
    return tuple(sorted(found, key=lambda each: each.place))
