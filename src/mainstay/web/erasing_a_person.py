"""Erasing a person: what is held of them, what would go, what must stay and why, which figures would move; and doing it."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

import polars as pl
import tomlkit

from mainstay.foundations.files import write_text
from mainstay.foundations.problems import CannotGoOn
from mainstay.intake.choices import FILE_NAME
from mainstay.intake.choices_file import load
from mainstay.intake.proposals import SAME_PERSON, WORKERS
from mainstay.measures.computing import Answer
from mainstay.measures.declaring import Measure
from mainstay.record.record import WorkforceRecord
from mainstay.stores.database.editions import current, opened
from mainstay.stores.database.erasing import Erased, HeldIn, erase, held_in, numbers_with, replacement, typed_about
from mainstay.stores.database.not_brought_back import keep_out
from mainstay.stores.database.numbers_of_people import numbers_typed
from mainstay.stores.database.without_a_person import Way, without_person
from mainstay.stores.keys import secret_for
from mainstay.tasks.figures import default_day, on_days, years_known
from mainstay.tasks.files_holding_a_number import returns_with, uploads_with
from mainstay.tasks.home import home_folder

MARKS = "not_brought_back"
"""The name of the secret that the marks are made with, kept beside the pseudonym keys."""

SAID = {Way.ERASE: "erased", Way.MAKE_UNIDENTIFIABLE: "made unidentifiable"}


@dataclass(frozen=True)
class Moved:
    """A figure of the current version that would be another one. A value is None where it cannot be computed."""

    measure: Measure
    day: date
    before: Answer
    after: Answer


@dataclass(frozen=True)
class Preview:
    """What is held of a person and would go, what would stay, and which figures would move by either way."""

    held: list[HeldIn]
    typed: Mapping[str, int]
    typed_naming: int
    uploads: list[str]
    returns: list[str]
    remembered: int
    moved: Mapping[Way, list[Moved]]
    still_here: bool


def preview(keys: Collection[str]) -> Preview:
    """Everything that whoever decides has to know, with nothing changed."""
    numbers = numbers_with(keys)
    typed, naming = typed_about(keys)
    edition = current()
    record = opened(edition) if edition else WorkforceRecord("")
    return Preview(
        held_in(keys), typed, naming, uploads_with(numbers), returns_with(numbers), len(_remembered(numbers)),
        {way: figures_moved(record, keys, way) for way in Way}, _is_still_here(record, keys),
    )  # fmt: skip


def figures_moved(record: WorkforceRecord, keys: Collection[str], way: Way) -> list[Moved]:
    """Measures of the default day and of the same day in earlier years that would be others without the person."""
    instead = replacement(way)
    tables = {name: without_person(name, frame, keys, instead) for name, frame in record.tables.items()}
    if all(tables[name] is frame for name, frame in record.tables.items()):
        return []
    try:
        day = default_day(record)
    except CannotGoOn:
        return []
    days = [day, *reversed(years_known(record, day))]
    after = {(each.measure.name, each.as_at): each for each in on_days(replace(record, tables=tables), days)}
    pairs = [(each, after[each.measure.name, each.as_at]) for each in on_days(record, days)]
    return [Moved(was.measure, was.as_at, was, now) for was, now in pairs if was.value != now.value]


def erased(keys: Collection[str], way: Way, *, not_back: bool) -> Erased:
    """Erases the person from every version and from what was typed and remembered; call it inside a transaction.

    `not_back` keeps a mark of each of their numbers, so that the next files do not bring them back.
    """
    numbers = numbers_with(keys)
    if not_back:
        keep_out(numbers, way, marks_secret())
    done = erase(keys, replacement(way))
    _forget(numbers)
    return done


def marks_secret() -> bytes:
    """The secret of the marks, made on first use."""
    return secret_for(home_folder(), MARKS)[0]


def marks_secret_if_any() -> bytes | None:
    """The secret of the marks where there is one; None where nobody was ever erased here."""
    return marks_secret() if (home_folder() / "keys" / f"{MARKS}.key").is_file() else None


def _is_still_here(record: WorkforceRecord, keys: Collection[str]) -> bool:
    spells = record.table("spell").filter(pl.col("person").is_in(list(keys)))
    return not spells.filter(pl.col("end").is_null()).is_empty()


def _remembered(numbers: Collection[str]) -> list[tuple[str, str]]:
    """Answers about who a worker is that hold one of the numbers: they were typed beside a name."""
    answers = load(home_folder() / "web" / "council").answers
    return [
        (section[0], key)
        for section, entries in answers.items()
        if section in (WORKERS, SAME_PERSON)
        for key, answer in entries.items()
        if any(numbers_typed(part) & set(numbers) for part in (answer, *key.split(" and ")))
    ]


def _forget(numbers: Collection[str]) -> None:
    """Takes those answers out, with the remarks beside them; the rest of the file stays as it was written."""
    found = _remembered(numbers)
    if found:
        file = home_folder() / "web" / "council" / FILE_NAME
        document = tomlkit.parse(file.read_text(encoding="utf-8-sig"))
        for section, key in found:
            table: Any = document[section]
            del table[key]
        write_text(file, tomlkit.dumps(document), private=True)
