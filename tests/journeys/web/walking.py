"""Walking the pages as somebody signed in: every page that links lead to, each kind once, and every form on them."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import Any
from urllib.parse import urljoin, urlsplit

from django.test import Client
from django.urls import resolve

TAKEN_OUT = re.compile(r"\.(zip|csv|xlsx|docx|xml|json|png|svg|txt|css)$")
MOST_OF_A_KIND = 2


@dataclass
class Form:
    """One form of a page: where it goes, and its fields by name with their kind, choices and what stands in them."""

    page: str
    action: str
    method: str
    fields: dict[str, str] = field(default_factory=dict)
    choices: dict[str, list[str]] = field(default_factory=dict)
    values: dict[str, str] = field(default_factory=dict)


class _Page(HTMLParser):
    """Links and forms of a page's text."""

    def __init__(self, address: str) -> None:
        super().__init__()
        self.address = address
        self.links: list[str] = []
        self.forms: list[Form] = []
        self._form: Form | None = None
        self._select = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        about = {name: value or "" for name, value in attrs}
        if tag == "a" and about.get("href"):
            self.links.append(about["href"])
        elif tag == "form":
            action = urljoin(self.address, about.get("action") or self.address)
            self._form = Form(self.address, action, about.get("method", "get").upper())
            self.forms.append(self._form)
        elif self._form is not None and about.get("name"):
            self._field(tag, about)
        elif tag == "option" and self._form is not None and self._select:
            self._form.choices[self._select].append(about.get("value", ""))

    def _field(self, tag: str, about: dict[str, str]) -> None:
        form, name = self._form, about["name"]
        assert form is not None
        kind = about.get("type", "text") if tag in ("input", "button") else tag
        if tag == "button" or kind == "submit":
            form.values.setdefault(name, about.get("value", ""))
            form.fields.setdefault(name, "button")
            return
        form.fields[name] = kind
        if kind in ("radio", "checkbox"):
            form.choices.setdefault(name, []).append(about.get("value", "on"))
        elif kind == "select":
            self._select = name
            form.choices[name] = []
        else:
            form.values[name] = about.get("value", "")

    def handle_endtag(self, tag: str) -> None:
        if tag == "form":
            self._form = None
        elif tag == "select":
            self._select = ""


def parsed(address: str, text: str) -> _Page:
    """A page's links and forms."""
    page = _Page(address)
    page.feed(text)
    return page


def kind_of(address: str) -> str:
    """The name of the page that stands at an address."""
    return str(resolve(urlsplit(address).path).view_name)


def inside(address: str, href: str) -> str | None:
    """Where a link leads, if it is to another page of the application that is shown and not taken out as a file."""
    parts = urlsplit(urljoin(f"http://here{address}", href))
    if parts.netloc != "here" or TAKEN_OUT.search(parts.path) or parts.path.startswith("/static/"):
        return None
    return f"{parts.path}?{parts.query}" if parts.query else parts.path


def walked(
    client: Client, begin: str = "/", most_of_a_kind: int = MOST_OF_A_KIND, files: set[str] | None = None
) -> Iterator[tuple[str, int, str]]:
    """Each page that can be reached by links, at most so many of a kind: its address, status and text.

    What is taken out as a file is passed over, and its kind is added to `files`: who walks again has it made no more.
    """
    files = set() if files is None else files
    before = frozenset(files)
    waiting, seen, of_a_kind = deque([begin]), {begin}, dict[str, int]()
    while waiting:
        address = waiting.popleft()
        kind = kind_of(address)
        if kind in before or of_a_kind.get(kind, 0) >= most_of_a_kind:
            continue
        of_a_kind[kind] = of_a_kind.get(kind, 0) + 1
        answer = client.get(address, follow=True)
        if answer.streaming or "attachment" in answer.get("Content-Disposition", ""):
            files.add(kind)
            continue
        text = answer.content.decode("utf-8", "replace")
        yield address, answer.status_code, text
        for href in parsed(address, text).links:
            to = inside(address, href)
            if to is not None and to not in seen:
                seen.add(to)
                waiting.append(to)


def every_kind(client: Client, files: set[str] | None = None) -> list[str]:
    """The address of one page of each kind; of what is taken out as a file, the kinds are in `files`."""
    return list(text_of_every_kind(client, files))


def text_of_every_kind(client: Client, files: set[str] | None = None) -> dict[str, str]:
    """One page of each kind: its text by its address."""
    found: dict[str, tuple[str, str]] = {}
    for each, status, text in walked(client, most_of_a_kind=1, files=files):
        if status == 200:
            found.setdefault(kind_of(each), (each, text))
    return dict(found.values())


def person_and_team(example_record: Any) -> tuple[str, list[str]]:
    """A worker of the example council and the team of theirs."""
    spells = example_record.record.table("spell").drop_nulls("team")
    return str(spells["person"][-1]), [str(spells["team"][-1])]
