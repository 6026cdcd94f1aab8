"""Everything that the record knows of one worker's life here, typed or imported, put in order of time. Absence is not in it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from functools import lru_cache
from typing import Any

import polars as pl

from mainstay.foundations.caches import holds_people
from mainstay.foundations.dates import day_number, day_of, in_words, month_ends
from mainstay.foundations.quantities import MILLION
from mainstay.presentation.journeys import Journey, Stint
from mainstay.record.coverage import coverage
from mainstay.record.declaring import Kind, tables
from mainstay.record.present import on_each_day, on_their_own_days, own_days
from mainstay.record.record import WorkforceRecord
from mainstay.record.stretches import OPEN
from mainstay.record.subjects import Subject
from mainstay.tasks.who_someone_is import staff_numbers

_MONTHS = 60
_LEADS_A_TEAM = "first_line_manager"


def journey_of(record: WorkforceRecord, person: str) -> Journey | None:
    """One worker's journey; None where the record knows nobody of that key."""
    found = record.table("person").filter(pl.col("person") == person)
    if found.is_empty():
        return None
    facts, as_at = found.row(0, named=True), last_day(record)
    spells = record.table("spell").filter(pl.col("person") == person).sort("start", "end", "spell", nulls_last=True)
    return Journey(
        person=person,
        known_as=staff_numbers(record, [person])[person],
        swe_number=facts["swe_number"] or "",
        as_at=as_at,
        came=tuple(_came(facts, spells)),
        stints=tuple(_stint(row) for row in spells.iter_rows(named=True)),
        managers=tuple(_managers(record, spells, person)),
        children=tuple(_children(record, person, spells)),
        meetings=tuple(
            (_day(row["due_on"]), _day(row["held_on"]), _word("supervision", "kind", row), row["minutes"])
            for row in _of(record, "supervision", person, "held_on", "due_on")
        ),
        steps=tuple(
            (_word("milestone", "programme", row), row["step"] or "", _day(row["due"]), _day(row["done"]),
             _word("milestone", "outcome", row))
            for row in _of(record, "milestone", person, "due", "done")
        ),
        learning=tuple(
            (row["title"], _word("learning", "kind", row), _day(row["completed"]), _day(row["expires"]))
            for row in _of(record, "learning", person, "completed")
        ),
        register=tuple(
            (_day(row["checked_on"]), _word("registration", "status", row), _day(row["renewed_until"]),
             _day(row["form_done_on"]), _day(row["fee_done_on"]), _day(row["cpd_done_on"]))
            for row in _of(record, "registration", person, "checked_on")
        ),
    )  # fmt: skip


def last_day(record: WorkforceRecord) -> date | None:
    """The last day that a staff list or a census return of the record speaks for, else any of its files."""
    staff = [source.as_at for source in record.telling(Subject.STAFF) if source.as_at]
    returns = [source.as_at for source in record.sources if source.census_year is not None and source.as_at]
    return max([*staff, *returns], default=None) or max(
        (each.as_at for each in record.sources if each.as_at), default=None
    )


def _came(person: dict[str, Any], spells: pl.DataFrame) -> Iterator[tuple[str, str]]:
    """What is known of the way here; what no file says is left out."""
    origin = next((row for row in spells.iter_rows(named=True) if row["start_origin"]), None)
    served = spells["continuous_service_from"].drop_nulls().min() if not spells.is_empty() else None
    joined = spells["joined_council"].drop_nulls().min() if not spells.is_empty() else None
    told = (
        ("Before starting here", _word("spell", "start_origin", origin) if origin else ""),
        ("Way into the profession", _word("person", "entry_route", person)),
        ("Level of the qualifying award", _word("person", "qualification_level", person)),
        ("Qualified on", _said(person["qualified_on"])),
        ("Joined the council on", _said(joined)),
        ("Unbroken service from", _said(served)),
    )
    yield from ((what, known) for what, known in told if known)


def _stint(row: dict[str, Any]) -> Stint:
    return Stint(
        start=_day(row["start"]),
        until=_day(row["end"]),
        role=_word("spell", "role", row),
        title=row["local_title"] or "",
        team=row["team"] or "",
        contract=_word("spell", "contract", row),
        fte=None if row["fte"] is None else Decimal(row["fte"]) / MILLION,
        left_because=_word("spell", "leaving_reason", row),
        went_to=_word("spell", "leaver_destination", row),
    )


def _managers(
    record: WorkforceRecord, spells: pl.DataFrame, person: str
) -> Iterator[tuple[str, str, date | None, date | None, str]]:
    """Who managed each team while the worker was in it: as the list of teams says, else who held a team manager's post."""
    mine = spells.filter(pl.col("team").is_not_null() & pl.col("start").is_not_null())
    if mine.is_empty():
        return
    leading = pl.concat([_from_teams(record), _from_posts(record)]).filter(pl.col("manager") != person)
    paired = mine.select(_same("team"), pl.col("team"), "start", pl.col("end").fill_null(OPEN).alias("stop")).join(
        leading, on="_team", how="inner"
    )
    together = paired.with_columns(
        start=pl.max_horizontal("start", "_from"), stop=pl.min_horizontal("stop", "_until")
    ).filter(pl.col("start") < pl.col("stop"))
    listed = set(together.filter(pl.col("how") == _LISTED)["_team"].to_list())
    kept = together.filter((pl.col("how") == _LISTED) | ~pl.col("_team").is_in(listed)).sort("start", "stop", "manager")
    known = staff_numbers(record, kept["manager"].unique().to_list())
    joined: list[list[Any]] = []
    for row in kept.select("team", "manager", "how", "start", "stop").unique(maintain_order=True).iter_rows():
        before = next((each for each in reversed(joined) if each[:3] == [*row[:3]] and each[4] >= row[3]), None)
        if before is None:
            joined.append([*row])
        else:
            before[4] = max(before[4], row[4])
    for team, manager, how, start, stop in joined:
        yield team, known.get(manager, manager), _day(start), None if stop >= OPEN else _day(stop), how


_LISTED, _IN_POST = "the list of teams says so", "held a team manager's post in the team"


def _from_teams(record: WorkforceRecord) -> pl.DataFrame:
    listed = record.table("team").filter(pl.col("manager").is_not_null())
    return listed.select(
        pl.coalesce("name", "team").str.strip_chars().str.to_lowercase().alias("_team"), "manager",
        pl.col("start").fill_null(-OPEN).alias("_from"), pl.col("end").fill_null(OPEN).alias("_until"),
        pl.lit(_LISTED).alias("how"),
    )  # fmt: skip


def _from_posts(record: WorkforceRecord) -> pl.DataFrame:
    leads = record.table("spell").filter(
        (pl.col("role") == _LEADS_A_TEAM) & pl.col("team").is_not_null() & pl.col("start").is_not_null()
    )
    return leads.select(
        _same("team"), pl.col("person").alias("manager"), pl.col("start").alias("_from"),
        pl.col("end").fill_null(OPEN).alias("_until"), pl.lit(_IN_POST).alias("how"),
    )  # fmt: skip


def _same(column: str) -> pl.Expr:
    return pl.col(column).str.strip_chars().str.to_lowercase().alias("_team")


def _children(record: WorkforceRecord, person: str, spells: pl.DataFrame) -> Iterator[tuple[date, int | None]]:
    """How many children the worker held at each month's end, for the months here that a list of children reaches."""
    begins = spells["start"].drop_nulls().min()
    months = [
        day for day, _known in _months_of_children(record) if begins is None or day_number(day) >= int(str(begins))
    ]
    known = {day for day, is_known in _months_of_children(record) if is_known}
    held = record.table("involvement").filter(
        (pl.col("person") == person) & (pl.col("role") == "allocated") & pl.col("start").is_not_null()
    )
    if held.is_empty() or not months:
        return
    dated = on_their_own_days(held.with_columns(stop=pl.col("end").fill_null(OPEN)), own_days(record, Subject.CHILDREN))
    days = pl.DataFrame({"as_at": [day_number(day) for day in months]}, schema={"as_at": pl.Int32})
    counts = on_each_day(dated.select("child", "start", "stop"), days).group_by("as_at").agg(pl.col("child").n_unique())
    many = dict(counts.iter_rows())
    yield from ((day, many.get(day_number(day), 0) if day in known else None) for day in months)


@holds_people
@lru_cache(maxsize=4)
def _months_of_children(record: WorkforceRecord) -> tuple[tuple[date, bool], ...]:
    """Month ends of five years up to the latest list of children, and whether a list speaks for each."""
    last = max((source.as_at for source in record.telling(Subject.CHILDREN) if source.as_at), default=None)
    if last is None:
        return ()
    known = coverage(record)
    ends = month_ends(date(last.year - _MONTHS // 12, last.month, 1), last)
    return tuple((day, "children" not in known.reasons(day, official=False)) for day in ends)


def _of(record: WorkforceRecord, table: str, person: str, *order: str) -> Iterator[dict[str, Any]]:
    rows = record.table(table).filter(pl.col("person") == person)
    yield from rows.sort(pl.coalesce(*order), nulls_last=True, maintain_order=True).iter_rows(named=True)


def _word(table: str, field: str, row: dict[str, Any]) -> str:
    """The label of a code; '' where nothing is said."""
    declared, value = tables()[table].field(field), row[field]
    if value is None:
        return ""
    if declared.kind is Kind.CODE and declared.codes is not None and value in declared.codes:
        return declared.codes[value].label
    return str(value)


def _day(number: int | None) -> date | None:
    return None if number is None else day_of(number)


def _said(number: Any) -> str:
    return "" if number is None else in_words(day_of(int(number)))
