"""What can be known on a day, part by part, and the reason in a sentence where it cannot.

A current staff list never shows those who left; a return shows only its own year. A measure asks for the parts it
needs, and says the first reason it is given instead of a figure.
"""

from __future__ import annotations

from datetime import date, timedelta
from functools import cached_property, lru_cache

import polars as pl

from mainstay.foundations.caches import holds_people
from mainstay.foundations.dates import day_number, in_words, year_before
from mainstay.record.from_statements import statement_years
from mainstay.record.logs import LOG_PARTS, log_reasons
from mainstay.record.present import own_days
from mainstay.record.record import UNMATCHED, Shape, Source, WorkforceRecord
from mainstay.record.spans import Spans, staff_spans
from mainstay.record.subjects import Subject
from mainstay.vocabulary.census_year import is_census_day

PARTS: dict[str, str] = {
    "in_post": "who was in post on the day",
    "starters": "who joined in the year",
    "leavers": "who left in the year",
    "history": "who was in post over the two years before",
    "posts": "when people started in their present role",
    "agency": "agency workers on the day",
    "agency_year": "agency workers over the year",
    "cases": "children allocated on the day",
    "children": "a list of the children allocated on the day",
    "changes": "how children's workers changed over the year",
    "days_lost": "working days lost to sickness in the year",
    "vacancies": "vacant posts on the day",
    "agency_cover": "agency workers covering vacancies on the day",
    "qualified": "when people qualified",
    "teams": "the team each person works in",
    **{name: part.meaning for name, part in LOG_PARTS.items()},
}
MOST_UNMATCHED_PERCENT = 5
"""Where more children than this are held by unmatched workers, counts by worker would mislead and are not given."""

_CALLED = {
    Subject.AGENCY: "an agency register", Subject.ABSENCE: "an absence list",
    Subject.CHILDREN: "a list of children allocated", Subject.POSTS: "an establishment list",
}  # fmt: skip
"""What people call a list of a subject, whatever file tells it."""

Reasons = dict[str, str | None]
_NEVER_QUALIFIED = "no file gives the date on which people qualified"
_UNMATCHED_KEY = f"{UNMATCHED[:1].upper()}-"


def is_return_day(record: WorkforceRecord, day: date) -> bool:
    """Whether a census return in the record speaks for this very day."""
    return is_census_day(day) and day.year in statement_years(record)


def reasons(record: WorkforceRecord, day: date, *, official: bool = True) -> dict[str, str]:
    """For each part that cannot be known on `day`, why: a phrase that completes 'cannot be computed, because ...'.

    `official` as for the rows: on the 30 September of a return, its own statements are what is counted.
    """
    return coverage(record).reasons(day, official=official)


@holds_people
@lru_cache(maxsize=4)
def coverage(record: WorkforceRecord) -> Coverage:
    """What a record can tell of any day, looked at once for each record."""
    return Coverage(record)


class Coverage:
    """What a record can tell of any day; what is the same for every day is worked out once. Made by `coverage`."""

    def __init__(self, record: WorkforceRecord) -> None:
        """Looks at nothing yet."""
        self._record = record
        self._known: dict[tuple[date, bool], dict[str, str]] = {}
        self._given: dict[tuple[str, str], bool] = {}

    def reasons(self, day: date, *, official: bool = True) -> dict[str, str]:
        """As the function `reasons`, for many days in turn."""
        if (day, official) not in self._known:
            self._known[day, official] = self._reasons(day, official)
        return dict(self._known[day, official])

    def _reasons(self, day: date, official: bool) -> dict[str, str]:
        found = self._of_staff(day)
        by_return = self.is_return_day(day)
        if by_return and official:
            found |= self._of_return(day, found["history"])
        else:
            found |= self._of_lists(day, found["in_post"])
            if by_return and not self._record.telling(Subject.AGENCY):
                found["agency"] = None
        found["children"] = _listed(self._record, day, Subject.CHILDREN)
        found["changes"] = _changes(self._record, day)
        found["agency_year"] = _agency_year(self._record, day)
        found |= log_reasons(self._record, day)
        return {part: reason for part, reason in found.items() if reason is not None}

    def is_return_day(self, day: date) -> bool:
        """Whether a census return in the record speaks for this very day."""
        return is_census_day(day) and day.year in self._return_years

    def _of_staff(self, day: date) -> Reasons:
        beyond = _beyond(self._record, day, self._spans.last)
        stock = beyond or self._spans.stock_reason(day)
        if self._record.telling(Subject.STAFF):
            listed = _beyond(self._record, day, self._list_spans.last) or self._list_spans.stock_reason(day)
            listed = listed and (stock or "no staff list shows what posts everyone in post on the day held")
        else:
            listed = stock or "a census return holds no date of starting in the present role"
        return {
            "in_post": stock,
            "starters": stock,
            "leavers": beyond or self._spans.year_reason(day),
            "history": beyond or self._spans.year_reason(day, years=2),
            "posts": listed,
            "qualified": None if self._is_given("person", "qualified_on") else _NEVER_QUALIFIED,
            "teams": listed if self._is_given("spell", "team") else "no file gives the team people work in",
        }

    def _of_return(self, day: date, history: str | None) -> Reasons:
        """What the return of a 30 September tells of itself, and what it leaves out."""
        said = self._record.table("census_statement").filter(pl.col("year") == day.year)
        totals = self._record.table("council_total").filter(pl.col("year") == day.year)
        no_total = "the return's council-level block does not give it"
        earlier = f"the return of {day.year - 1} is needed as well, and no other source reaches back that far"
        return {
            "in_post": None,
            "starters": None,
            "leavers": None,
            "history": earlier if history and day.year - 1 not in self._return_years else history,
            "agency": None,
            "cases": _unless(said["cases"], "the return does not say how many children each worker has"),
            "days_lost": _unless(said["days_lost"], "the return does not give working days lost to sickness"),
            "vacancies": _unless(totals["vacancies_fte"], no_total),
            "agency_cover": _unless(totals["agency_cover_fte"], no_total),
        }

    def _of_lists(self, day: date, staff: str | None) -> Reasons:
        """What the agency register and the lists of children, absences and posts tell of a day."""
        record = self._record
        agency = _listed(record, day, Subject.AGENCY)
        cover_unsaid = None if self._is_given("agency_assignment", "reason") else self._no_reasons
        cases = _listed(record, day, Subject.CHILDREN) or staff
        return {
            "agency": agency,
            "cases": cases or self._unmatched(day),
            "days_lost": _absence(record, day) or self._days_lost_unsaid or staff,
            "vacancies": _listed(record, day, Subject.POSTS),
            "agency_cover": agency or cover_unsaid,
        }

    @cached_property
    def _spans(self) -> Spans:
        return staff_spans(self._record)

    @cached_property
    def _list_spans(self) -> Spans:
        return staff_spans(self._record, returns=False)

    @cached_property
    def _return_years(self) -> frozenset[int]:
        return frozenset(statement_years(self._record))

    @cached_property
    def _no_reasons(self) -> str | None:
        if self._record.table("agency_assignment").is_empty():
            return None
        return "the agency register does not say why workers were engaged"

    @cached_property
    def _held(self) -> pl.DataFrame:
        return self._record.table("involvement").filter(pl.col("role") == "allocated")

    @cached_property
    def _nobody_unmatched(self) -> bool:
        return not self._held["person"].str.starts_with(_UNMATCHED_KEY).any()

    @cached_property
    def _days_lost_unsaid(self) -> str | None:
        sources = [source.number for source in self._record.telling(Subject.ABSENCE)]
        away = self._record.table("absence").filter(pl.col("source").is_in(sources))
        return _unless(away["days_lost"], "the absence list does not give working days lost")

    def _is_given(self, table: str, column: str) -> bool:
        if (table, column) not in self._given:
            self._given[table, column] = bool(self._record.table(table)[column].is_not_null().any())
        return self._given[table, column]

    def _unmatched(self, day: date) -> str | None:
        """Why children cannot be counted by worker: too many are held by workers whom nobody has matched yet."""
        if self._nobody_unmatched:
            return None
        on = day_number(day)
        held = self._held.filter((pl.col("start") <= on) & (pl.col("end").is_null() | (pl.col("end") > on)))
        children = held["child"].n_unique()
        unmatched = held.filter(pl.col("person").str.starts_with(_UNMATCHED_KEY))["child"].n_unique()
        if unmatched * 100 <= MOST_UNMATCHED_PERCENT * max(children, 1):
            return None
        return (
            f"{unmatched:,} of {children:,} children are held by workers whose names are not matched to the staff list"
            " yet (answer them under [workers] in mapping.toml)"
        )


def _unless(given: pl.Series, reason: str) -> str | None:
    """The reason, unless some value is given."""
    return None if given.is_not_null().any() else reason


def _beyond(record: WorkforceRecord, day: date, last: date | None) -> str | None:
    if last is not None and day <= last:
        return None
    if last is not None and last in {source.as_at for source in record.telling(Subject.STAFF)}:
        return f"the staff list stops at {in_words(last)}"
    return f"no staff list or census return covers {in_words(day)}"


def _listed(record: WorkforceRecord, day: date, subject: Subject) -> str | None:
    """Why no list of a subject speaks for `day`: absent, of another day, or not reaching it."""
    sources = record.telling(subject)
    if not sources:
        return _not_among_the_files(subject)
    on, own = day_number(day), own_days(record, subject)
    if any(first <= on < last for first, last in own.values()):
        return None
    if any(_reaches(source, subject, day) for source in sources):
        return None
    name = _CALLED[subject].split(" ", 1)[1]
    dated = sorted(source.as_at for source in sources if source.as_at is not None)
    if not dated:
        return f"nobody has said which day the {name} is for"
    history = [each for each in sources if each.shape is Shape.HISTORY and each.covers(subject) and each.as_at]
    if history:
        source = max(history, key=lambda each: each.as_at or date.min)
        return f"the {name} covers {in_words(source.covers(subject) or day)} to {in_words(source.as_at or day)}"
    if len(dated) == 1:
        return f"the only {name} is as at {in_words(dated[0])}"
    nearest = min(dated, key=lambda each: abs(each - day))
    return f"no {name} is as at this day; the nearest is as at {in_words(nearest)}"


def _not_among_the_files(subject: Subject) -> str:
    return f"{_CALLED[subject]} was not among the files"


def _reaches(source: Source, subject: Subject, day: date) -> bool:
    """Whether a history that shows what has ended since some day speaks for `day`."""
    if source.as_at is None or source.shape in (Shape.SNAPSHOT, Shape.RUN) or day > source.as_at:
        return False
    first = source.covers(subject)
    return day == source.as_at or (first is not None and first <= day)


def _absence(record: WorkforceRecord, day: date) -> str | None:
    sources = record.telling(Subject.ABSENCE)
    if not sources:
        return _not_among_the_files(Subject.ABSENCE)
    if not any(_shows_the_year_to(source, Subject.ABSENCE, day) for source in sources):
        return f"the absence list does not cover the whole year to {in_words(day)}"
    return None


def _changes(record: WorkforceRecord, day: date) -> str | None:
    sources = record.telling(Subject.CHILDREN)
    if not sources:
        return _not_among_the_files(Subject.CHILDREN)
    if any(_shows_the_year_to(source, Subject.CHILDREN, day) for source in sources):
        return None
    if not any(source.covers(Subject.CHILDREN) for source in sources):
        return "the list of children allocated holds present allocations only, not those that ended in the year"
    return f"the list of children allocated does not cover the whole year to {in_words(day)}"


def _agency_year(record: WorkforceRecord, day: date) -> str | None:
    sources = record.telling(Subject.AGENCY)
    if not sources:
        return _not_among_the_files(Subject.AGENCY)
    if any(_shows_the_year_to(source, Subject.AGENCY, day) for source in sources):
        return None
    return f"the agency register does not cover the whole year to {in_words(day)}"


def _shows_the_year_to(source: Source, subject: Subject, day: date) -> bool:
    """Whether a list shows everything from the first day of the year to the day."""
    first = source.covers(subject)
    if source.as_at is None or first is None or day > source.as_at:
        return False
    return first <= year_before(day) + timedelta(days=1)
