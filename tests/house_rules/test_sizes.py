"""Files of one idea and functions that fit a screen, so that a reader can hold them."""

from __future__ import annotations

import ast
from statistics import median

from tests.house_rules.the_tree import named, parsed, python_files

LONGEST_FILE = 400
LONGEST_FUNCTION = 60
USUAL_FILE = 120


def _lines(file) -> int:
    return len(file.read_text(encoding="utf-8").splitlines())


def test_no_file_is_longer_than_one_idea() -> None:
    long = {named(file): _lines(file) for file in python_files() if _lines(file) > LONGEST_FILE}
    assert not long, f"split these by idea (at most {LONGEST_FILE} lines): {long}"


def test_the_usual_file_is_short() -> None:
    sizes = [_lines(file) for file in python_files("src") if file.name != "__init__.py"]
    assert median(sizes) <= USUAL_FILE


def test_every_function_fits_a_screen() -> None:
    long = {
        named(file, node.lineno): f"{node.name}, {node.end_lineno - node.lineno + 1} lines"
        for file in python_files()
        for node in ast.walk(parsed(file))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and (node.end_lineno or 0) - node.lineno + 1 > LONGEST_FUNCTION
    }
    assert not long, f"at most {LONGEST_FUNCTION} lines: {long}"
