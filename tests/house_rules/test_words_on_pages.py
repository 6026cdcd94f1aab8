"""A child is a child, and a page says plain words: what may not stand in a label, and what to say instead."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

import pytest

from mainstay.foundations.finding import found_in
from tests.house_rules.the_tree import PACKAGE, calls, named, our_files, parsed, python_files

INSTEAD = {
    r"cliffs?": "when leaving rises",
    r"hazards?": "chance of leaving in a month",
    r"levers?": "a change you could make",
    r"editions?": "version of the record",
    r"disappear(s|ed|ing)?": "no longer listed",
    r"LACs?": "children in care",
    r"pupils?": "children",
    r"clients?": "children, or families",
    r"patients?": "children",
    r"caseloads?": "children per social worker, unless it is the Department's own name",
}
# The Department's own names for its published figures and columns.
OFFICIAL = re.compile(r"caseload_fte|average caseload|caseload \(the department's name\)", re.I)
TEMPLATES = {".html", ".jinja", ".j2", ".md", ".txt", ".svg"}


def _texts_people_read() -> Iterator[tuple[str, str]]:
    room = PACKAGE / "presentation"
    for file in our_files():
        if file.is_relative_to(room) and file.suffix in TEMPLATES:
            for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
                yield named(file, number), _without_code(line)
    for file in python_files("src/mainstay/presentation"):
        yield from ((named(file, line), text) for line, text in _sentences_in(parsed(file)))


def _without_code(line: str) -> str:
    """A template's line without its expressions, comments, and the names of classes and ids, which nobody reads."""
    line = re.sub(r"\{[{%#].*?[}%#]\}", " ", line)
    return re.sub(
        r"""\b(class|id|for|href|name|data-[a-z-]+|aria-(labelledby|describedby))=("[^"]*"|'[^']*')""", " ", line
    )


def _sentences_in(tree: ast.Module) -> Iterator[tuple[int, str]]:
    """Strings with a space in them, that are not docstrings: what a program may show to a person."""
    docstrings = {
        node.body[0].value
        for node in ast.walk(tree)
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef) and ast.get_docstring(node)
    }
    for node in ast.walk(tree):
        is_text = isinstance(node, ast.Constant) and isinstance(node.value, str) and node not in docstrings
        if is_text and " " in node.value.strip():
            yield node.lineno, node.value


def _refused(text: str) -> list[str]:
    text = OFFICIAL.sub(" ", text)
    return [
        f"{found[0]!r} (say: {instead})"
        for word, instead in INSTEAD.items()
        if (found := re.search(rf"\b{word}\b", text, 0 if "LAC" in word else re.I))
    ]


def test_pages_say_plain_words() -> None:
    texts = list(_texts_people_read())
    assert texts, "presentation has no texts"
    found = [f"{place}: {word}" for place, text in texts for word in _refused(text)]
    assert not found, found


@pytest.mark.parametrize("part", ["title", "question", "why"])
def test_measures_are_titled_in_plain_words(part: str) -> None:
    declared = found_in("mainstay.measures", "MEASURE")
    assert declared
    found = [f"{module}: {word}" for module, it in declared.items() for word in _refused(str(getattr(it, part, "")))]
    assert not found, found


def test_the_list_of_words_catches_what_it_names() -> None:
    assert _refused("Clients on the edge of a cliff") and _refused("LAC") and _refused("the caseload rose")
    assert not _refused("caseload_fte") and not _refused("Average caseload was 15") and not _refused("a black cat")


def test_a_child_is_never_a_case_in_what_commands_and_tasks_say() -> None:
    """`case holder` is a role in the Department's list; `cases` is its column; a child is neither."""
    allowed = re.compile(r"cases?[ -](holders?|holding|systems?|recording)|cases_fte|\bin case\b|\bin any case\b", re.I)
    found = [
        named(file, line)
        for file in python_files("src/mainstay/commands", "src/mainstay/tasks", "src/mainstay/presentation")
        for line, text in _sentences_in(parsed(file))
        if re.search(r"\bcases?\b", allowed.sub(" ", text), re.I)
    ]
    assert not found, f"say children allocated: {found}"


def test_names_of_people_are_never_interpolated_into_problems() -> None:
    """A problem says where and what, never who: no identifying field is handed to `found`."""
    identifying = {"date_of_birth", "swe_number", "staff_id", "staff_ids", "surname", "forename"}
    found = [
        named(file, call.lineno)
        for file in python_files("src/mainstay")
        for name, call in calls(parsed(file))
        if name.rpartition(".")[2] == "Problem"
        for keyword in call.keywords
        if keyword.arg == "found"
        for node in ast.walk(keyword.value)
        if isinstance(node, ast.Name | ast.Attribute) and getattr(node, "id", getattr(node, "attr", "")) in identifying
    ]
    assert not found, found
