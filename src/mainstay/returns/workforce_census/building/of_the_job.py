"""What a return says of a role held: its part of a week now and a year ago, start, leaving and pay."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from mainstay.foundations.dates import in_words
from mainstay.returns.workforce_census.building.census_view import NOT_ASKED, Fact, NotKnown, WhoKnows
from mainstay.returns.workforce_census.building.past_returns import PastReturns
from mainstay.returns.workforce_census.building.pay_of_posts import PayOfPosts
from mainstay.returns.workforce_census.building.source_rows import SourceRows
from mainstay.returns.workforce_census.building.who_is_in_it import OneRole, Row

_NOT_AN_ANSWER = (None, "not_known", "not_yet_collected")


class JobFacts:
    """Facts of the spells behind a record. `day` and `since` are the 30 Septembers of the year and of the one before."""

    def __init__(self, rows: SourceRows, past: PastReturns, pay: PayOfPosts, day: date, since: date) -> None:
        """Nothing is worked out yet."""
        self._rows, self._past, self._pay, self._day, self._since = rows, past, pay, day, since

    def agency(self, one: OneRole) -> Fact:
        """Whether the worker is engaged through an agency."""
        return self._from(one.spells, int(one.agency), "how the person is engaged")

    def fte(self, one: OneRole) -> Fact:
        """Full-time equivalent on the day; nought for someone who left."""
        if one.left is not None:
            return self._from(one.spells, 0, "left in the year, so nought on the day")
        who = WhoKnows.AGENCY_DESK if one.agency else WhoKnows.HR
        return self._fte(one.spells, f"part of a week worked on {in_words(self._day)}", who)

    def fte_year_before(self, one: OneRole) -> Fact:
        """Full-time equivalent a year before; nought for a stretch that began since."""
        if not one.before:
            return self._from(one.spells, 0, f"not in this role here on {in_words(self._since)}")
        return self._fte(one.before, f"part of a week worked on {in_words(self._since)}", WhoKnows.HR)

    def role(self, one: OneRole) -> Fact:
        """The role on the day, or on leaving."""
        return self._from(one.spells, one.role, "role on leaving" if one.left is not None else "role on the day")

    def role_start(self, one: OneRole) -> Fact:
        """The first day of the unbroken stretch as a child and family social worker here."""
        return self._from(one.spells, one.start, "start of the unbroken stretch in child and family social work here")

    def start_origin(self, one: OneRole) -> Fact:
        """Where the person was before; the Department has a code for not yet collected."""
        if one.origin not in _NOT_AN_ANSWER:
            return self._from(one.spells, one.origin, "origin given for the start of the stretch")
        past = self._past.start_origin(one.person, one.start)
        return past or self._unsaid(one, one.origin, "no file says where the person was before", WhoKnows.WORKER)

    def role_end(self, one: OneRole) -> Fact:
        """The leaving date, of someone who left in the year."""
        return NOT_ASKED if one.left is None else self._from(one.spells, one.left, "end of the unbroken stretch")

    def leaver_destination(self, one: OneRole) -> Fact:
        """Where a leaver went; the Department has a code for not yet collected."""
        return self._of_leaving(one, one.destination, "no file says where the person went")

    def leaving_reason(self, one: OneRole) -> Fact:
        """Why a leaver left; the Department has a code for not yet collected."""
        return self._of_leaving(one, one.reason, "no file says why the person left")

    def base_salary(self, one: OneRole) -> Fact:
        """Base pay for a year, of the posts of the role together."""
        return self._pay.of(one.spells, one.role)

    def _of_leaving(self, one: OneRole, slug: str | None, why: str) -> Fact:
        if one.left is None:
            return NOT_ASKED
        if slug not in _NOT_AN_ANSWER:
            return self._from(one.spells, slug, "given for the end of the stretch")
        return self._unsaid(one, slug, why, WhoKnows.HR)

    def _unsaid(self, one: OneRole, slug: str | None, why: str, who: WhoKnows) -> Fact:
        """The Department's code for not known, where someone looked, or for not yet collected; listed in both cases."""
        code = slug or "not_yet_collected"
        how = f"the code for {code.replace('_', ' ')}"
        if code != "not_known":
            return Fact(code, how, not_known=NotKnown(why, who))
        speaker = "a return" if self._rows.are_of_returns(one.spells) else "HR"
        return Fact(code, how, self._rows.of(one.spells), NotKnown(f"{speaker} says that it is not known", who))

    def _fte(self, spells: Sequence[Row], how: str, who: WhoKnows) -> Fact:
        return self._sum(spells, "fte", how, "no file gives the part of a week worked", who)

    def _sum(self, spells: Sequence[Row], field: str, how: str, why: str, who: WhoKnows) -> Fact:
        known = [spell for spell in spells if spell.get(field) is not None]
        if not known:
            return Fact(not_known=NotKnown(why, who))
        part = NotKnown(f"of one of {len(spells)} posts, {why}", who) if len(known) < len(spells) else None
        return Fact(sum(spell[field] for spell in known), how, self._rows.of(known), part)

    def _from(self, spells: Sequence[Row], value: object, how: str) -> Fact:
        return Fact(value, how, self._rows.of(spells))
