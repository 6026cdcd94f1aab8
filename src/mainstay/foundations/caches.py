"""Caches that may hold people's data: each is named where it is declared, so that all can be emptied once somebody was erased."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

Cached = TypeVar("Cached")
_EMPTYING: list[Callable[[], Any]] = []


def holds_people(cache: Cached) -> Cached:
    """Names a function that keeps what it made (`lru_cache`), or a dictionary that is one."""
    _EMPTYING.append(getattr(cache, "cache_clear", None) or getattr(cache, "clear"))  # noqa: B009 - either kind
    return cache


def caches_emptied() -> int:
    """Empties every one of them in this process; how many there are."""
    for empty in _EMPTYING:
        empty()
    return len(_EMPTYING)
