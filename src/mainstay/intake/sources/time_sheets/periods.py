"""Which week or month a row of time sheets is for, and how many days it has."""

from __future__ import annotations

from dataclasses import dataclass

from mainstay.foundations.dates import day_number, day_of, month_end
from mainstay.foundations.problems import Unreadable
from mainstay.intake.identifying import whole
from mainstay.intake.months_named import first_year_of, month_named, year_in
from mainstay.intake.typed import TypedTable
from mainstay.record.declaring import Field, Kind
from mainstay.record.reading_values import read_value

DAYS = {"week": 7}
_DAY = Field("day", Kind.DAY, "A day.")
_A_WEEK = 7


@dataclass(frozen=True, slots=True)
class Span:
    """A week or a month by its first day."""

    period: str
    start: int

    @property
    def days(self) -> int:
        """How many days it has."""
        first = day_of(self.start)
        return DAYS["week"] if self.period == "week" else (month_end(first) - first).days + 1


def spans_of(table: TypedTable) -> list[Span | None]:
    """Each row's week or month, or None where nothing tells it.

    The first day of a week goes before its last, and both before a month. Where only a first day is given, the row's own
    word says what it is, or else its last day; without either it is a month if every first day of the list is the first
    of a month, and else a week.
    """
    weeks, ends = table.values("week"), table.values("week_ending")
    firsts, said = table.values("first_day"), table.values("period")
    months, lasts = _months(table), _days(table.known_texts("last_day"))
    known = [day for day in firsts if isinstance(day, int)]
    monthly = bool(known) and all(day_of(day).day == 1 for day in known)
    found: list[Span | None] = []
    for row in range(table.rows):
        week, end, first = whole(weeks[row]), whole(ends[row]), whole(firsts[row])
        if week is not None or end is not None:
            start = week if week is not None else (end or 0) - _A_WEEK + 1
            found.append(Span("week", start))
        elif first is not None:
            found.append(_by_first_day(first, lasts[row], said[row], monthly=monthly))
        else:
            month = months[row]
            found.append(None if month is None else Span("month", month))
    return found


def _by_first_day(first: int, last: int | None, said: int | str | None, *, monthly: bool) -> Span:
    long = last - first + 1 > _A_WEEK if last is not None else monthly
    if said == "month" or (said is None and long):
        return Span("month", day_number(day_of(first).replace(day=1)))
    return Span("week", first)


def _months(table: TypedTable) -> list[int | None]:
    year = first_year_of(table)
    texts = table.known_texts("month")
    named = {text: month_named(text, year_in(text) or year) if text else None for text in set(texts)}
    return [None if (month := named[text]) is None else day_number(month) for text in texts]


def _days(texts: list[str]) -> list[int | None]:
    found: list[int | None] = []
    for text in texts:
        try:
            found.append(whole(read_value(_DAY, text).value))
        except Unreadable:
            found.append(None)
    return found
