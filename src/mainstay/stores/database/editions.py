"""Keeping, finding and opening editions. Accepting is compare-and-swap: who works on an old edition is told."""

from __future__ import annotations

import hashlib
from functools import lru_cache
from io import BytesIO

import polars as pl
from django.db import transaction

from mainstay.foundations.caches import caches_emptied, holds_people
from mainstay.foundations.problems import CannotGoOn
from mainstay.record.frames import as_declared
from mainstay.record.record import WorkforceRecord
from mainstay.stores.database.models import Current, Edition, EditionTable
from mainstay.stores.kept import SCHEMA, digest, source_in, source_out

_DIGESTS: dict[int, str] = {}
"""The digest that each edition had when it was last opened here."""
LARGEST_TABLE = 256 * 1024 * 1024


class Superseded(Exception):  # noqa: N818 - a signal to ask again, not a fault
    """Somebody accepted another import meanwhile."""


def current() -> Edition | None:
    """The edition that is shown; None before the first import."""
    pointer = Current.objects.select_related("edition").filter(pk=1).first()
    return pointer.edition if pointer else None


def accept(
    record: WorkforceRecord, *, base: Edition | None, made_by: int | None, council_name: str = "", mark: str = ""
) -> Edition:
    """Keeps a record as a new edition and makes it the current one, whole or not at all.

    Raises `Superseded` where the current edition is not `base` any more, or was rewritten since. An edition equal to its
    base is not kept again.
    `mark` is the record's digest, where whoever gives it has just worked it out.
    """
    held = {name: frame for name, frame in sorted(record.tables.items()) if not frame.is_empty()}
    contents = {name: _parquet(name, frame) for name, frame in held.items()}
    mark = mark or digest(held)
    with transaction.atomic():
        pointer = _pointer()
        if pointer.edition_id != (base.pk if base else None) or (base and pointer.edition.digest != base.digest):
            raise Superseded
        if base is not None and base.digest == mark:
            return base
        edition = Edition.objects.create(
            made_by=made_by, base=base, council=record.council, council_name=council_name, schema=SCHEMA, digest=mark,
            sources=[source_out(source) for source in record.sources],
        )  # fmt: skip
        EditionTable.objects.bulk_create(
            EditionTable(edition=edition, name=name, content=content, sha256=hashlib.sha256(content).hexdigest())
            for name, content in contents.items()
        )
        pointer.edition = edition
        pointer.save()
    return edition


def locked() -> None:
    """Holds back, until the transaction ends, who else accepts an import or erases a person."""
    _pointer()


def show(edition: Edition | None, *, instead_of: Edition | None) -> None:
    """Makes an edition that was accepted before the current one again; None shows nothing, as before the first import.

    Raises `Superseded` where the current edition is not `instead_of` any more.
    """
    with transaction.atomic():
        pointer = _pointer()
        if pointer.edition_id != (instead_of.pk if instead_of else None):
            raise Superseded
        pointer.edition = edition
        pointer.save()


def opened(edition: Edition) -> WorkforceRecord:
    """The record of an edition. Stops where it was changed or is of another version's schema.

    One that another process rewrote, as somebody was erased, is noticed by its digest: nothing of before stays in memory.
    """
    if _DIGESTS.setdefault(edition.pk, edition.digest) != edition.digest:
        caches_emptied()
        _DIGESTS[edition.pk] = edition.digest
    return _opened(edition.pk, edition.digest)


@holds_people
@lru_cache(maxsize=4)
def _opened(number: int, mark: str) -> WorkforceRecord:
    edition = Edition.objects.get(pk=number)
    if edition.schema != SCHEMA:
        raise _cannot_open(number, "It was kept by another version of Mainstay.")
    held = {}
    for table in edition.tables.all():
        content = bytes(table.content)
        if hashlib.sha256(content).hexdigest() != table.sha256:
            raise _cannot_open(number, f"The table {table.name} is not what was kept.")
        held[table.name] = pl.read_parquet(BytesIO(content))
    if digest(held) != mark:
        raise _cannot_open(number, "Its content is not what was kept: the digest differs.")
    held = {name: _as_declared(number, name, frame) for name, frame in held.items()}
    return WorkforceRecord(edition.council, tuple(source_in(each) for each in edition.sources), held)


def _as_declared(number: int, name: str, frame: pl.DataFrame) -> pl.DataFrame:
    filled = as_declared(name, frame)
    if filled is None:
        raise _cannot_open(number, f"The columns of the table {name} are not those of this version.")
    return filled


def _pointer() -> Current:
    Current.objects.get_or_create(pk=1)
    return Current.objects.select_for_update().get(pk=1)


def _parquet(name: str, frame: pl.DataFrame) -> bytes:
    written = BytesIO()
    frame.write_parquet(written)
    content = written.getvalue()
    if len(content) > LARGEST_TABLE:
        raise CannotGoOn(
            f"The table {name} is larger than an edition may hold.",
            why="It could not be kept whole.",
            do="Import fewer years of children allocated at once.",
        )
    return content


def _cannot_open(number: int, what: str) -> CannotGoOn:
    return CannotGoOn(
        what, where=f"version {number}", why="Figures from it could be wrong.", do="Import the files again, or go back."
    )
