"""Somebody who clicks through pages: signs in, follows links at random, waits between clicks, and notes how long each took."""

from __future__ import annotations

import re
import time
from dataclasses import dataclass, field
from html.parser import HTMLParser
from http.client import HTTPConnection
from http.cookies import SimpleCookie
from random import Random
from urllib.parse import urlencode, urljoin, urlsplit

_TAKEN_OUT = re.compile(r"\.(zip|csv|xlsx|docx|xml|json|png|svg|txt)$|/take/|[?&]take=")
_TOKEN = re.compile(r'name="csrfmiddlewaretoken" value="([^"]+)"')
_FIRST, _LAST = 0.5, 1.5
_REDIRECTS = 5


@dataclass
class Click:
    """One page opened: where it was, the answer's status, how long it took with what it led on to, and its size."""

    address: str
    status: int
    seconds: float
    size: int


class _Links(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        href = dict(attrs).get("href")
        if tag == "a" and href:
            self.found.append(href)


@dataclass
class Visitor:
    """A browser's part: cookies, the page being looked at, and every click so far. Talks to this machine alone."""

    port: int
    chance: Random
    here: str = "/"
    links: list[str] = field(default_factory=list)
    clicks: list[Click] = field(default_factory=list)
    _cookies: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """One connection, kept as a browser keeps it."""
        self._connection = HTTPConnection("127.0.0.1", self.port, timeout=60)

    def sign_in(self, email: str, password: str) -> None:
        """Signs in as a person does, through the form. RuntimeError where that fails."""
        _status, text = self._ask("GET", "/sign-in/")
        token = _TOKEN.search(text)
        form = {"csrfmiddlewaretoken": token.group(1) if token else "", "username": email, "password": password}
        self._ask("POST", "/sign-in/", urlencode(form))
        status, text = self._ask("GET", "/")
        if status != 200 or "sign-out" not in text:
            raise RuntimeError(f"could not sign in: {status}")
        self._look_at("/", text)

    def click_until(self, end: float) -> None:
        """Follows one link after another, with half a second to one and a half between, until the time is over."""
        while time.monotonic() < end:
            time.sleep(self.chance.uniform(_FIRST, _LAST))
            self.open(self.chance.choice(self.links) if self.links else "/")

    def open(self, address: str) -> Click:
        """Opens a page and notes how long it took, where it leads elsewhere too."""
        begun = time.perf_counter()
        status, text = self._ask("GET", address)
        click = Click(address, status, time.perf_counter() - begun, len(text))
        self.clicks.append(click)
        if status == 200:
            self._look_at(address, text)
        else:
            self._look_at("/", "")
        return click

    def _look_at(self, address: str, text: str) -> None:
        found = _Links()
        found.feed(text)
        inside = (
            urlsplit(urljoin(address, href)) for href in found.found if not href.startswith(("#", "http", "mailto"))
        )
        self.here = address
        self.links = [f"{each.path}?{each.query}" if each.query else each.path for each in inside
                      if not _TAKEN_OUT.search(f"{each.path}?{each.query}" if each.query else each.path)]  # fmt: skip

    def _ask(self, method: str, address: str, body: str | None = None) -> tuple[int, str]:
        for _step in range(_REDIRECTS):
            headers = {"Host": "127.0.0.1", "Cookie": "; ".join(f"{k}={v}" for k, v in self._cookies.items())}
            if body is not None:
                headers |= {"Content-Type": "application/x-www-form-urlencoded", "Referer": "http://127.0.0.1/"}
            self._connection.request(method, address, body, headers)
            answer = self._connection.getresponse()
            text = answer.read().decode("utf-8", "replace")
            for line in answer.headers.get_all("Set-Cookie") or []:
                self._cookies |= {name: each.value for name, each in SimpleCookie(line).items()}
            if answer.status not in (301, 302, 303):
                return answer.status, text
            method, body, address = "GET", None, urljoin(address, answer.headers["Location"])
        return 310, ""
