"""What can be known on a day, part by part, and the reason in a sentence where it cannot.

A current staff list never shows those who left; a return shows only its own year. A measure asks for the parts it
needs, and says the first reason it is given instead of a figure.
"""

from __future__ import annotations

from datetime import date

import polars as pl

from mainstay.foundations.dates import day_number, in_words, year_before
from mainstay.record.from_statements import statement_years
from mainstay.record.record import UNMATCHED, Shape, Source, WorkforceRecord
from mainstay.vocabulary.census_year import census_year_of, is_census_day

PARTS: dict[str, str] = {
    "in_post": "who was in post on the day",
    "starters": "who joined in the year",
    "leavers": "who left in the year",
    "history": "who was in post over the two years before",
    "posts": "when people started in their present role",
    "agency": "agency workers on the day",
    "cases": "children allocated on the day",
    "children": "a list of the children allocated on the day",
    "changes": "how children's workers changed over the year",
    "days_lost": "working days lost to sickness in the year",
    "vacancies": "vacant posts on the day",
    "agency_cover": "agency workers covering vacancies on the day",
    "qualified": "when people qualified",
    "teams": "the team each person works in",
}
MOST_UNMATCHED_PERCENT = 5
"""Where more children than this are held by unmatched workers, counts by worker would mislead and are not given."""

STAFF = ("hr_extract",)
_NO_STAFF = "no staff list or census return covers {day}"


def is_return_day(record: WorkforceRecord, day: date) -> bool:
    """Whether a census return in the record speaks for this very day."""
    return is_census_day(day) and day.year in statement_years(record)


def reasons(record: WorkforceRecord, day: date) -> dict[str, str]:
    """For each part that cannot be known on `day`, why: a phrase that completes 'cannot be computed, because ...'."""
    found: dict[str, str | None] = {}
    staff = _staff_reasons(record, day)
    if is_return_day(record, day):
        found |= _return_reasons(record, day, staff)
    else:
        found |= staff
        found["agency"] = _listed(record, day, "agency_register", "an agency register")
        found["cases"] = _listed(record, day, "children_allocated", "a list of children allocated") or _unmatched(record, day)
        found["days_lost"] = _absence_reason(record, day)
        found["vacancies"] = _listed(record, day, "establishment_list", "an establishment list")
        found["agency_cover"] = found["agency"]
    found["children"] = _listed(record, day, "children_allocated", "a list of children allocated")
    found["changes"] = _changes_reason(record, day)
    return {part: reason for part, reason in found.items() if reason is not None}


def _return_reasons(record: WorkforceRecord, day: date, staff: dict[str, str | None]) -> dict[str, str | None]:
    totals = record.table("council_total").filter(year=day.year)
    missing = "the return's council-level block does not give it"
    given = {name: not totals.is_empty() and totals[name].is_not_null().any() for name in
             ("vacancies_fte", "agency_cover_fte")}  # fmt: skip
    earlier = f"the return of {day.year - 1} is needed as well, and no other source reaches back that far"
    has_history = staff["history"] is None or day.year - 1 in statement_years(record)
    return {
        "vacancies": None if given["vacancies_fte"] else missing,
        "agency_cover": None if given["agency_cover_fte"] else missing,
        "history": None if has_history else earlier,
        "posts": staff["posts"],
        "qualified": staff["qualified"],
        "teams": staff["teams"],
    }


def _staff_reasons(record: WorkforceRecord, day: date) -> dict[str, str | None]:
    sources = record.of_kind(*STAFF)
    years = statement_years(record)
    parts = ("in_post", "starters", "leavers", "history", "posts", "qualified", "teams")
    within = _within_returns(years, day)
    if not _reaching(sources, day) and not within:
        return dict.fromkeys(parts, _reach(sources, day))
    complete_from = min((s.covers_from for s in sources if s.covers_from), default=None)
    first_known = [date(years[0] - 1, 9, 30)] if within else []
    known_from = min([*first_known, *([complete_from] if complete_from else [])], default=None)
    snapshot = any(s.as_at == day for s in sources)
    only_now = "a list of present staff does not show who left; add leavers, earlier lists or a census return"
    before = f"leavers are only known from {in_words(known_from)}" if known_from else only_now
    stock_known = snapshot or (known_from is not None and known_from <= day)
    year_known = known_from is not None and known_from <= year_before(day)
    two_known = known_from is not None and known_from <= year_before(year_before(day))
    spells = record.table("spell")
    return {
        "in_post": None if stock_known else before,
        "starters": None if stock_known else before,
        "leavers": None if year_known else before,
        "history": None if two_known else before,
        "posts": None if sources else "a census return holds no date of starting in the present role",
        "qualified": None if record.table("person")["qualified_on"].is_not_null().any() else
        "no file gives the date on which people qualified",
        "teams": None if spells["team"].is_not_null().any() else "no file gives the team people work in",
    }  # fmt: skip


def _within_returns(years: list[int], day: date) -> bool:
    return bool(years) and years[0] <= census_year_of(day) <= years[-1] and census_year_of(day) in years


def _reaching(sources: list[Source], day: date) -> bool:
    return any(source.as_at and day <= source.as_at for source in sources)


def _reach(sources: list[Source], day: date) -> str:
    last = max((source.as_at for source in sources if source.as_at), default=None)
    if last is None:
        return _NO_STAFF.format(day=in_words(day))
    return f"the staff list stops at {in_words(last)}"


def _listed(record: WorkforceRecord, day: date, kind: str, called: str) -> str | None:
    """Why a list of `kind` does not speak for `day`: absent, of another day, or not reaching it."""
    sources = record.of_kind(kind)
    if not sources:
        return f"{called} was not among the files"
    if any(_speaks_for(source, day) for source in sources):
        return None
    source = max(sources, key=lambda each: each.as_at or date.min)
    as_at = in_words(source.as_at) if source.as_at else "a day not given"
    if source.shape is Shape.SNAPSHOT:
        return f"the only {called.split(' ', 1)[1]} is as at {as_at}"
    first = f"{in_words(source.covers_from)} to " if source.covers_from else ""
    return f"the {called.split(' ', 1)[1]} covers {first}{as_at}"


def _unmatched(record: WorkforceRecord, day: date) -> str | None:
    """Why children cannot be counted by worker: too many are held by workers whom nobody has matched yet."""
    on = day_number(day)
    held = record.table("involvement").filter(
        (pl.col("role") == "allocated") & (pl.col("start") <= on) & (pl.col("end").is_null() | (pl.col("end") > on))
    )
    children = held["child"].n_unique()
    unmatched = held.filter(pl.col("person").str.starts_with(f"{UNMATCHED[:1].upper()}-"))["child"].n_unique()
    if unmatched * 100 <= MOST_UNMATCHED_PERCENT * max(children, 1):
        return None
    return (
        f"{unmatched:,} of {children:,} children are held by workers whose names are not matched to the staff list yet "
        "(answer them under [workers] in mapping.toml)"
    )


def _speaks_for(source: Source, day: date) -> bool:
    if source.as_at is None or day > source.as_at:
        return False
    return day == source.as_at or (source.covers_from is not None and source.covers_from <= day)


def _absence_reason(record: WorkforceRecord, day: date) -> str | None:
    sources = record.of_kind("absence_list")
    if not sources:
        return "an absence list was not among the files"
    start = year_before(day)
    if any(s.as_at and day <= s.as_at and s.covers_from and s.covers_from <= start for s in sources):
        return None
    return f"the absence list does not cover the whole year to {in_words(day)}"


def _changes_reason(record: WorkforceRecord, day: date) -> str | None:
    sources = record.of_kind("children_allocated")
    start = year_before(day)
    if any(s.covers_from and s.covers_from <= start and s.as_at and day <= s.as_at for s in sources):
        return None
    if not sources:
        return "a list of children allocated was not among the files"
    return "the list of children allocated holds present allocations only, not those that ended in the year"
