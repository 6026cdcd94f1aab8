"""Folders are the domain's words, each explained once, and the README's map shows what is there."""

from __future__ import annotations

import ast
import re

import pytest

from tests.house_rules.the_tree import PACKAGE, ROOT, named, our_files, parsed, python_files

SAYS_NOTHING = {"utils", "util", "helpers", "helper", "common", "core", "lib", "misc", "shared", "base", "tools"}


def _rooms() -> set[str]:
    return {file.relative_to(PACKAGE).parts[0] for file in python_files("src/mainstay") if file.parent != PACKAGE}


def test_no_name_says_nothing() -> None:
    found = {
        named(file)
        for file in our_files()
        if SAYS_NOTHING & {*file.relative_to(ROOT).parts[:-1], file.stem} and file.is_relative_to(ROOT / "src")
    }
    assert not found, f"name what it is about: {found}"


def test_every_folder_of_python_is_a_package_with_a_paragraph() -> None:
    folders = {file.parent for file in python_files("src/mainstay")}
    silent = [
        named(folder)
        for folder in folders
        if not (folder / "__init__.py").exists() or not ast.get_docstring(parsed(folder / "__init__.py"))
    ]
    assert not silent, f"a folder's docstring says what it is for: {silent}"


def test_package_files_hold_a_docstring_and_nothing_else() -> None:
    """A front that re-exports hides where things are, and makes circles."""
    more = [
        named(file)
        for file in python_files("src/mainstay")
        if file.name == "__init__.py" and (len(parsed(file).body) != 1 or not ast.get_docstring(parsed(file)))
    ]
    assert not more, more


def test_every_room_is_in_the_glossary() -> None:
    glossary = (ROOT / "GLOSSARY.md").read_text(encoding="utf-8")
    missing = [room for room in _rooms() if f"| **{room}** |" not in glossary]
    assert not missing, f"say in GLOSSARY.md what these mean: {missing}"


def test_every_room_in_the_glossary_exists() -> None:
    section = (ROOT / "GLOSSARY.md").read_text(encoding="utf-8").partition("## The rooms")[2].partition("\n## ")[0]
    assert set(re.findall(r"^\| \*\*(\w+)\*\* \|", section, re.M)) == _rooms()


def test_the_readme_map_shows_the_rooms_that_exist() -> None:
    section = (ROOT / "README.md").read_text(encoding="utf-8").partition("## The rooms")[2].partition("\n## ")[0]
    if not section:
        pytest.fail("README.md has no section 'The rooms'")
    mapped = set(re.findall(r"(?m)^[ |`*-]*([a-z_]+)/", section)) - {"src", "mainstay"}
    assert mapped == _rooms(), "the map in README.md and the folders differ"
