"""The order of the rooms, the types and the lint are kept by their own tools; here they are part of the tests."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from mainstay.foundations.finding import found_in
from tests.house_rules.the_tree import PACKAGE, ROOT, imported, named, parsed

BESIDE_PYTHON = Path(sys.executable).parent


def _run(*words: str) -> subprocess.CompletedProcess[str]:
    command = [str(BESIDE_PYTHON / words[0]), *words[1:]]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, encoding="utf-8", check=False)


@pytest.mark.parametrize(
    "words",
    [
        ("lint-imports", "--no-logo", "--no-cache"),
        ("mypy",),
        ("ruff", "check", "."),
        ("ruff", "format", "--check", "."),
    ],
    ids=["rooms", "types", "lint", "format"],
)
def test_the_tool_finds_nothing(words: tuple[str, ...]) -> None:
    ended = _run(*words)
    assert ended.returncode == 0, ended.stdout + ended.stderr


@pytest.mark.parametrize("package", ["mainstay.measures", "mainstay.intake.sources"])
def test_files_of_one_kind_do_not_import_each_other(package: str) -> None:
    """A measure stands alone, and so does a source: what two share lies in a file that declares neither."""
    constant = {"mainstay.measures": "MEASURE", "mainstay.intake.sources": "SOURCE"}[package]
    declaring = set(found_in(package, constant))
    assert declaring, f"nothing in {package} declares a {constant}"
    entangled = []
    for module in declaring:
        file = PACKAGE.parent.joinpath(*module.split(".")).with_suffix(".py")
        others = {name for name, _line in imported(parsed(file))} & (declaring - {module})
        entangled += [f"{named(file)} imports {other}" for other in others]
    assert not entangled, entangled
