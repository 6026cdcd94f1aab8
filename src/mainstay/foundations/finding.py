"""Finding many of a kind: walk a package's folder and read one named constant from each file, on first use.

A new measure, source, table or command is a new file; nothing else is edited.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterator
from functools import cache


@cache
def found_in(package: str, constant: str) -> dict[str, object]:
    """Every value named `constant` in the modules below `package`, by full module name, in name order.

    Modules without the constant are passed over. Importing a module that fails to import is an error of ours and is
    not hidden.
    """
    return {name: value for name in _modules_below(package) if (value := _constant(name, constant)) is not None}


def _constant(module: str, constant: str) -> object | None:
    return getattr(importlib.import_module(module), constant, None)


def _modules_below(package: str) -> Iterator[str]:
    root = importlib.import_module(package)
    names = (
        info.name for info in pkgutil.walk_packages(root.__path__, prefix=f"{package}.", onerror=lambda _name: None)
    )
    yield from sorted(names)


@cache
def instances_in(package: str, kind: type, without: tuple[str, ...] = ()) -> tuple[object, ...]:
    """Every module-level instance of `kind` declared below `package`, in order of module and name, without repeats.

    Packages named in `without` are not looked into: the web application's can be loaded only once it is set up.

    Used for declarations of which one file may hold several (kinds of problem beside the check that raises them).
    """
    seen: dict[int, object] = {}
    for module in _modules_below(package):
        if any(module == each or module.startswith(f"{each}.") for each in without):
            continue
        for _name, value in sorted(vars(importlib.import_module(module)).items()):
            if isinstance(value, kind):
                seen.setdefault(id(value), value)
    return tuple(seen.values())
