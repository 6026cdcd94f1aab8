"""What other parts of the application keep of a person: accounts, drafts and requests, in tables of their own.

Any table of ours is looked through, so that a new one is not forgotten: a row with the person's key in a field of its own is
about them; one that only names them, somewhere in what was written, is about something else.
"""

from __future__ import annotations

import functools
import gc
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
"""Tables of which a row that names a person is begun about them, and goes as a whole."""
_OURS = "mainstay."
_ABOUT = "person"


_SHORTEST = 4
"""Numbers shorter than this stand in texts for too much else to be looked for there."""


@dataclass(frozen=True)
class Person:
    """Whom it is about: every key they had, and what finds a key or a number of theirs in a text."""

    keys: frozenset[str]
    words: re.Pattern[str]


def person_of(keys: Collection[str], numbers: Collection[str]) -> Person:
    """From keys, and numbers such as 'staff:12345'."""
    plain = (number.partition(":")[2].rpartition(":")[2] for number in numbers)
    sought = [rf"(?<![0-9A-Za-z])0*{re.escape(each)}(?![0-9A-Za-z])" for each in plain if len(each) >= _SHORTEST]
    return Person(frozenset(keys), re.compile("|".join([*map(re.escape, sorted(keys)), *sorted(sought)])))


def accounts_of(keys: Collection[str]) -> list[Account]:
    """The accounts that are this person's."""
    return list(Account.objects.filter(person__in=keys))


def rows_elsewhere(person: Person) -> Iterator[tuple[type[models.Model], list[Any], list[Any]]]:
    """Each other table of ours that holds a person, with its rows about them and its rows that name them."""
    for model in apps.get_models():
        if (
            not apps.get_app_config(model._meta.app_label).name.startswith(_OURS)
            or model._meta.label_lower in _OWN_WAYS
        ):
            continue
        about, naming = [], []
        for row in model._default_manager.order_by("pk").iterator(chunk_size=500):
            is_named = any(_names(getattr(row, name), person) for name in _texts(model))
            if getattr(row, _ABOUT, None) in person.keys or (is_named and model._meta.label_lower in _BEGUN):
                about.append(row)
            elif is_named:
                naming.append(row)
        if about or naming:
            yield model, about, naming


def counted_elsewhere(person: Person) -> list[tuple[str, int]]:
    """What those tables hold, in words."""
    return [
        (str(model._meta.verbose_name), len(about) + len(naming)) for model, about, naming in rows_elsewhere(person)
    ]


def erased_elsewhere(person: Person) -> int:
    """Takes rows about the person away, empties what names them in others, unlinks their account; how many rows."""
    count = Account.objects.filter(person__in=person.keys).update(person="")
    for model, about, naming in list(rows_elsewhere(person)):
        model._default_manager.filter(pk__in=[row.pk for row in about]).delete()
        for row in naming:
            texts = {name: _without(getattr(row, name), person) for name in _texts(model)}
            model._default_manager.filter(pk=row.pk).update(**texts)
        count += len(about) + len(naming)
    return count


def memory_emptied() -> int:
    """Empties every cache of ours in this process: a record that was worked out before still holds the person."""
    found = [each for each in gc.get_objects() if type(each) is functools._lru_cache_wrapper]
    ours = [each for each in found if str(getattr(each, "__module__", "")).startswith(_OURS)]
    for each in ours:
        each.cache_clear()
    return len(ours)


def _texts(model: type[models.Model]) -> list[str]:
    kinds = (models.CharField, models.TextField, models.JSONField)
    return [
        field.attname for field in model._meta.concrete_fields if isinstance(field, kinds) and not field.primary_key
    ]


def _names(value: object, person: Person) -> bool:
    if isinstance(value, str):
        return person.words.search(value) is not None
    if isinstance(value, dict):
        return any(_names(each, person) for pair in value.items() for each in pair)
    return isinstance(value, list) and any(_names(each, person) for each in value)


def _without(value: Any, person: Person) -> Any:
    if isinstance(value, str):
        return person.words.sub("", value)
    if isinstance(value, dict):
        return {_without(name, person): _without(each, person) for name, each in value.items()}
    return (
        [_without(each, person) for each in value if not (isinstance(each, str) and each in person.keys)]
        if isinstance(value, list)
        else value
    )
