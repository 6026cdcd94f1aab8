"""What would change, as the desk tells it: counts, keys and figures in words, set beside one version of the record."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

from mainstay.foundations.dates import in_words
from mainstay.foundations.problems import CannotGoOn
from mainstay.record.record import WorkforceRecord
from mainstay.stores.database import editions
from mainstay.stores.database.models import Edition
from mainstay.tasks.comparing_records import difference
from mainstay.web.intake_desk.showing import FigureLine, changed_lines, figure_lines, sentences_of


@dataclass(frozen=True)
class Told:
    """A difference in words and counts. `base` is the version it is to (None: there was none) with its digest `base_mark`;

    `mark` is the digest of what is new. `trouble` says why the version could not be opened, '' where it could. `is_older` is
    set where what is new speaks for an earlier day than the version.
    """

    base: int | None
    base_mark: str
    mark: str
    trouble: str
    new: int
    no_longer_listed: int
    changed: int
    in_both: int
    changed_in: tuple[str, ...]
    figures: tuple[FigureLine, ...]
    day_before: str
    day_after: str
    is_older: bool = False

    @property
    def has_before(self) -> bool:
        """Whether there is something that the new record was set beside."""
        return self.base is not None and not self.trouble

    def is_to(self, base: Edition | None) -> bool:
        """Whether it is the difference to this version as it is now."""
        return (self.base, self.base_mark) == ((base.pk, base.digest) if base else (None, ""))

    def out(self) -> dict[str, Any]:
        """As plain values."""
        return asdict(self)


@dataclass(frozen=True)
class Keys:
    """Who is new, no longer listed or changed, by key."""

    new: tuple[str, ...]
    no_longer_listed: tuple[str, ...]
    changed: tuple[str, ...]

    def out(self) -> dict[str, Any]:
        """As plain values."""
        return asdict(self)


def compared(record: WorkforceRecord, mark: str, base: Edition | None) -> tuple[Told, Keys]:
    """What would change if a record took the place of a version, and in whom."""
    before, trouble = _opened(base)
    found = difference(before, record)
    people = found.people
    told = Told(
        base.pk if base else None, base.digest if base else "", mark, trouble,
        len(people.new), len(people.no_longer_listed), len(people.changed), people.in_both,
        tuple(changed_lines(found)), tuple(figure_lines(found)),
        in_words(found.day_before) if found.day_before else "", in_words(found.day_after) if found.day_after else "",
        bool(found.day_before and found.day_after and found.day_after < found.day_before),
    )  # fmt: skip
    some = (people.new, people.no_longer_listed, people.changed)
    return told, Keys(*(tuple(sorted(each)) for each in some))


def told_in(said: Mapping[str, Any]) -> Told | None:
    """What was kept as plain values; None where it is not what this version keeps."""
    try:
        figures = tuple(FigureLine(**each) for each in said["figures"])
        return Told(**{**said, "changed_in": tuple(said["changed_in"]), "figures": figures})
    except (KeyError, TypeError):
        return None


def keys_in(said: Mapping[str, Any]) -> Keys | None:
    """The keys that were kept as plain values; None where they are not what this version keeps."""
    try:
        return Keys(**{name: tuple(some) for name, some in said.items()})
    except TypeError:
        return None


def _opened(base: Edition | None) -> tuple[WorkforceRecord | None, str]:
    """The record of a version; where it cannot be opened, why."""
    try:
        return (None if base is None else editions.opened(base)), ""
    except CannotGoOn as reason:
        return None, sentences_of(reason)
