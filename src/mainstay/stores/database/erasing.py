"""Erasing a person from every version of the record: the one rewriting of an edition that is ever allowed.

Nothing here says whose rows they were once it is done: what was rewritten is known by the digest before and after.
"""

from __future__ import annotations

import hashlib
import secrets
from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from heapq import merge
from io import BytesIO
from typing import Any

import polars as pl
from django.db import DatabaseError, connection, transaction

from mainstay.foundations.problems import CannotGoOn
from mainstay.stores.database.models import Edition, EditionTable, PersonAlias, TypedRow
from mainstay.stores.database.numbers_of_people import is_known_by, numbers_in
from mainstay.stores.database.without_a_person import Replacement, Way, parted, rows_about
from mainstay.stores.kept import add_table, rows_in_order

_KEY_BYTES = 6


@dataclass(frozen=True)
class HeldIn:
    """A version of the record that holds a person, and how many rows of each of its tables do."""

    edition: Edition
    rows: Mapping[str, int]


@dataclass(frozen=True)
class Rewritten:
    """A version as it was and as it is, by the SHA-256 of its content."""

    edition: int
    before: str
    after: str


@dataclass(frozen=True)
class Erased:
    """What was done: versions rewritten, typed rows taken away or emptied of the person's key, aliases taken away."""

    editions: tuple[Rewritten, ...]
    typed_rows: int
    typed_rows_naming: int
    aliases: int


def replacement(way: Way) -> Replacement:
    """A replacement with a key made now, of nothing but chance."""
    return Replacement(way, f"P-{secrets.token_hex(_KEY_BYTES)}")


def keys_with(numbers: Collection[str]) -> set[str]:
    """The keys of everybody who is known by one of these numbers in any version of the record."""
    found: set[str] = set()
    for table in EditionTable.objects.filter(name="person").order_by("-edition_id").iterator(chunk_size=1):
        people = _frame(table).select("person", "swe_number", "staff_ids")
        found |= {row["person"] for row in people.iter_rows(named=True) if is_known_by(row, numbers)}
    return found


def numbers_with(keys: Collection[str]) -> set[str]:
    """Every number that these keys have in any version of the record."""
    found: set[str] = set()
    for table in EditionTable.objects.filter(name="person").iterator(chunk_size=1):
        people = _frame(table).filter(pl.col("person").is_in(list(keys)))
        found |= {number for row in people.iter_rows(named=True) for number in numbers_in(row)}
    return found


def held_in(keys: Collection[str]) -> list[HeldIn]:
    """The versions that hold a person under one of these keys, the latest first. One table is in memory at a time."""
    found = []
    for edition in Edition.objects.order_by("-pk"):
        rows = {name: count for name, frame in _frames(edition) if (count := rows_about(frame, keys))}
        if rows:
            found.append(HeldIn(edition, rows))
    return found


def typed_about(keys: Collection[str]) -> tuple[Mapping[str, int], int]:
    """How many typed rows of each table are about a person, all their versions; and how many of others name them."""
    about = Counter(TypedRow.objects.filter(person__in=keys).values_list("table", flat=True))
    return dict(about), len(_naming(keys))


def erase(keys: Collection[str], instead: Replacement) -> Erased:
    """Rewrites every version that holds the person, and takes away what was typed about them; all of it or nothing.

    One version is in memory at a time. Stops where one is not what was kept: rewriting it would hide that.
    """
    with transaction.atomic():
        holding = [held.edition for held in held_in(keys)]
        rewritten = [done for edition in reversed(holding) if (done := _rewritten(edition, keys, instead))]
        naming = _naming(keys)
        for row in naming:
            row.values = {name: value for name, value in row.values.items() if value not in keys}
        TypedRow.objects.bulk_update(naming, ["values"])
        about = TypedRow.objects.filter(person__in=keys).delete()[0]
        aliases = (PersonAlias.objects.filter(old__in=keys) | PersonAlias.objects.filter(new__in=keys)).delete()[0]
    return Erased(tuple(rewritten), about, len(naming), aliases)


def wipe_free_space(*, whole: bool = True) -> bool:
    """Makes the database give up what was deleted, so that no copy of its files still holds it; whether it could.

    It cannot inside a transaction, while somebody reads what was, or on a full disk. Back-ups made before still hold
    everything. Without `whole`, PostgreSQL only lets what was deleted be written over, which locks nobody out.
    """
    if connection.in_atomic_block:
        return False
    try:
        with connection.cursor() as cursor:
            if connection.vendor != "sqlite":
                cursor.execute("VACUUM FULL" if whole else "VACUUM")
                return True
            cursor.execute("VACUUM")
            cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            busy, *_pages = cursor.fetchone()
            return bool(busy == 0)
    except DatabaseError:
        return False


def _rewritten(edition: Edition, keys: Collection[str], instead: Replacement) -> Rewritten | None:
    """One table at a time, by name, with the digests before and after made along the way."""
    before, after = hashlib.sha256(), hashlib.sha256()
    changed: dict[str, pl.DataFrame] = {}
    for name, frame in _frames(edition):
        found = parted(name, frame, keys, instead)
        same, was, now = (rows_in_order(each) for each in (found.untouched, found.touched, found.instead))
        add_table(before, name, merge(same, was))
        if same or now:
            add_table(after, name, merge(same, now))
        if was:
            changed[name] = pl.concat([found.untouched, found.instead])
    if not changed:
        return None
    if before.hexdigest() != edition.digest:
        raise _not_what_was_kept(edition)
    for name, frame in changed.items():
        _put(edition, name, frame)
    edition.digest = after.hexdigest()
    edition.save(update_fields=["digest"])
    return Rewritten(edition.pk, before.hexdigest(), edition.digest)


def _put(edition: Edition, name: str, frame: pl.DataFrame) -> None:
    table = EditionTable.objects.filter(edition=edition, name=name)
    if frame.is_empty():
        table.delete()
        return
    written = BytesIO()
    frame.write_parquet(written)
    content = written.getvalue()
    table.update(content=content, sha256=hashlib.sha256(content).hexdigest())


def _naming(keys: Collection[str]) -> list[TypedRow]:
    """Typed rows of others, in any version, that name a person; few are typed, so all are looked at."""
    wanted = set(keys)
    others = TypedRow.objects.exclude(person__in=keys).iterator(chunk_size=500)
    return [row for row in others if any(isinstance(each, str) and each in wanted for each in row.values.values())]


def frames_of(edition: Edition, names: Collection[str]) -> Iterator[tuple[str, pl.DataFrame]]:
    """Some tables of a version, one in memory at a time. Stops where one is not what was kept."""
    for table in edition.tables.filter(name__in=list(names)).order_by("name").iterator(chunk_size=1):
        yield table.name, _frame(table)


def _frames(edition: Edition) -> Iterator[tuple[str, pl.DataFrame]]:
    for table in edition.tables.order_by("name").iterator(chunk_size=1):
        yield table.name, _frame(table)


def _frame(table: Any) -> pl.DataFrame:
    content = bytes(table.content)
    if hashlib.sha256(content).hexdigest() != table.sha256:
        raise _not_what_was_kept(table.edition)
    return pl.read_parquet(BytesIO(content))


def _not_what_was_kept(edition: Edition) -> CannotGoOn:
    return CannotGoOn(
        "This version of the record is not what was kept.",
        where=f"version {edition.pk}",
        why="Somebody changed it by other means, and rewriting it would hide that. Nothing was erased.",
        do="Put a back-up in its place, or let the retention schedule delete the version, and erase again.",
    )
