"""Keys that survive: a person whose key changed between two versions of the record is still the same person.

A key is made of the best number known, so it changes when a registration number first appears, or when two people turn out
to be one. What was typed about them, and the account that is theirs, hang on the key: an alias leads from the old to the new.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import polars as pl
from django.db import models, transaction

from mainstay.record.record import WorkforceRecord
from mainstay.stores.database.models import PersonAlias
from mainstay.stores.database.numbers_of_people import numbers_in

BY_NUMBER = "a number that both have"
BY_BIRTH = "date of birth, sex and first day"
_BIRTH = ("date_of_birth", "sex", "start")


@dataclass(frozen=True)
class Followed:
    """Keys that gave way to others, old to new: those that an exact number proves, and those only proposed."""

    moved: Mapping[str, str]
    proposed: Mapping[str, str]


def follow(before: WorkforceRecord | None, after: WorkforceRecord) -> Followed:
    """Keeps an alias for each key that is gone and whose number is now another key's; proposes one for a like person.

    A number proves it only where no other number and no date of birth contradicts it. A person with the same date of
    birth, sex and first day, where only one is gone and one is new, is proposed and never taken for the same.
    """
    if before is None:
        return Followed({}, {})
    found = moved_between(before.table("person"), after.table("person"), _first_days(before), _first_days(after))
    with transaction.atomic():
        for old, new in found.moved.items():
            _lead(old, new)
        for old, new in found.proposed.items():
            PersonAlias.objects.get_or_create(old=old, new=new, defaults={"because": BY_BIRTH, "stands": False})
    return found


def moved_between(
    before: pl.DataFrame, after: pl.DataFrame, first_before: pl.DataFrame, first_after: pl.DataFrame
) -> Followed:
    """The same from two person tables and the first days of each; nothing is kept."""
    gone = before.join(after, on="person", how="anti")
    holders: dict[str, set[str]] = defaultdict(set)
    later = {row["person"]: row for row in after.iter_rows(named=True)}
    for key, row in later.items():
        for number in numbers_in(row):
            holders[number].add(key)
    moved: dict[str, str] = {}
    contradicted: dict[str, str] = {}
    for row in gone.iter_rows(named=True):
        claimed = {key for number in numbers_in(row) for key in holders.get(number, ())}
        if len(claimed) == 1:
            new = claimed.pop()
            (contradicted if _contradict(row, later[new]) else moved)[row["person"]] = new
    like = _alike(_only(gone, moved), after.join(before, on="person", how="anti"), first_before, first_after)
    return Followed(moved, {**contradicted, **like})


def accept_proposal(old: str, new: str) -> bool:
    """Makes a proposed alias stand; whether there was one."""
    found = PersonAlias.objects.filter(old=old, new=new, stands=False)
    if not found.exists():
        return False
    with transaction.atomic():
        found.delete()
        _lead(old, new, BY_BIRTH)
    return True


def refuse_proposal(old: str, new: str) -> bool:
    """Takes a proposed alias away; whether there was one."""
    return PersonAlias.objects.filter(old=old, new=new, stands=False).delete()[0] > 0


def proposals() -> list[tuple[str, str, str]]:
    """What is proposed: the old key, the new one, and by what."""
    return list(PersonAlias.objects.filter(stands=False).order_by("pk").values_list("old", "new", "because"))


def key_now(key: str) -> str:
    """The key that a person of this key has now; the same where nothing is known of another."""
    return _end(key, _standing())


def keys_of(person: str) -> tuple[str, ...]:
    """Every key that the person of this key had or has, the present one first."""
    standing = _standing()
    now = _end(person, standing)
    return (now, *sorted(key for key in {*standing, person} if key != now and _end(key, standing) == now))


def keys_in(record: WorkforceRecord, keys: Iterable[str]) -> dict[str, str]:
    """For each key that this record holds under another, the one it holds: whichever version is shown, also after an undo."""
    there = set(record.table("person")["person"])
    standing = _standing()
    held = {}
    for now in {_end(key, standing) for key in standing}:
        family = [key for key in (now, *standing) if key in there and _end(key, standing) == now]
        if family:
            held[now] = family[0]
    return {
        key: held[now]
        for key in set(keys)
        if key not in there and (now := _end(key, standing)) in held
    }  # fmt: skip


def stamp() -> int:
    """A number that changes whenever an alias is added or taken away."""
    found = PersonAlias.objects.filter(stands=True).aggregate(last=models.Max("pk"), all=models.Count("pk"))
    return (found["last"] or 0) * 1_009 + found["all"]


def _lead(old: str, new: str, because: str = BY_NUMBER) -> None:
    """An alias; what led away from the new key before (it was the old one once) is turned about, so that nothing circles."""
    PersonAlias.objects.filter(old__in=[old, new], stands=True).delete()
    PersonAlias.objects.update_or_create(old=old, new=new, defaults={"because": because, "stands": True})


def _standing() -> dict[str, str]:
    return dict(PersonAlias.objects.filter(stands=True).order_by("pk").values_list("old", "new"))


def _end(key: str, standing: Mapping[str, str]) -> str:
    met = {key}
    while key in standing and standing[key] not in met:
        key = standing[key]
        met.add(key)
    return key


def _contradict(one: Mapping[str, object], other: Mapping[str, object]) -> bool:
    return any(one[fact] and other[fact] and one[fact] != other[fact] for fact in ("swe_number", "date_of_birth"))


def _only(gone: pl.DataFrame, without: Mapping[str, str]) -> pl.DataFrame:
    return gone.filter(~pl.col("person").is_in(list(without)))


def _first_days(record: WorkforceRecord) -> pl.DataFrame:
    return record.table("spell").drop_nulls("start").group_by("person").agg(pl.col("start").min())


def _alike(
    gone: pl.DataFrame, come: pl.DataFrame, first_gone: pl.DataFrame, first_come: pl.DataFrame
) -> dict[str, str]:
    """Who is gone and who is new with the same date of birth, sex and first day, where each is the only one."""
    both = [
        people.select("person", "date_of_birth", "sex").join(first, on="person").drop_nulls()
        .filter(pl.len().over(_BIRTH) == 1)
        for people, first in ((gone, first_gone), (come, first_come))
    ]  # fmt: skip
    pairs = both[0].join(both[1], on=_BIRTH, suffix="_new")
    return dict(pairs.select("person", "person_new").iter_rows())
