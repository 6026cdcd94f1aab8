"""Below `tasks` nothing reads the clock, the environment or the network; nothing prints; no error is swallowed."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator
from pathlib import Path

from tests.house_rules import rules_of_code as rules
from tests.house_rules.the_tree import PACKAGE, files_below_tasks, named, parsed, python_files

Rule = Callable[[ast.Module], Iterator[int]]


def _breaking(rule: Rule, files: list[Path]) -> list[str]:
    """Each place in some files that breaks a rule, once."""
    return [named(file, line) for file in files for line in sorted(set(rule(parsed(file))))]


def _all_but(*places: str) -> list[Path]:
    """Our own files, but for those in some folders or with some names."""
    left_out = [PACKAGE / place for place in places]
    return [file for file in python_files("src/mainstay") if not any(file.is_relative_to(place) for place in left_out)]


def test_nothing_below_tasks_reads_the_clock() -> None:
    found = _breaking(rules.reading_the_clock, files_below_tasks())
    assert not found, f"a reference date is a parameter: {found}"


def test_nothing_below_tasks_reads_the_environment() -> None:
    found = _breaking(rules.reading_the_environment, files_below_tasks())
    assert not found, f"settings are read in commands and tasks, and passed down: {found}"


def test_one_place_says_where_our_own_folder_is() -> None:
    """MAINSTAY_HOME is read in `tasks/home.py`, what a fault shows in `commands/endings.py`, the web's in its settings."""
    web = ("web/settings.py", "web/serving.py", "web/started.py")
    found = _breaking(rules.reading_the_environment, _all_but("tasks/home.py", "commands/endings.py", *web))
    assert not found, f"ask tasks.home for the folder: {found}"


def test_nothing_below_tasks_can_reach_the_network() -> None:
    found = _breaking(rules.reaching_the_network, files_below_tasks())
    assert not found, found


def test_one_place_starts_a_program() -> None:
    """Charts are drawn by a second process of our own, and long tasks of the web application done by one beside it."""
    ours = ("presentation/charts/drawing.py", "web/background/beside.py")
    found = _breaking(rules.starting_a_program, _all_but(*ours))
    assert not found, found


def test_nothing_draws_unseeded_chance() -> None:
    found = _breaking(rules.drawing_unseeded_chance, _all_but())
    assert not found, f"foundations.chance draws from a seed: {found}"


def test_only_commands_print() -> None:
    found = _breaking(rules.printing, _all_but("commands"))
    assert not found, f"give an answer back instead: {found}"


def test_no_error_is_swallowed_whole() -> None:
    """`except Exception` and barer hide faults; the one place that turns a fault into a sentence is `endings.py`."""
    found = _breaking(rules.swallowing_an_error, _all_but("commands/endings.py"))
    assert not found, f"name what may go wrong: {found}"


def test_dates_are_read_in_one_place() -> None:
    found = _breaking(rules.reading_dates, _all_but("foundations/dates.py"))
    assert not found, f"mainstay.foundations.dates reads dates: {found}"


def test_every_xml_parser_is_hardened() -> None:
    """An entity can read a file or fill the memory, so every parser says that it resolves none and reaches nothing."""
    found = _breaking(rules.parsing_unhardened, _all_but())
    assert not found, f"resolve_entities=False, no_network=True and no huge_tree, and give the parser: {found}"


def test_nothing_starts_processes_by_forking() -> None:
    found = _breaking(rules.forking, _all_but())
    assert not found, f"Polars and fork do not go together; spawn: {found}"


def test_a_test_in_a_browser_waits_for_the_page_that_a_press_leads_to() -> None:
    found = _breaking(rules.clicking_without_waiting, python_files("tests/journeys/web"))
    assert not found, f"use press() of tests/journeys/web/in_a_browser.py, or wait in `with page.expect_…()`: {found}"
