"""What a return says of a person's year: children allocated on the day, days lost, absence, weeks of agency, payments."""

from __future__ import annotations

from collections import defaultdict
from datetime import date

import polars as pl

from mainstay.foundations.dates import day_number, in_words, year_before
from mainstay.record.assembling import workforce_rows
from mainstay.record.present import on_each_day, on_their_own_days, own_days
from mainstay.record.record import WorkforceRecord
from mainstay.record.stretches import OPEN
from mainstay.record.subjects import Subject
from mainstay.record.workforce_rows import days_frame
from mainstay.returns.workforce_census.building.census_view import NOT_ASKED, Fact, NotKnown, SourceRow, WhoKnows
from mainstay.returns.workforce_census.building.source_rows import SourceRows
from mainstay.returns.workforce_census.building.who_is_in_it import OneRole, Row
from mainstay.vocabulary.absences import ABSENCE_KINDS

_TO_RECRUIT_AND_RETAIN = ("recruitment_bonus", "retention_bonus")
_DAYS_IN_A_WEEK, _HUNDREDTHS = 7, 100
_NAMED = 3


class YearFacts:
    """Facts of one census year, counted by the record's own definitions; `reasons` are its parts that are not known."""

    def __init__(self, record: WorkforceRecord, day: date, rows: SourceRows) -> None:
        """Counts for everybody at once."""
        self._record, self._rows, self._day = record, rows, day
        counted = workforce_rows(record, [day], official=False, children=False)
        self._why = counted.reasons[day]
        self._cases: dict[tuple[str, bool, str], int] = defaultdict(int)
        self._lost: dict[str, int] = defaultdict(int)
        columns = ("person", "agency", "role", "cases", "days_lost")
        for person, agency, role, cases, lost in counted.frame.select(columns).iter_rows():
            if person is not None:
                self._cases[person, bool(agency), role] += cases or 0
                self._lost[person] += lost or 0
        self._held = self._rows_by_person(_held(record, day))
        self._sick = self._rows_by_person(_sick(record, day))
        self._away, self._why_not_away = _away(record, day)
        self._assignments = _by_person(record.table("agency_assignment"))
        self._payments = _by_person(record.table("payment").filter(_paid_in_the_year(day)))

    def cases(self, one: OneRole) -> Fact:
        """Children allocated on the day, on the record of the role in which they are held; not asked of leavers."""
        if one.left is not None:
            return NOT_ASKED
        if why := self._why.get("cases"):
            return Fact(not_known=NotKnown(why, WhoKnows.CASE_SYSTEM))
        count = self._cases.get((one.person, one.agency, one.role), 0)
        how = f"children allocated on {in_words(self._day)}"
        if not count:
            return self._none_found(how, Subject.CHILDREN)
        return Fact(count, how, self._held.get(one.person, ()))

    def days_lost(self, one: OneRole) -> Fact:
        """Working days lost to sickness in the year, on the person's first record; nought on their others."""
        if why := self._why.get("days_lost"):
            return Fact(not_known=NotKnown(why, WhoKnows.HR))
        if not one.is_first:
            return Fact(0, "days lost stand on the person's first record")
        lost = self._lost.get(one.person, 0)
        how = "working days lost to sickness in the year"
        if not lost:
            return self._none_found(how, Subject.ABSENCE)
        return Fact(lost, how, self._sick.get(one.person, ()))

    def absent(self, one: OneRole) -> Fact:
        """Whether away on the day; not asked of leavers."""
        if one.left is not None:
            return NOT_ASKED
        if self._why_not_away:
            return Fact(not_known=NotKnown(self._why_not_away, WhoKnows.HR))
        away = self._away.get(one.person)
        how = f"away on {in_words(self._day)}" if away else "on no list of absences on the day"
        return Fact(int(away is not None), how, self._rows.of([away] if away else []))

    def absence_kind(self, one: OneRole) -> Fact:
        """What kind of absence it is, of someone away on the day."""
        away = self._away.get(one.person) if one.left is None else None
        return Fact(away["kind"], "kind of the absence", self._rows.of([away])) if away else NOT_ASKED

    def contract_weeks(self, one: OneRole) -> Fact:
        """The length of the assignments that ran on the day in weeks, from the first start to the last end."""
        number = day_number(self._day)
        own = [each for each in self._assignments.get(one.person, ()) if each["role"] == one.role]
        now = [each for each in own if each["start"] is not None and each["start"] <= number < (each["end"] or OPEN)]
        if not now:
            return Fact(not_known=NotKnown("no register gives the assignment", WhoKnows.AGENCY_DESK))
        ends = [each["end"] if each["end"] is not None else each.get("approved_until") for each in now]
        last = max((end for end in ends if end is not None), default=None)
        if last is None or None in ends:
            why = "the register gives neither an end nor an approval of the assignment"
            return Fact(not_known=NotKnown(why, WhoKnows.AGENCY_DESK))
        days = last - min(each["start"] for each in now)
        approved = any(each["end"] is None for each in now)
        how = f"from the start to the {'end approved at present' if approved else 'end of the assignment'}"
        return Fact(days * _HUNDREDTHS // _DAYS_IN_A_WEEK, how, self._rows.of(now))

    def recruitment_and_retention_payments(self, one: OneRole) -> Fact:
        """Payments for joining or staying, paid in the year, on the person's first record."""
        return self._paid(one, to_recruit_and_retain=True)

    def other_payments(self, one: OneRole) -> Fact:
        """Other payments, paid in the year, on the person's first record."""
        return self._paid(one, to_recruit_and_retain=False)

    def _paid(self, one: OneRole, *, to_recruit_and_retain: bool) -> Fact:
        paid = [
            each for each in self._payments.get(one.person, ())
            if (each["kind"] in _TO_RECRUIT_AND_RETAIN) is to_recruit_and_retain and each["amount"] is not None
        ]  # fmt: skip
        if paid and one.is_first:
            return Fact(sum(each["amount"] for each in paid), "paid in the year", self._rows.of(paid))
        if paid:
            return Fact(0, "payments stand on the person's first record")
        return Fact(not_known=NotKnown("no file gives payments one by one", WhoKnows.FINANCE))

    def _none_found(self, how: str, subject: Subject) -> Fact:
        """Nought, with the files that were looked through in vain."""
        files = list(dict.fromkeys(SourceRow(each.file, each.sheet) for each in self._record.telling(subject)))
        named = ", ".join(dict.fromkeys(each.file for each in files[:_NAMED]))
        more = f" and {len(files) - _NAMED} more" if len(files) > _NAMED else ""
        return Fact(0, f"{how}: none found in {named}{more}" if files else how, tuple(files[:_NAMED]))

    def _rows_by_person(self, frame: pl.DataFrame) -> dict[str, tuple[SourceRow, ...]]:
        return {person: self._rows.of(rows) for person, rows in _by_person(frame).items()}


def _held(record: WorkforceRecord, day: date) -> pl.DataFrame:
    """The allocations behind the counts of children on the day."""
    held = record.table("involvement").filter((pl.col("role") == "allocated") & pl.col("start").is_not_null())
    dated = held.with_columns(stop=pl.col("end").fill_null(OPEN))
    return on_each_day(on_their_own_days(dated, own_days(record, Subject.CHILDREN)), days_frame([day]))


def _sick(record: WorkforceRecord, day: date) -> pl.DataFrame:
    """The stretches of sickness with days lost that touch the year."""
    stop = pl.max_horizontal(pl.coalesce(pl.col("end"), pl.col("start") + 1), pl.col("start") + 1)
    sick = record.table("absence").filter((pl.col("kind") == "sickness") & pl.col("days_lost").is_not_null())
    return sick.filter((pl.col("start") <= day_number(day)) & (stop > day_number(year_before(day)) + 1))


def _away(record: WorkforceRecord, day: date) -> tuple[dict[str, Row], str]:
    """Who is away on the day, by person, of kinds that the census asks about; and why that is not known, or ''."""
    speaking = [
        source.number for source in record.telling(Subject.ABSENCE)
        if source.as_at is not None
        and (source.as_at == day or ((first := source.covers(Subject.ABSENCE)) is not None and first <= day <= source.as_at))
    ]  # fmt: skip
    if not speaking:
        return {}, f"no list of absences covers {in_words(day)}"
    number, asked = day_number(day), [code.slug for code in ABSENCE_KINDS if code.census]
    absences = record.table("absence").filter(pl.col("source").is_in(speaking) & pl.col("kind").is_in(asked))
    now = absences.filter((pl.col("start") <= number) & (pl.col("end").is_null() | (pl.col("end") > number)))
    found = {row["person"]: row for row in now.sort("start", "absence", descending=True).iter_rows(named=True)}
    return found, ""


def _paid_in_the_year(day: date) -> pl.Expr:
    return pl.col("paid_on").is_between(day_number(year_before(day)) + 1, day_number(day))


def _by_person(frame: pl.DataFrame) -> dict[str, list[Row]]:
    found: dict[str, list[Row]] = defaultdict(list)
    for row in frame.filter(pl.col("person").is_not_null()).iter_rows(named=True):
        found[row["person"]].append(row)
    return found
