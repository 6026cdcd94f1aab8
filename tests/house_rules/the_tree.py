"""Walks over our own files, for the house rules: what is tracked, what is Python, and what each file says."""

from __future__ import annotations

import ast
import subprocess
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "src" / "mainstay"
BELOW_TASKS = [
    "foundations",
    "vocabulary",
    "record",
    "stores",
    "intake",
    "measures",
    "published",
    "retention",
    "returns",
    "agency",
    "development",
    "voice",
    "comparison",
    "inventing",
    "planning",
    "region",
    "strategy",
    "presentation",
]


@cache
def our_files() -> tuple[Path, ...]:
    """Every file that git tracks or would track; without git, every file that is not in a folder made by `make`."""
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"],
        cwd=ROOT, capture_output=True, text=True, check=False,
    )  # fmt: skip
    if listed.returncode == 0:
        found = [ROOT / name for name in listed.stdout.split("\0") if name]
    else:
        made = {".venv", ".tools", "demo", "dist", "_build", "__pycache__", ".git"}
        found = [file for file in ROOT.rglob("*") if not made & set(file.relative_to(ROOT).parts)]
    return tuple(sorted(file for file in found if file.is_file()))


def python_files(*folders: str) -> list[Path]:
    """Our Python files below the given folders of the repository, or all of them."""
    roots = [ROOT / folder for folder in folders] or [ROOT]
    return [file for file in our_files() if file.suffix == ".py" and any(file.is_relative_to(root) for root in roots)]


def files_below_tasks() -> list[Path]:
    """The Python files of every room below `tasks`."""
    return python_files(*(f"src/mainstay/{room}" for room in BELOW_TASKS))


@cache
def parsed(file: Path) -> ast.Module:
    """The file as a syntax tree."""
    return ast.parse(file.read_text(encoding="utf-8"), filename=str(file))


def named(file: Path, line: int | None = None) -> str:
    """The file as a reader would name it, with a line."""
    place = file.relative_to(ROOT).as_posix()
    return place if line is None else f"{place}:{line}"


def calls(tree: ast.AST) -> Iterator[tuple[str, ast.Call]]:
    """Each call with its dotted name, such as `date.today`; for a call on a result, the part after the last bracket."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            yield dotted(node.func), node


def dotted(node: ast.AST) -> str:
    """The dotted name of an expression, as far as it is names."""
    if isinstance(node, ast.Attribute):
        return f"{dotted(node.value)}.{node.attr}"
    return node.id if isinstance(node, ast.Name) else ""


def imported(tree: ast.AST) -> Iterator[tuple[str, int]]:
    """Each module imported anywhere in the file, functions too, with its line; `from a import b` gives `a.b` too."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((alias.name, node.lineno) for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module, node.lineno
            yield from ((f"{node.module}.{alias.name}", node.lineno) for alias in node.names)
