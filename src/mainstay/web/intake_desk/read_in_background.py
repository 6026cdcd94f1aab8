"""The task that reads an import: once for its files and once for each round of answers, apart from the pages.

It reads in a folder of its own (links to the files and a copy of the answers), and puts what it made in its place only if
nobody answered anything meanwhile: killed at any moment it leaves the import as it was, and done twice it does no harm.
"""

from __future__ import annotations

import os
import secrets
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from pathlib import Path

from django.db import transaction
from django_tasks import task

from mainstay.foundations.files import write_bytes
from mainstay.foundations.problems import CannotGoOn
from mainstay.intake.choices import FILE_NAME
from mainstay.record.record import WorkforceRecord
from mainstay.stores.database.editions import current
from mainstay.stores.database.not_brought_back import without_the_erased
from mainstay.web.audit.entries import record
from mainstay.web.erasing_a_person import marks_secret_if_any
from mainstay.web.intake_desk.differing import compared
from mainstay.web.intake_desk.dropping import dropped
from mainstay.web.intake_desk.kept_reading import FOLDER, difference_kept, difference_written, kept, written
from mainstay.web.intake_desk.models import Reading
from mainstay.web.intake_desk.reading import NothingUsable, SoFar, so_far
from mainstay.web.intake_desk.showing import sentences_of
from mainstay.web.intake_desk.uploads import Import, found

NOTHING, STOPPED = "nothing", "stopped"


@task()
def read_import(number: str) -> str:
    """Reads an import if that is still to be done, and sets it beside what is shown now; says in a word what came of it."""
    one = found(number)
    row = Reading.objects.filter(pk=number).first()
    if one is None or row is None:
        return "gone"
    try:
        made = None
        if row.done != row.asked or kept(one.folder) is None:
            made = _read(one, row.asked)
            if made is None:
                return "answered meanwhile"
        _set_beside(one, made.read.record if made and made.read else None)
        _dropped_if_known(one)
    except CannotGoOn as reason:
        _ended(number, row.asked, STOPPED, [sentences_of(reason)])
    except NothingUsable as reason:
        _ended(number, row.asked, NOTHING, list(reason.sentences))
    except OSError:
        if found(number) is not None:
            raise
        return "gone"
    return "done"


def _read(one: Import, asked: int) -> SoFar | None:
    """Reads, and puts the reading in its place; None where it is no longer what was asked for."""
    with _a_folder_to_read_in(one.folder) as folder:
        made = folder / FOLDER
        state, erased = _without_the_erased(so_far(folder))
        written(state, made, erased)
        with transaction.atomic():
            row = Reading.objects.select_for_update().filter(pk=one.number).first()
            if row is None or row.asked != asked:
                return None
            if (folder / FILE_NAME).is_file():
                (folder / FILE_NAME).replace(one.folder / FILE_NAME)
            old = folder / ".old"
            if (one.folder / FOLDER).exists():
                (one.folder / FOLDER).replace(old)
            made.replace(one.folder / FOLDER)
            row.done, row.outcome, row.sentences = asked, "", []
            row.save(update_fields=["done", "outcome", "sentences"])
    return state


def _set_beside(one: Import, record_read: WorkforceRecord | None) -> None:
    """Keeps what would change, unless it is kept already or something stops. The record is opened where it was read before."""
    reading, base = kept(one.folder), current()
    if reading is None or not reading.is_read:
        return
    there = difference_kept(one.folder)
    if there is None or there[0].mark != reading.mark or not there[0].is_to(base):
        difference_written(one.folder, *compared(record_read or reading.record(), reading.mark, base))


def _without_the_erased(state: SoFar) -> tuple[SoFar, int]:
    """What was read without those who asked to be erased before, and how many they are."""
    if state.read is None:
        return state, 0
    record, count = without_the_erased(state.read.record, marks_secret_if_any())
    return (replace(state, read=replace(state.read, record=record)), count) if count else (state, 0)


def _dropped_if_known(one: Import) -> None:
    """Takes away what the schedule fetched where it says the same as what is shown: nobody need look at that."""
    reading, base = kept(one.folder), current()
    if one.scheduled and reading is not None and base is not None and reading.mark == base.digest:
        dropped(one)
        record(None, "found nothing new in the folder", one.short)


def _ended(number: str, asked: int, outcome: str, sentences: list[str]) -> None:
    Reading.objects.filter(pk=number, asked=asked).update(done=asked, outcome=outcome, sentences=sentences)


@contextmanager
def _a_folder_to_read_in(upload: Path) -> Iterator[Path]:
    """The files once more under other names, without their content twice, and the answers as they are now."""
    folder = upload.parent / f".reading-{secrets.token_hex(8)}"
    try:
        folder.mkdir(mode=0o700)
        for path in sorted(upload.iterdir()):
            if path.name == FILE_NAME:
                write_bytes(folder / FILE_NAME, path.read_bytes(), private=True)
            elif path.is_file() and not path.name.startswith("."):
                _linked(path, folder / path.name)
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _linked(path: Path, link: Path) -> None:
    with suppress(OSError):
        os.link(path, link)
        return
    shutil.copyfile(path, link)
