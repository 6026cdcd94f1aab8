"""A kind of source is known by its own folder alone: adding one edits nothing else, whatever it tells of."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

from mainstay.intake.declaring import folder_of, source_kinds
from mainstay.intake.gathering import builders
from mainstay.intake.sources import workforce_census
from mainstay.record.subjects import Subject
from tests.house_rules.the_tree import PACKAGE, named, parsed, python_files

SOURCES = PACKAGE / "intake" / "sources"
FOLDERS = sorted({file.relative_to(SOURCES).parts[0] for file in python_files("src/mainstay/intake/sources")})
KINDS = [folder for folder in FOLDERS if not folder.endswith(".py")]

# An invented council's files are written kind by kind, and spoilt kind by kind: it must say which one it writes.
WRITES_THEM = PACKAGE / "inventing"


def _texts(tree: ast.Module) -> Iterator[tuple[str, int]]:
    """Every text of a file with its line, docstrings apart: these may give a kind as an example."""
    docstrings = {
        id(node.body[0].value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef)
        and node.body
        and isinstance(node.body[0], ast.Expr)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in docstrings:
            yield node.value, node.lineno


def _kinds_named(tree: ast.Module) -> list[tuple[str, int]]:
    a_kind = re.compile(rf"\b({'|'.join(KINDS)})\b")
    return sorted((match[0], line) for text, line in _texts(tree) for match in a_kind.finditer(text))


def test_no_file_outside_its_own_folder_names_a_kind_of_source() -> None:
    found = [
        f"{named(file, line)}: {kind}"
        for file in python_files("src/mainstay")
        if not file.is_relative_to(WRITES_THEM)
        for kind, line in _kinds_named(parsed(file))
        if not file.is_relative_to(SOURCES / kind)
    ]
    assert not found, "ask what a list tells of (mainstay.record.subjects), not what kind of file it is: " + str(found)


def test_the_rule_finds_a_kind_wherever_it_is_written() -> None:
    code = f'"""A {KINDS[0]}."""\nx = "{KINDS[0]}"\ny = f"[columns.{KINDS[1]}] {{x}}"\nz = "{KINDS[0]}s"\n'
    assert _kinds_named(ast.parse(code)) == [(KINDS[0], 2), (KINDS[1], 3)]


def test_the_name_of_a_kind_is_that_of_its_folder() -> None:
    assert {name: kind.kind for name, kind in source_kinds().items()} == {name: name for name in source_kinds()}
    assert {*source_kinds(), folder_of(f"{workforce_census.__name__}.contents")} == set(KINDS)


def test_every_kind_is_taken_apart_by_its_own_folder() -> None:
    assert builders().keys() == source_kinds().keys()


def test_every_kind_tells_of_something_and_some_kind_of_every_subject() -> None:
    told = [subject for kind in source_kinds().values() for subject in kind.tells]
    assert all(kind.tells and len(set(kind.tells)) == len(kind.tells) for kind in source_kinds().values())
    assert set(told) == set(Subject)
