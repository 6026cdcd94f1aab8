"""Regular tasks: each declared once in a constant CHORE, found by walking, and put in the queue when it is due."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cache
from typing import Any

from django.utils import timezone

from mainstay.foundations.finding import found_in
from mainstay.web.background.models import Due
from mainstay.web.background.queueing import queued


@dataclass(frozen=True)
class Chore:
    """A task that is done again and again. `every` says after how long; None where it is not wanted here."""

    name: str
    every: Callable[[], timedelta | None]
    task: Any


@cache
def chores() -> tuple[Chore, ...]:
    """Every regular task."""
    return tuple(each for each in found_in("mainstay.web", "CHORE").values() if isinstance(each, Chore))


def chores_queued() -> int:
    """Puts each task that is due in the queue, once however many workers there are; how many."""
    return sum(_queued_if_due(each, every, timezone.now()) for each in chores() if (every := each.every()) is not None)


def _queued_if_due(chore: Chore, every: timedelta, now: datetime) -> bool:
    row, made = Due.objects.get_or_create(name=chore.name, defaults={"at": now + every})
    if made or Due.objects.filter(name=chore.name, at=row.at, at__lte=now).update(at=now + every):
        queued(chore.task)
        return True
    return False
