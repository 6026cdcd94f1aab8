"""How an import stands for a page: read, being read, or stopped; and asking for it to be read (again)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from django.db import transaction
from django.http import Http404

from mainstay.stores.database.editions import current
from mainstay.web.background.queueing import Stands, queued, stands, waited_for, why_failed
from mainstay.web.intake_desk.differing import Told
from mainstay.web.intake_desk.kept_reading import Kept, difference_kept, kept
from mainstay.web.intake_desk.models import Reading
from mainstay.web.intake_desk.read_in_background import NOTHING, read_import
from mainstay.web.intake_desk.uploads import Import, found

PATIENCE = 1.5
"""Seconds that a page waits for a reading before it says that it goes on."""

_LOST = (
    "The program that reads files ended while it read these, twice. That can happen where a file is too large for this "
    "machine's memory. Nothing was changed."
)
_FAULT = (
    "The program that reads files met something that it was not made for ({kind}). That is ours to mend: please report it "
    "with that word, which holds nothing of your files. Nothing was changed."
)


class Stage(Enum):
    """How far an import is."""

    READ = "read"
    BEING_READ = "being read"
    STOPPED = "stopped"
    NOTHING = "nothing usable"


@dataclass(frozen=True)
class Standing:
    """How an import stands. `kept` is what lies beside it, also where it is of before the last answers; `told` what would

    change to what is shown now, where that was worked out. `sentences` say why it stopped; `behind` that another is read first.
    """

    stage: Stage
    kept: Kept | None = None
    told: Told | None = None
    sentences: tuple[str, ...] = ()
    behind: bool = False


def ask_for_reading(number: str) -> None:
    """Has an import read, because files were given or answers changed. Within a transaction that holds its row, if any."""
    with transaction.atomic():
        Reading.objects.get_or_create(pk=number)
        row = Reading.objects.select_for_update().get(pk=number)
        row.asked, row.outcome, row.sentences = row.asked + 1, "", []
        row.task = queued(read_import, number)
        row.save()


def standing(one: Import, *, beside: bool = False, patience: float = PATIENCE) -> Standing:
    """How an import stands, after a little patience. `beside` is set where what would change is wanted too."""
    row = Reading.objects.filter(pk=one.number).first()
    if row is None:
        _there(one)
        ask_for_reading(one.number)
    elif _is_wanting(one, row, beside) and stands(row.task) in (Stands.DONE, Stands.UNKNOWN):
        _ask_once_more(row)
    row = _row(one)
    how = stands(row.task)
    if how in (Stands.WAITING, Stands.RUNNING) and _is_wanting(one, row, beside):
        how = waited_for(row.task, patience)
        row = _row(one)
    return _standing(one, row, how, beside)


def _row(one: Import) -> Reading:
    """Its row; a page that says there is none where somebody else has just accepted it or thrown it away."""
    row = Reading.objects.filter(pk=one.number).first()
    if row is None:
        raise Http404
    return row


def _there(one: Import) -> None:
    if found(one.number) is None:
        raise Http404


def _standing(one: Import, row: Reading, how: Stands, beside: bool) -> Standing:
    there = kept(one.folder)
    if row.done == row.asked and row.outcome:
        stage = Stage.NOTHING if row.outcome == NOTHING else Stage.STOPPED
        return Standing(stage, there, sentences=tuple(row.sentences))
    if not _is_wanting(one, row, beside):
        return Standing(Stage.READ, there, _told(one, there))
    if how is Stands.FAILED:
        failed = why_failed(row.task)
        return Standing(Stage.STOPPED, there, sentences=(_LOST if failed.lost else _FAULT.format(kind=failed.kind),))
    return Standing(Stage.BEING_READ, there, behind=how is Stands.WAITING)


def _is_wanting(one: Import, row: Reading, beside: bool) -> bool:
    """Whether something is still to be worked out."""
    if row.done != row.asked:
        return True
    if row.outcome:
        return False
    there = kept(one.folder)
    return there is None or (beside and there.is_read and _told(one, there) is None)


def _told(one: Import, there: Kept | None) -> Told | None:
    """What would change, if it was worked out for this reading and for what is shown now."""
    found = difference_kept(one.folder)
    if there is None or found is None:
        return None
    told, _keys = found
    return told if told.mark == there.mark and told.is_to(current()) else None


def _ask_once_more(row: Reading) -> None:
    """Queues the task again: what it made is of an earlier time, or is gone."""
    with transaction.atomic():
        fresh = Reading.objects.select_for_update().filter(pk=row.pk).first()
        if fresh is not None and fresh.task == row.task:
            fresh.task = queued(read_import, row.pk)
            fresh.save(update_fields=["task"])
