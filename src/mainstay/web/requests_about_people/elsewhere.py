"""What other parts of the application keep of a person: accounts, drafts and requests, in tables of their own.

Any table of ours is looked through, so that a new one is not forgotten: a row with the person's key in a field of its own is
about them; one that only names them by key, somewhere in what was written, is about something else. A number is no key: 2025
is a year too. Where somebody wrote a number like theirs, the row may be about them, and a person decides: it is given to
nobody and changed by nothing here.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Any

from django.apps import apps
from django.db import models

from mainstay.web.accounts.models import Account

_OWN_WAYS = frozenset({
    "accounts.account", "audit.entry", "audit.head", "editions.edition", "editions.editiontable", "editions.current",
    "editions.typedrow", "editions.personalias", "editions.notbroughtback",
})  # fmt: skip
"""Tables that are looked after by name, where the rest of the erasing is."""
_BEGUN = frozenset({"drafts.draft"})
"""Tables of which a row that has a person's key in it is begun about them, and goes as a whole."""
_WRITTEN = {
    "drafts.draft": ("values",), "editions.editionproblems": ("problems",), "going_live.keepfor": ("because",),
    "returns_kept.fixasked": ("word", "mended_note"),
}  # fmt: skip
"""Fields in which somebody may have written a number, beside every field of long text. Codes, names and days are not written."""
_OURS = "mainstay."
_ABOUT = "person"

_SHORTEST = 4
"""Numbers shorter than this stand in texts for too much else to be looked for there."""


@dataclass(frozen=True)
class Person:
    """Whom it is about: every key they had, what finds a key in a text, and what finds a number that may be theirs."""

    keys: frozenset[str]
    key: re.Pattern[str]
    number: re.Pattern[str] | None


@dataclass(frozen=True)
class Elsewhere:
    """A table of ours with its rows about a person, those that name them by key, and those with a number that may be theirs."""

    model: type[models.Model]
    about: list[Any]
    naming: list[Any]
    perhaps: list[Any]

    @property
    def title(self) -> str:
        """What a row of it is called."""
        return str(self.model._meta.verbose_name)


def person_of(keys: Collection[str], numbers: Collection[str]) -> Person:
    """From keys, and numbers such as 'staff:12345'."""
    plain = {number.partition(":")[2].rpartition(":")[2] for number in numbers}
    sought = sorted(re.escape(each) for each in plain if len(each) >= _SHORTEST)
    # A whole word: no part of a code, a name of a round, a day or an amount.
    number = rf"(?<![\w/.,:-])0*(?:{'|'.join(sought)})(?![\w/:-]|[.,]\d)"
    key = "|".join(map(re.escape, sorted(keys)))
    return Person(frozenset(keys), re.compile(key), re.compile(number, re.IGNORECASE) if sought else None)


def accounts_of(keys: Collection[str]) -> list[Account]:
    """The accounts that are this person's."""
    return list(Account.objects.filter(person__in=keys))


def rows_elsewhere(person: Person) -> Iterator[Elsewhere]:
    """Each other table of ours that holds a person, or may."""
    for model in apps.get_models():
        ours = apps.get_app_config(model._meta.app_label).name.startswith(_OURS)
        if ours and model._meta.label_lower not in _OWN_WAYS:
            found = _of_table(model, person)
            if found.about or found.naming or found.perhaps:
                yield found


def _of_table(model: type[models.Model], person: Person) -> Elsewhere:
    found = Elsewhere(model, [], [], [])
    for row in model._default_manager.order_by("pk").iterator(chunk_size=500):
        is_named = any(_has(getattr(row, name), person.key) for name in _texts(model))
        if getattr(row, _ABOUT, None) in person.keys or (is_named and model._meta.label_lower in _BEGUN):
            found.about.append(row)
        elif is_named:
            found.naming.append(row)
        elif person.number and any(_has(getattr(row, name), person.number) for name in _written(model)):
            found.perhaps.append(row)
    return found


def counted_elsewhere(person: Person) -> tuple[list[tuple[str, int]], list[tuple[str, int]]]:
    """What those tables hold of the person, in words; and what may be about them, where a number like theirs was written."""
    found = list(rows_elsewhere(person))
    sure = [(each.title, count) for each in found if (count := len(each.about) + len(each.naming))]
    return sure, [(each.title, len(each.perhaps)) for each in found if each.perhaps]


def erased_elsewhere(person: Person) -> int:
    """Takes rows about the person away, their key out of others, and their name off their account; how many rows.

    What only holds a number like theirs is left as it is.
    """
    count = Account.objects.filter(person__in=person.keys).update(person="")
    for found in list(rows_elsewhere(person)):
        rows = found.model._default_manager
        rows.filter(pk__in=[row.pk for row in found.about]).delete()
        for row in found.naming:
            texts = {name: _without(getattr(row, name), person) for name in _texts(found.model)}
            rows.filter(pk=row.pk).update(**texts)
        count += len(found.about) + len(found.naming)
    return count


def _texts(model: type[models.Model]) -> list[str]:
    kinds = (models.CharField, models.TextField, models.JSONField)
    return [
        field.attname for field in model._meta.concrete_fields if isinstance(field, kinds) and not field.primary_key
    ]


def _written(model: type[models.Model]) -> list[str]:
    long = [field.attname for field in model._meta.concrete_fields if isinstance(field, models.TextField)]
    return [*long, *_WRITTEN.get(model._meta.label_lower, ())]


def _has(value: object, words: re.Pattern[str]) -> bool:
    if isinstance(value, str):
        return words.search(value) is not None
    if isinstance(value, dict):
        return any(_has(each, words) for pair in value.items() for each in pair)
    return isinstance(value, list) and any(_has(each, words) for each in value)


def _without(value: Any, person: Person) -> Any:
    if isinstance(value, str):
        return person.key.sub("", value)
    if isinstance(value, dict):
        return {_without(name, person): _without(each, person) for name, each in value.items()}
    return (
        [_without(each, person) for each in value if not (isinstance(each, str) and each in person.keys)]
        if isinstance(value, list)
        else value
    )
