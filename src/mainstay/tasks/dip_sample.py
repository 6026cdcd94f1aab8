"""Drawing a dip sample: contacts of a folder's list, at random, on a sheet for two people to read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from mainstay.foundations.chance import Chance
from mainstay.foundations.dates import day_of, in_words, year_before
from mainstay.foundations.files import refuse_to_replace
from mainstay.foundations.problems import CannotGoOn
from mainstay.intake.looking import Looked, Taken
from mainstay.intake.numbers_of_contacts import said_yes
from mainstay.intake.typed import TypedTable
from mainstay.presentation.front_door.sample_sheet import SampledContact, write_sample_sheet
from mainstay.record.subjects import Subject
from mainstay.stores.folder import is_kept_record
from mainstay.tasks.reading_a_folder import Ask, looked_at
from mainstay.vocabulary.front_door import REFERRAL_SOURCES

MANY = 30
"""How many contacts are read, unless it is said otherwise: as many as two people can read in a day."""


@dataclass(frozen=True)
class DipSample:
    """A sample that was drawn: which contacts, of how many, of which days (both included), and with which seed."""

    contacts: Sequence[SampledContact]
    of: int
    since: date
    until: date
    seed: int

    @property
    def in_words(self) -> str:
        """How it was drawn, in a sentence."""
        return (
            f"{len(self.contacts):,} of {self.of:,} contacts of {in_words(self.since)} to {in_words(self.until)},"
            f" each as likely as another, with the seed {self.seed}: the same seed draws the same contacts."
        )


def draw_contacts(folder: Path, *, seed: int, many: int = MANY, since: date | None = None, until: date | None = None,
                  ask: Ask | None = None) -> DipSample:  # fmt: skip
    """Contacts of the folder's lists at random, in order of their day: those of the year up to the latest, unless told.

    A number that stands for several children is one contact, and is drawn once. Refuses, saying why, a kept record
    (it holds no numbers that anybody could look up), and a folder without a list of contacts.
    """
    if is_kept_record(folder):
        raise CannotGoOn(
            "A kept record holds no contact's number.", where=folder.name,
            why="Nobody could find the contacts that were drawn.", do="Give the folder of files that holds the list.",
        )  # fmt: skip
    listed = _listed(looked_at(folder, ask))
    if not listed:
        raise CannotGoOn(
            "There is no list of contacts with days among the files.", where=folder.name,
            do="mainstay templates writes an empty one; mainstay look says what each file was taken for.",
        )  # fmt: skip
    last = until or max(contact.day for contact in listed.values())
    first = since or year_before(last)
    within = sorted(name for name, contact in listed.items() if first <= contact.day <= last)
    if not within:
        raise CannotGoOn(f"No contact came from {in_words(first)} to {in_words(last)}.", where=folder.name)
    drawn = Chance(seed).at("dip sample of contacts", first, last).some_of(within, many)
    chosen = sorted((listed[name] for name in drawn), key=lambda contact: (contact.day, contact.number))
    return DipSample(chosen, len(within), first, last, seed)


def write_sample(sample: DipSample, out: Path, made_on: date) -> None:
    """Writes the sheet for the readers; a file that is there already is never replaced, as it may hold readings."""
    refuse_to_replace(out)
    write_sample_sheet(out, sample.contacts, sample.in_words, made_on)


def _listed(looked: Looked) -> dict[str, SampledContact]:
    """Every contact with a day by its number; one without a number by where it stands."""
    lists = [taken for taken in looked.taken if Subject.CONTACTS in taken.kind.tells]
    found: dict[str, SampledContact] = {}
    for taken in lists:
        for name, contact in _of(taken, looked):
            found.setdefault(name, contact)
    return found


def _of(taken: Taken, looked: Looked) -> Iterator[tuple[str, SampledContact]]:
    columns = {name: match.heading for name, match in taken.recognised.columns.items()}
    table = TypedTable(0, taken.kind, taken.shape, taken.as_at, taken.found, columns, looked.choices)
    numbers, days, makers = table.known_texts("contact"), table.values("day"), table.values("made_by")
    for row, (number, day, twice) in enumerate(zip(numbers, days, said_yes(table, "duplicate"), strict=True)):
        if not isinstance(day, int) or twice:
            continue
        place = f"{taken.found.file}, row {taken.found.row_numbers[row]}"
        made_by = str(makers[row] or "not_known")
        yield number or place, SampledContact(number or place, day_of(day), REFERRAL_SOURCES[made_by].label, place)
