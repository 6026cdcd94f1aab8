"""The schedule as it holds now, what it would delete today, and deleting it: each kind apart, recorded, values never."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any

from django.db import transaction
from django.utils import timezone

from mainstay.foundations.problems import CannotGoOn
from mainstay.stores.database.erasing import wipe_free_space
from mainstay.web.audit.entries import record
from mainstay.web.free_space import is_owed, wiped_after_erasing
from mainstay.web.going_live.declaring import Grade, Kept, in_words, kinds
from mainstay.web.going_live.models import Deleted, KeepFor


@dataclass(frozen=True)
class Line:
    """One kind of data with how long it is kept now, who said so and when, and how many would be deleted today."""

    kind: Kept
    days: int | None
    decided: KeepFor | None
    due: int | None

    @property
    def period(self) -> str:
        """How long, in words."""
        return in_words(self.days)

    @property
    def is_agreed(self) -> bool:
        """Whether it may delete anything: the council decided, or nothing is to decide as it follows from how it works."""
        return self.decided is not None or self.kind.grade is Grade.TECHNICAL


@dataclass(frozen=True)
class Retained:
    """What was done with one kind: how many were deleted, or why none could be."""

    kind: Kept
    deleted: int
    stopped: str = ""


def today() -> date:
    """The day it is, by the council's own clock."""
    return timezone.localdate()


def schedule(today: date, *, counted: bool = True) -> list[Line]:
    """Every kind, with what would be deleted today where that is asked."""
    lines = []
    for kind in kinds():
        decided = KeepFor.objects.filter(kind=kind.name).order_by("-pk").first() if kind.may_change else None
        days = decided.days if decided else kind.usual_days
        due = kind.due(_before(today, days)) if counted and kind.due and days is not None else None
        lines.append(Line(kind, days, decided, due))
    return lines


def decide(kind: Kept, days: int | None, because: str, account: Any) -> None:
    """Keeps a decision; what was decided before stays to be read."""
    with transaction.atomic():
        KeepFor.objects.create(kind=kind.name, days=days, because=because, set_by=account.pk)
        record(account, "set how long data are kept", f"{kind.name}: {in_words(days)}")


def agree_to_all(account: Any) -> int:
    """Decides on every kind that nobody has decided on, as it stands; how many."""
    lines = [
        line for line in schedule(timezone.localdate(), counted=False) if line.kind.may_change and not line.decided
    ]
    for line in lines:
        decide(line.kind, line.days, "as Mainstay proposes", account)
    return len(lines)


def apply_retention(today: date, account: Any = None) -> list[Retained]:
    """Deletes what is past its time, one kind after another: what stops one stops no other. Doing it twice does no harm.

    A period that is only assumed deletes nothing until the council has agreed to it.
    """
    done = []
    for line in schedule(today, counted=False):
        if line.kind.delete is None or line.days is None or not line.is_agreed:
            continue
        before = _before(today, line.days)
        try:
            with transaction.atomic():
                count = line.kind.delete(before)
                if count:
                    Deleted.objects.create(kind=line.kind.name, count=count, before=before.date())
                    record(account, "deleted what was past its time", f"{line.kind.name}: {count}")
        except CannotGoOn as reason:
            done.append(Retained(line.kind, 0, f"{reason.what} {reason.do}"))
        else:
            done.append(Retained(line.kind, count))
    if is_owed():
        wiped_after_erasing(account)
    elif any(each.deleted for each in done if each.kind.of_people):
        wipe_free_space(whole=False)
    return done


def _before(today: date, days: int) -> datetime:
    """The first moment of the day from which data are young enough."""
    first = datetime.combine(today - timedelta(days=min(days, 36_500)), time())
    return timezone.make_aware(first) if days else timezone.now()
