"""A note on a query: why a value that looks odd is right, drafted for the council to check, fill in and enter.

The Department's collection system lets a council write a note beside each query. A draft says what the return itself
shows, and leaves a blank in [square brackets] for what only the council knows. It never holds a name or a date of birth.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache

from mainstay.foundations.dates import in_words
from mainstay.foundations.finding import found_in
from mainstay.foundations.quantities import MILLION, half_up, plain
from mainstay.returns.workforce_census.finding import Finding
from mainstay.returns.workforce_census.returned import CensusYear, Kept, ReturnedWorker
from mainstay.vocabulary.roles import ROLES

_AWAY = {
    "MAT": "on maternity or paternity leave",
    "OTH": "on paid authorised absence",
    "PUB": "on paid absence for public duties",
    "SIC": "on sick leave",
    "TRN": "in training",
    "UNA": "absent without authorisation",
    "UNP": "on unpaid authorised absence",
}
_ROLES = {code.census: code.label.lower() for code in ROLES if code.census}


@dataclass(frozen=True, slots=True)
class Noted:
    """A query and what both returns show of it.

    `worker` is the record it is about, where it is about one; `records` are the person's records in this return and
    `before` in last year's, each empty where there are none. Facts that are missing are given as a blank to fill in.
    """

    finding: Finding
    year: CensusYear
    worker: ReturnedWorker | None = None
    records: Sequence[Kept] = ()
    before: Sequence[Kept] = ()

    @property
    def found(self) -> str:
        """What stands in the return."""
        return self.finding.found or "[what the return says]"

    @property
    def item(self) -> str:
        """The element it is about."""
        return self.finding.item or "[the item]"

    @property
    def role(self) -> str:
        """The role in words, in this return or else in last year's."""
        codes = [self.worker.role] if self.worker else []
        codes += [each.role for each in (*self.records, *self.before)]
        return next((_ROLES[code] for code in codes if code in _ROLES), "[role]")

    @property
    def start(self) -> date | None:
        """When the person started, by the record or else by the first of their records."""
        starts = [self.worker.start] if self.worker else [each.start for each in self.records]
        return next((day for day in starts if day is not None), None)

    @property
    def end(self) -> date | None:
        """When the person left, by the record or else by any of their records."""
        ends = [self.worker.end] if self.worker else [each.end for each in self.records]
        return next((day for day in ends if day is not None), None)

    @property
    def away(self) -> str:
        """Why the person was absent on 30 September, as the rest of a sentence; '' where they were not, or none says."""
        if self.worker is None or self.worker.value("Absat30Sept") is not True:
            return ""
        return _AWAY.get(str(self.worker.value("ReasonAbsence")), "")

    @property
    def day(self) -> str:
        """30 September of the year, in words."""
        return in_words(self.year.last_day)

    @property
    def day_before(self) -> str:
        """30 September of the year before, in words."""
        return in_words(self.year.last_day.replace(year=self.year.year - 1))


@dataclass(frozen=True, slots=True)
class Note:
    """The note of one rule. `mend_first` marks what is better put right than explained; the draft is for when it cannot
    be.
    """

    code: str
    text: Callable[[Noted], str]
    mend_first: bool = False


def day_or_blank(day: date | None, blank: str = "[date]") -> str:
    """A day in words, or a blank to fill in."""
    return in_words(day) if day else blank


def fte_in_words(millionths: int | None) -> str:
    """'0.8', or a blank to fill in."""
    return "[FTE]" if millionths is None else plain(half_up(millionths, MILLION, 6))


def general(noted: Noted) -> str:
    """The note of a rule that has none of its own."""
    return f"{noted.item} was checked against [system or paper] on [date] and is right as returned, because [reason]."


@cache
def notes() -> dict[str, Note]:
    """Every note, by the code of its rule."""
    found = found_in(f"{__package__}.notes", "NOTE").values()
    return {
        note.code: note for note in sorted((each for each in found if isinstance(each, Note)), key=lambda n: n.code)
    }
