"""What a piece of code names, whatever it calls it: `from os import environ as e` and then `e["X"]` is `os.environ`.

Imports anywhere in a file, functions included, are followed through their aliases, and so is `clock = time.time`. A
name that is rebound in some function is followed all the same: a rule would rather speak once too often.
"""

from __future__ import annotations

import ast
import builtins
from collections.abc import Iterator
from functools import cache

BUILT_IN = frozenset(dir(builtins))
IMPORTERS = {"importlib.import_module", "__import__", "builtins.__import__", "importlib.__import__"}


def names_in(tree: ast.Module) -> Iterator[tuple[str, int]]:
    """Each thing imported or used, in full (`datetime.datetime.now`), with its line; of `f(x).now` only `.now`."""
    known = _meanings(tree)
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((alias.name, node.lineno) for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield from ((f"{node.module}.{alias.name}", node.lineno) for alias in node.names)
        elif isinstance(node, ast.Attribute | ast.Name):
            yield _full(node, known), node.lineno
        elif isinstance(node, ast.Call):
            yield from ((name, node.lineno) for name in _by_text(node, known))


def calls_in(tree: ast.Module) -> Iterator[tuple[str, ast.Call]]:
    """Each call with the full name of what is called."""
    known = _meanings(tree)
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            yield _full(node.func, known), node


def full_name(node: ast.AST, tree: ast.Module) -> str:
    """The full name of one expression in a file."""
    return _full(node, _meanings(tree))


@cache
def _meanings(tree: ast.Module) -> dict[str, str]:
    """What each name of a file stands for: from its imports, then from assignments of one name to another."""
    known: dict[str, str] = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            known |= {
                alias.asname or alias.name.partition(".")[0]: alias.name if alias.asname else alias.name.split(".")[0]
                for alias in node.names
            }
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            known |= {alias.asname or alias.name: f"{node.module}.{alias.name}" for alias in node.names}
    for node in ast.walk(tree):
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Attribute | ast.Name):
            meant = _full(node.value, known)
            if meant and not meant.startswith("."):
                known |= {target.id: meant for target in node.targets if isinstance(target, ast.Name)}
    return known


def _full(node: ast.AST, known: dict[str, str]) -> str:
    if isinstance(node, ast.Attribute):
        return f"{_full(node.value, known)}.{node.attr}"
    if isinstance(node, ast.Call):
        # `import_module("os").environ` is `os.environ`; of any other result only what follows it is known.
        return next((name for name in _by_text(node, known)), "")
    if isinstance(node, ast.Name):
        # A name that is neither imported nor Python's own is the file's own: a parameter `requests` is no module.
        return known.get(node.id, node.id if node.id in BUILT_IN else "")
    return ""


def _by_text(call: ast.Call, known: dict[str, str]) -> Iterator[str]:
    """What a call reaches by a name written as text: `import_module("socket")`, `getattr(os, "environ")`."""
    texts = [each.value if isinstance(each, ast.Constant) and isinstance(each.value, str) else "" for each in call.args]
    called = _full(call.func, known)
    if called in IMPORTERS and texts and texts[0]:
        yield texts[0]
    elif called in {"getattr", "builtins.getattr"} and len(texts) > 1 and texts[1]:
        yield f"{_full(call.args[0], known)}.{texts[1]}"
