"""Who is not to come back with the next files: marks of the numbers of those who were erased, and their rows left out.

A mark is a keyed hash (HMAC-SHA-256) made with a secret of its own that lies apart from the database, so that the marks
say nothing of anyone to who has the database alone. Why there are any: docs/decisions, on erasing a person.
"""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Collection
from dataclasses import replace

from mainstay.record.record import WorkforceRecord
from mainstay.stores.database.models import NotBroughtBack
from mainstay.stores.database.numbers_of_people import numbers_in
from mainstay.stores.database.without_a_person import Replacement, Way, without_person


def keep_out(numbers: Collection[str], way: Way, secret: bytes) -> int:
    """Keeps a mark for each number; how many there are of them."""
    for number in numbers:
        NotBroughtBack.objects.update_or_create(
            mark=_mark(number, secret), defaults={"unidentifiable": way is Way.MAKE_UNIDENTIFIABLE}
        )
    return len(numbers)


def let_back(numbers: Collection[str], secret: bytes) -> int:
    """Takes the marks of these numbers away, as when somebody is employed again; how many there were."""
    return NotBroughtBack.objects.filter(mark__in=[_mark(number, secret) for number in numbers]).delete()[0]


def without_the_erased(record: WorkforceRecord, secret: bytes | None) -> tuple[WorkforceRecord, int]:
    """A record just read, with those who were erased left out or made unidentifiable again; and how many they were."""
    marks = dict(NotBroughtBack.objects.values_list("mark", "unidentifiable"))
    if not marks or secret is None:
        return record, 0
    tables, met = dict(record.tables), 0
    for row in record.table("person").iter_rows(named=True):
        theirs = sorted(mark for number in numbers_in(row) if (mark := _mark(number, secret)) in marks)
        if theirs:
            met += 1
            way = Way.MAKE_UNIDENTIFIABLE if all(marks[mark] for mark in theirs) else Way.ERASE
            # The same each time the same files are read, as what was shown and what is accepted are compared.
            instead = Replacement(way, f"P-{_keyed(f'instead of {theirs[0]}', secret)[:12]}")
            tables = {name: without_person(name, frame, [row["person"]], instead) for name, frame in tables.items()}
    return replace(record, tables=tables), met


def _mark(number: str, secret: bytes) -> str:
    return _keyed(f"not brought back:{number}", secret)


def _keyed(text: str, secret: bytes) -> str:
    return hmac.new(secret, text.encode(), hashlib.sha256).hexdigest()
