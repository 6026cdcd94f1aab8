"""The report opened in a browser: reads well without scripts or network, at any width, printed, and by everyone."""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from mainstay.presentation.report.writing import write_report
from tests.golden.report_texts import CASES

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

PAGES = [(case, name) for case in CASES for name in ("index.html", "director.html")]


def _chromium() -> str | None:
    named = os.environ.get("CHROMIUM")
    found = (named, "/usr/bin/chromium", shutil.which("chromium-browser"), shutil.which("google-chrome"))
    return next((each for each in found if each and Path(each).exists()), None)


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """The system's own Chromium."""
    program = _chromium()
    if program is None:
        pytest.skip("there is no Chromium here; install it, or name it in CHROMIUM")
    from playwright.sync_api import sync_playwright

    root = hasattr(os, "geteuid") and os.geteuid() == 0
    with sync_playwright() as started:
        opened = started.chromium.launch(executable_path=program, args=["--no-sandbox"] if root else [])
        yield opened
        opened.close()


@pytest.fixture(scope="module")
def reports(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    made = {}
    for case, content in CASES.items():
        made[case] = tmp_path_factory.mktemp(case)
        write_report(content(), made[case], lambda _said: None)
    return made


def _open(browser: Browser, file: Path, **settings: object) -> Page:
    page = browser.new_page(**settings)
    page.goto(file.as_uri())
    return page


@pytest.mark.parametrize(("case", "name"), PAGES)
def test_nothing_stands_in_anyone_s_way(browser: Browser, reports: dict[str, Path], case: str, name: str) -> None:
    """No finding of axe at any level, with every table under a chart open."""
    from axe_playwright_python.sync_playwright import Axe

    page = _open(browser, reports[case] / name)
    for summary in page.locator("summary").all():
        summary.click()
    levels = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
    found = Axe().run(page, options={"runOnly": levels, "resultTypes": ["violations"]})
    told = [(it["id"], [node["target"] for node in it["nodes"]][:3]) for it in found.response["violations"]]
    page.close()
    assert not told, told


@pytest.mark.parametrize(("case", "name"), PAGES)
def test_nothing_is_asked_of_any_network_and_nothing_fails(
    browser: Browser, reports: dict[str, Path], case: str, name: str
) -> None:
    page = browser.new_page()
    asked: list[str] = []
    said: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.goto((reports[case] / name).as_uri())
    page.close()
    assert not [url for url in asked if not url.startswith(("file:", "data:"))] and len(asked) <= 2
    assert not said, said


@pytest.mark.parametrize(("case", "name"), PAGES)
def test_at_400_percent_only_tables_scroll_sideways(
    browser: Browser, reports: dict[str, Path], case: str, name: str
) -> None:
    """1280 pixels at 400% are 320."""
    page = _open(browser, reports[case] / name, viewport={"width": 320, "height": 256})
    wide = page.evaluate("document.documentElement.scrollWidth")
    page.close()
    assert wide <= 320


def test_the_whole_report_is_there_without_scripts(browser: Browser, reports: dict[str, Path]) -> None:
    page = _open(browser, reports["full"] / "index.html", java_script_enabled=False)
    headings = page.locator("h2").all_inner_texts()
    seen = [
        page.locator(f"#{name}").is_visible() for name in ("findings", "agreement", "figures", "charts", "problems")
    ]
    charts = page.locator("figure svg[role=img]").count()
    page.close()
    assert headings[:3] == ["What the figures say", "Do these figures agree with yours?", "The figures"]
    assert all(seen) and charts == 7


def test_agreement_comes_before_any_chart_and_headings_step_by_one(browser: Browser, reports: dict[str, Path]) -> None:
    page = _open(browser, reports["full"] / "index.html")
    above = page.evaluate(
        "document.getElementById('agreement').getBoundingClientRect().top"
        " < document.querySelector('svg').getBoundingClientRect().top"
    )
    levels = [
        int(tag[1]) for tag in page.evaluate("[...document.querySelectorAll('h1,h2,h3,h4')].map(it => it.tagName)")
    ]
    page.close()
    assert above
    assert levels[0] == 1 and levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_the_keyboard_reaches_the_findings_first(browser: Browser, reports: dict[str, Path]) -> None:
    page = _open(browser, reports["full"] / "index.html")
    page.keyboard.press("Tab")
    first = page.evaluate("document.activeElement.textContent")
    outline = page.evaluate("getComputedStyle(document.activeElement).outlineWidth")
    page.keyboard.press("Enter")
    reached = page.evaluate("document.activeElement.id")
    page.close()
    assert first == "Skip to the findings" and reached == "main" and outline == "3px"


@pytest.mark.parametrize("case", CASES)
def test_the_director_s_page_prints_on_one_sheet(browser: Browser, reports: dict[str, Path], case: str) -> None:
    page = _open(browser, reports[case] / "director.html")
    printed = page.pdf(format="A4", prefer_css_page_size=True)
    page.close()
    assert len(re.findall(rb"/Type\s*/Page\b", printed)) == 1


def test_the_director_s_page_stays_one_sheet_when_much_is_said(browser: Browser, tmp_path: Path) -> None:
    """Every line changed by more than chance, every question arises, and one line cannot be said."""
    content = CASES["full"]()
    last = content.last_year
    assert last is not None
    halved = [
        replace(it, value=it.value / 2, numerator=(it.numerator or 0) / 2, interval=None) if it.value else it
        for it in content.earlier[last]
    ]
    told = [
        replace(it, value=None, reason="x" * 60) if it.measure.name == "caseload_fte" else it for it in content.answers
    ]
    long_ask = "Ask for a fuller list of the children allocated to each worker and 14 more measures appear."
    much = replace(content, earlier={last: halved}, answers=told, next_files=[long_ask], council_name="W" * 40)
    write_report(much, tmp_path, lambda _said: None)
    page = _open(browser, tmp_path / "director.html")
    changed = page.locator("#list-1 + ul li").count()
    printed = page.pdf(format="A4", prefer_css_page_size=True)
    page.close()
    assert changed == 6
    assert len(re.findall(rb"/Type\s*/Page\b", printed)) == 1


def test_the_report_prints_whole(browser: Browser, reports: dict[str, Path]) -> None:
    """Nothing is cut at the right edge of the paper."""
    page = _open(browser, reports["full"] / "index.html", viewport={"width": 703, "height": 1000})
    page.emulate_media(media="print")
    wide = page.evaluate("document.documentElement.scrollWidth")
    page.close()
    assert wide <= 703, "186 mm of paper at 96 pixels an inch"
