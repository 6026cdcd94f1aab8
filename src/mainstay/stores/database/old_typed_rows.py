"""Rows that somebody typed and that are of long ago, by the days they hold themselves."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from mainstay.foundations.dates import day_number
from mainstay.stores.database.models import TypedRow


def older(table: str, days: Sequence[str], before: date) -> list[str]:
    """Numbers of the rows of a table whose days all lie before one. A row without any of them is as old as its typing."""
    found = []
    for row in TypedRow.objects.filter(table=table, stands=True).iterator(chunk_size=500):
        own = [row.values[name] for name in days if isinstance(row.values.get(name), int)]
        if max(own, default=day_number(row.typed_at.date())) < day_number(before):
            found.append(row.number)
    return found


def delete_older(table: str, days: Sequence[str], before: date) -> int:
    """Deletes those rows with every earlier wording; how many rows."""
    numbers = older(table, days, before)
    TypedRow.objects.filter(number__in=numbers).delete()
    return len(numbers)
