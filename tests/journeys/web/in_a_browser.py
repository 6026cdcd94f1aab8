"""A real browser at the application, served from a thread on this machine alone; and what axe finds on a page."""

from __future__ import annotations

import os
import shutil
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.conf import settings
from django.test import Client

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
COLOURS = ("color-contrast", "link-in-text-block")
"""The rules that hang on colours: all that can change where a page is only coloured otherwise."""
LOOKS: dict[str, dict[str, Any]] = {
    "light": {"color_scheme": "light", "contrast": "no-preference"},
    "dark": {"color_scheme": "dark", "contrast": "no-preference"},
    "more contrast": {"color_scheme": "light", "contrast": "more"},
}
"""What a reader can ask a browser for, and the page is coloured by: its style sheet asks after nothing else."""


@contextmanager
def chromium() -> Iterator[Any]:
    """The system's own Chromium."""
    from playwright.sync_api import sync_playwright

    root = sys.platform == "linux" and os.geteuid() == 0
    with sync_playwright() as started:
        opened = started.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"] if root else [])
        yield opened
        opened.close()


@contextmanager
def served() -> Iterator[str]:
    """The application's address while it is served."""
    from waitress.server import create_server

    from mainstay.web.serving import application

    server = create_server(application(), host="127.0.0.1", port=0, threads=2)
    serving = threading.Thread(target=server.run, daemon=True)
    serving.start()
    try:
        yield f"http://127.0.0.1:{server.effective_port}"
    finally:
        # Whoever still answers holds the test's tables: they are let finish before the tables are emptied.
        server.task_dispatcher.shutdown(cancel_pending=True, timeout=30)
        # In the thread that listens: closed from another, what it listens to would be gone beneath it.
        server.trigger.pull_trigger(lambda: server.asyncore.close_all(server._map, ignore_all=True))
        serving.join(30)


def page_of(browser: Any, address: str, client: Client | None, **words: Any) -> Any:
    """A new page in which the one whom `client` is signed in as is signed in too."""
    context = browser.new_context(viewport={"width": 1200, "height": 900}, **words)
    if client is not None:
        session = client.cookies[settings.SESSION_COOKIE_NAME].value
        context.add_cookies([{"name": settings.SESSION_COOKIE_NAME, "value": session, "url": address}])
    return context.new_page()


def press(what: Any) -> None:
    """Presses a button or follows a link, and returns when the page it leads to is there: before that, the old one is seen."""
    with what.page.expect_navigation():
        what.click()


def findings(page: Any, *rules: str) -> list[str]:
    """What axe finds against WCAG 2.2 A and AA, or against some rules alone: the rule, and where.

    axe is half a megabyte: the page is given it once, for itself and for every page that is opened in its place. Only what
    was found is asked for: all that was found to be right would be written out and sent as well.
    """
    only = {"type": "rule", "values": [*rules]} if rules else {"type": "tag", "values": TAGS}
    asked = {"runOnly": only, "resultTypes": ["violations"]}
    found = page.evaluate(_FOUND, asked)
    if found is None:
        from axe_playwright_python.base import AXE_SCRIPT

        page.add_init_script(AXE_SCRIPT)
        page.evaluate(AXE_SCRIPT)
        found = page.evaluate(_FOUND, asked)
    return [f"{rule}: {targets}" for rule, targets in found]


def looks(page: Any, look: str) -> None:
    """Has the page that is open coloured as a reader asks for: it is not fetched again."""
    page.emulate_media(**LOOKS[look])


def is_dark(page: Any) -> bool:
    """Whether the page's ground is the one that it has in the dark."""
    return bool(page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(20, 24, 27)")


def how_it_stands(page: Any) -> tuple[int, bool]:
    """How many first headings the page has, and whether it is wider than the window."""
    headings, wider = page.evaluate(_STANDS)
    return headings, wider


_FOUND = """async asked => window.axe && window.axe.run ? (await window.axe.run(asked)).violations.map(
  it => [it.id, it.nodes.slice(0, 3).map(node => node.target)]) : null"""
_STANDS = """() => [document.querySelectorAll('h1').length,
  document.documentElement.scrollWidth > window.innerWidth]"""
