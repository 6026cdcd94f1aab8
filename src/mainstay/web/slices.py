"""What a slice of the application is, and its pages: declared in each slice's folder, found by walking."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass
from functools import cache

from django.http import HttpRequest, HttpResponse

from mainstay.foundations.finding import found_in
from mainstay.web.roles import May, Role, may

View = Callable[..., HttpResponse]


@dataclass(frozen=True)
class Page:
    """One page. `permission` is what it takes to open it, any of several; None is for those who are not signed in yet.

    `identifiable` pages show people one by one, and each view of one is recorded. `methods` are those it answers.
    `takes_files` pages may be sent more than a form holds, by those who may open them.
    `before_code` pages can be opened by who has yet to set up the codes that everyone must have.
    """

    at: str
    name: str
    view: View
    permission: May | tuple[May, ...] | None
    methods: tuple[str, ...] = ("GET",)
    identifiable: bool = False
    before_code: bool = False
    takes_files: bool = False

    @property
    def any_of(self) -> tuple[May, ...]:
        """The permissions of which one is enough; none where nobody need be signed in."""
        if self.permission is None:
            return ()
        return (self.permission,) if isinstance(self.permission, May) else self.permission


@dataclass(frozen=True)
class Slice:
    """A part of the application. `place` is its order in the menu; `title` is '' where it is not in the menu.

    The menu leads to the first page that someone may open without saying of what. `apps.py` in its folder makes it an
    application of Django's, with models and migrations of its own. `says` gives the line under its title on the start page:
    what needs the one who asks, in words, or '' for nothing; it is asked only of those who may open the slice.
    """

    title: str
    place: int
    pages: tuple[Page, ...]
    says: Callable[[HttpRequest], str] | None = None

    def entrance(self, roles: Collection[Role]) -> Page | None:
        """The first page that someone with these roles may open from the menu; None where there is none."""
        for page in self.pages:
            if "GET" in page.methods and "<" not in page.at and page.any_of and may(roles, *page.any_of):
                return page
        return None


@cache
def slices() -> tuple[Slice, ...]:
    """Every slice, in the order of the menu."""
    found = [each for each in found_in("mainstay.web", "SLICE").values() if isinstance(each, Slice)]
    return tuple(sorted(found, key=lambda each: each.place))
