"""What a return says of the person, whatever their role: number, birth, sex, ethnicity, and how they qualified."""

from __future__ import annotations

from typing import Any

from mainstay.record.record import WorkforceRecord
from mainstay.returns.workforce_census.building.census_view import Fact, NotKnown, WhoKnows
from mainstay.returns.workforce_census.building.past_returns import PastReturns
from mainstay.returns.workforce_census.building.source_rows import SourceRows
from mainstay.returns.workforce_census.building.who_is_in_it import OneRole

_NOT_AN_ANSWER = (None, "not_known", "not_yet_obtained")
_HOW = "the person's own details"
_HOW_JOINED = "the person's own details, joined from several files"
_FLAG_OF_ROUTE = {"step_up": "step_up", "frontline": "frontline"}


class PersonFacts:
    """Facts of the record's person table, and of past returns where it has none."""

    def __init__(self, record: WorkforceRecord, rows: SourceRows, past: PastReturns) -> None:
        """Everybody's row, by person."""
        self._rows, self._past = rows, past
        self._people: dict[str, dict[str, Any]] = {
            row["person"]: row for row in record.table("person").iter_rows(named=True)
        }
        self._told = {(row["person"], row["fact"]): row for row in record.table("person_fact").iter_rows(named=True)}

    def swe_number(self, one: OneRole) -> Fact:
        """The registration number."""
        who = WhoKnows.AGENCY_DESK if one.agency else WhoKnows.HR
        return self._own(one, "swe_number") or _unknown("no file gives a registration number", who)

    def date_of_birth(self, one: OneRole) -> Fact:
        """The date of birth, of people the council employs."""
        return self._own(one, "date_of_birth") or _unknown("no file gives a date of birth", WhoKnows.HR)

    def sex(self, one: OneRole) -> Fact:
        """Sex; to 2023 the Department has a code for not known, from 2024 it has none."""
        unknown = NotKnown("no file gives it as male or female", WhoKnows.HR)
        own = self._own(one, "sex")
        if own is None:
            return Fact("not_known", "the code for not known", not_known=unknown)
        return own if own.value in ("male", "female") else Fact(own.value, own.how, own.rows, unknown)

    def ethnicity(self, one: OneRole) -> Fact:
        """Ethnic origin; the Department has a code for not yet obtained."""
        own = self._own(one, "ethnicity")
        if own is not None and own.value not in _NOT_AN_ANSWER:
            return own
        unknown = NotKnown("nobody has recorded it", WhoKnows.WORKER)
        return Fact("not_yet_obtained", "the code for not yet obtained", not_known=unknown)

    def qualification_level(self, one: OneRole) -> Fact:
        """Level of the qualifying award."""
        own = self._own(one, "qualification_level") or self._past.said(one.person, "qualification_level")
        return own or _unknown("no file gives it", WhoKnows.WORKER)

    def qualifying_institution(self, one: OneRole) -> Fact:
        """Where the person qualified: only past returns hold it."""
        past = self._past.said(one.person, "qualification_institution")
        return past or _unknown("no file but a past return gives it", WhoKnows.WORKER)

    def step_up(self, one: OneRole) -> Fact:
        """Whether the person came through Step Up to Social Work."""
        return self._route(one, "step_up")

    def frontline(self, one: OneRole) -> Fact:
        """Whether the person came through Frontline, now Approach Social Work."""
        return self._route(one, "frontline")

    def knowledge_and_skills(self, one: OneRole) -> Fact:
        """The stage reached changes from year to year, and the record holds none."""
        return _unknown("the record holds no stage of the knowledge and skills statements", WhoKnows.HR)

    def _route(self, one: OneRole, flag: str) -> Fact:
        """From the way into the profession, where it is known; else as the latest return said."""
        own = self._own(one, "entry_route")
        if own is not None and own.value not in _NOT_AN_ANSWER:
            return Fact(
                int(_FLAG_OF_ROUTE.get(str(own.value)) == flag), f"way into the profession; {own.how}", own.rows
            )
        past = self._past.said(one.person, flag)
        asked = "no file gives" if own is None else "HR says that it does not know"
        return past or _unknown(f"{asked} the way into the profession", WhoKnows.WORKER)

    def _own(self, one: OneRole, field: str) -> Fact | None:
        row = self._people.get(one.person)
        if row is None or row[field] is None:
            return None
        told = self._told.get((one.person, field))
        return Fact(row[field], _HOW, self._rows.of([told])) if told else Fact(row[field], _HOW_JOINED)


def _unknown(why: str, who: WhoKnows) -> Fact:
    return Fact(not_known=NotKnown(why, who))
