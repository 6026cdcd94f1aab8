"""A request, and the list of all of them, as web pages that stand by themselves and can be pasted into a message."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import jinja2

from mainstay.foundations.dates import in_words
from mainstay.presentation.requests.request import SAFELY, Request
from mainstay.presentation.requests.sections import about_columns, columns_of, not_to_send, opening, what_appears


def request_page(request: Request) -> str:
    """The request as one page of HTML, without scripts or anything fetched."""
    return _template("request.html").render(
        request=request,
        made_on=in_words(request.made_on),
        opening=opening(request),
        columns=columns_of(request),
        about_columns=about_columns(request),
        not_to_send=not_to_send(request),
        appears=what_appears(request),
        safely=SAFELY,
    )


def start_page(requests: Sequence[Request]) -> str:
    """The page to open first: which file to ask whom for, and what each makes possible; the most useful first."""
    return _template("start_here.html").render(
        requests=[(request, what_appears(request)) for request in requests], made_on=in_words(requests[0].made_on)
    )


def _template(name: str) -> jinja2.Template:
    loader = jinja2.FileSystemLoader(Path(__file__).parent)
    environment = jinja2.Environment(loader=loader, autoescape=True, undefined=jinja2.StrictUndefined, trim_blocks=True)
    return environment.get_template(name)
