"""Every measure has a second opinion: some test of that family names it, and sets it beside a count of its own."""

from __future__ import annotations

import ast
import re
from pathlib import Path

from mainstay.measures.declaring import measures

FAMILY = Path(__file__).parents[1] / "second_opinion"
WITHOUT = {
    "front_door_hours": "hours that only a council can give, by counts that are each counted twice: no answer without them",
}
"""Measures that no twin counts, and why."""


def _named() -> list[str]:
    """The texts of those tests as patterns: what an f-string fills in may be anything."""
    found = []
    for path in FAMILY.glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                found.append(re.escape(node.value))
            elif isinstance(node, ast.JoinedStr):
                parts = [
                    re.escape(each.value) if isinstance(each, ast.Constant) else "[a-z0-9_]+" for each in node.values
                ]
                found.append("".join(map(str, parts)))
    return [each for each in found if re.match(r"[a-z0-9\[]", each) and len(each) < 80]


def test_every_measure_is_named_by_a_test_of_the_family() -> None:
    patterns = set(_named())
    plain = {each for each in patterns if "[" not in each}
    filled = [
        re.compile(each) for each in patterns if "[" in each and re.search(r"[a-z]{4}", each.replace("[a-z0-9_]+", ""))
    ]
    missing = [
        name
        for name in measures()
        if name not in plain and not any(each.fullmatch(name) for each in filled) and name not in WITHOUT
    ]
    assert missing == []


def test_no_measure_is_excused_that_is_counted() -> None:
    assert set(WITHOUT) <= set(measures()) and all(WITHOUT.values())
