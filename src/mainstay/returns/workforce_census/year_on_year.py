"""One return beside the last, person by person: who is new, who is gone, and what changed of those who stayed.

It is meant to show before sending what the Department's own continuity report would show after. People are matched by
registration number, so a corrected number makes one person gone and one new. Only those whom the council employs or
employed are compared; an agency worker who became an employee is new, and it is said that they came from agency work.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum

from mainstay.foundations.quantities import MILLION, half_up, plain
from mainstay.returns.workforce_census.checking import ReadReturn
from mainstay.returns.workforce_census.returned import CensusYear, Kept
from mainstay.vocabulary.roles import ROLES

_ROLES = {code.census: code.label for code in ROLES if code.census}
NOT_GIVEN = "not given"


class New(Enum):
    """Why someone in post was not in post on last year's return."""

    STARTED = "started in the year"
    FROM_AGENCY = "started in the year, and was an agency worker on last year's return"
    RETURNED = "left on last year's return, and in post now with a start before the year"
    LEFT_OUT = "not in post on last year's return, though the start is before the year"
    NO_START = "no starting date given"


class Gone(Enum):
    """What became of someone who was in post on last year's return and is not on this one."""

    LEFT = "left in the year"
    AGENCY = "no record of leaving, and an agency worker on this return"
    NO_RECORD = "no record of leaving"


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that differs of someone in post in both years. Dates of birth are not shown, only that they differ."""

    swe: str
    what: str
    was: str
    now: str


@dataclass(frozen=True, slots=True)
class YearOnYear:
    """What changed between two returns. Lists are in order of registration number.

    `in_post_before` less `gone` and with `new` is `in_post`. `came_and_left` started and left in this year.
    `without_number` are records of this return and of last year's that cannot be compared, as they have no number.
    """

    year: int
    year_before: int
    in_post_before: int
    in_post: int
    stayed: int
    new: tuple[tuple[str, New, date | None], ...]
    gone: tuple[tuple[str, Gone, date | None], ...]
    came_and_left: tuple[tuple[str, date | None, date | None], ...]
    changes: tuple[Change, ...]
    agency_before: int
    agency: int
    agency_in_both: int
    without_number: tuple[int, int]

    @property
    def counts(self) -> list[tuple[str, int]]:
        """The counts, as stocks and flows and then of what else there is; every line is of people."""
        new, gone = Counter(why for _, why, _ in self.new), Counter(why for _, why, _ in self.gone)
        changed = Counter(what for _, what in {(each.swe, each.what) for each in self.changes})
        return [
            (f"In post on the return of {self.year_before}", self.in_post_before),
            *((f"Gone: {why.value}", -gone[why]) for why in Gone),
            *((f"New: {why.value}", new[why]) for why in New),
            (f"In post on the return of {self.year}", self.in_post),
            ("In post on both", self.stayed),
            ("Of these, with something changed", len({each.swe for each in self.changes})),
            *((f"Changed: {what}", changed[what]) for what in WHAT),
            ("Started and left in the year: in neither stock", len(self.came_and_left)),
            (f"Agency workers on the return of {self.year_before}", self.agency_before),
            (f"Agency workers on the return of {self.year}", self.agency),
            ("Agency workers on both", self.agency_in_both),
            (f"Records of {self.year_before} without a number that can be compared", self.without_number[0]),
            (f"Records of {self.year} without a number that can be compared", self.without_number[1]),
        ]


def year_on_year(now: ReadReturn, before: ReadReturn) -> YearOnYear:
    """What changed from last year's return to this one."""
    year = now.whole.year
    new, gone, short, changes = [], [], [], list[Change]()
    stock_before = _who(before, _in_post)
    stock = _who(now, _in_post)
    for swe in sorted({*now.people, *before.people}):
        these, those = now.people.get(swe, []), before.people.get(swe, [])
        if swe in stock and swe in stock_before:
            changes += _changes(swe, _in_post(these), _in_post(those))
        elif swe in stock:
            new.append((swe, _why_new(_in_post(these), those, year), _first_start(_in_post(these))))
        elif swe in stock_before:
            gone.append((swe, _why_gone(these), max((each.end for each in these if each.end), default=None)))
        elif left := [each for each in these if each.leaver and each.start and each.start >= year.first_day]:
            short.append((swe, left[0].start, left[0].end))
    agency_before, agency = _who(before, _of_agency), _who(now, _of_agency)
    return YearOnYear(
        year.year, before.whole.year.year, len(stock_before), len(stock), len(stock & stock_before), tuple(new),
        tuple(gone), tuple(short), tuple(changes), len(agency_before), len(agency), len(agency & agency_before),
        (_without_number(before), _without_number(now)),
    )  # fmt: skip


def _in_post(records: Sequence[Kept]) -> list[Kept]:
    return [each for each in records if each.in_post]


def _of_agency(records: Sequence[Kept]) -> list[Kept]:
    return [each for each in records if each.agency]


def _who(returned: ReadReturn, chosen: Callable[[Sequence[Kept]], list[Kept]]) -> set[str]:
    return {swe for swe, records in returned.people.items() if chosen(records)}


def _without_number(returned: ReadReturn) -> int:
    return returned.whole.tally.workers - sum(map(len, returned.people.values()))


def _why_new(records: Sequence[Kept], before: Sequence[Kept], year: CensusYear) -> New:
    start = _first_start(records)
    if start is None:
        return New.NO_START
    if start >= year.first_day:
        return New.FROM_AGENCY if _of_agency(before) else New.STARTED
    return New.RETURNED if any(each.leaver for each in before) else New.LEFT_OUT


def _why_gone(records: Sequence[Kept]) -> Gone:
    if any(each.leaver for each in records):
        return Gone.LEFT
    return Gone.AGENCY if _of_agency(records) else Gone.NO_RECORD


def _first_start(records: Sequence[Kept]) -> date | None:
    return min((each.start for each in records if each.start), default=None)


def _role(records: Sequence[Kept]) -> str:
    codes = sorted({each.role for each in records if each.role})
    return " and ".join(_ROLES.get(code, code) for code in codes) or NOT_GIVEN


def _fte(records: Sequence[Kept]) -> str:
    given = [each.fte for each in records if each.fte is not None]
    return plain(half_up(sum(given), MILLION, 6)) if given else NOT_GIVEN


def _start(records: Sequence[Kept]) -> str:
    starts = sorted({each.start for each in records if each.start})
    return " and ".join(day.isoformat() for day in starts) or NOT_GIVEN


def _birth(records: Sequence[Kept]) -> str:
    return " and ".join(sorted({each.birth.isoformat() for each in records if each.birth})) or NOT_GIVEN


def _sex(records: Sequence[Kept]) -> str:
    said = sorted({each.sex for each in records if each.sex})
    return " and ".join(each.replace("_", " ") for each in said) or NOT_GIVEN


_HIDDEN = "date of birth"
WHAT: dict[str, Callable[[Sequence[Kept]], str]] = {
    "role": _role, "FTE": _fte, "starting date": _start, _HIDDEN: _birth, "sex": _sex,
}  # fmt: skip
"""What is compared of someone in post in both years, each said from all of the person's records in post."""


def _changes(swe: str, now: Sequence[Kept], before: Sequence[Kept]) -> list[Change]:
    found = []
    for what, said in WHAT.items():
        was, is_now = said(before), said(now)
        if was != is_now:
            shown = (was, is_now) if what != _HIDDEN else (_given(was), _given(is_now))
            found.append(Change(swe, what, *shown))
    return found


def _given(text: str) -> str:
    return text if text == NOT_GIVEN else "given, and another"
