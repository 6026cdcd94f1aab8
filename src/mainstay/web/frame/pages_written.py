"""The Jinja environment of the pages: escaped always, GOV.UK components at hand, templates of slices beside the frame's."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from django.templatetags.static import static
from django.urls import reverse
from jinja2 import ChoiceLoader, Environment, FileSystemLoader, PackageLoader, PrefixLoader

from mainstay.foundations.dates import in_words
from mainstay.web.any_page_taken import taking_address
from mainstay.web.council_shown import looks
from mainstay.web.frame.menu import menu
from mainstay.web.roles import May

_ROOM = Path(__file__).parent.parent


def environment(**options: Any) -> Environment:
    """As Django asks for it."""
    folders = [
        _ROOM / "frame" / "templates",
        *sorted(path for path in _ROOM.glob("*/templates") if path.parent.name != "frame"),
    ]
    options |= {"autoescape": True, "trim_blocks": True, "lstrip_blocks": True}
    options["loader"] = ChoiceLoader(
        [FileSystemLoader(folders), PrefixLoader({"govuk_frontend_jinja": PackageLoader("govuk_frontend_jinja")})]
    )
    # Not strict about what is undefined: the components' macros leave out what they are not given.
    made = Environment(**options)  # noqa: S701 - autoescape is set above
    made.globals |= {
        "static": static,
        "url": _address,
        "menu": menu,
        "looks": looks,
        "May": May,
        "taking": taking_address,
    }
    made.filters["in_words"] = in_words
    return made


def _address(name: str, **words: Any) -> str:
    return reverse(name, kwargs=words or None)
