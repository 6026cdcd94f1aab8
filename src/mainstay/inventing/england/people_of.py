"""A council's numbers as people: the values of every record of its return, and of the council's own block."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import cast

from mainstay.foundations.chance import Chance, Draws
from mainstay.inventing.england import shares
from mainstay.inventing.england.amounts import children_shared, days_shared, fte_shared, roles_needed
from mainstay.inventing.england.parts_of_staff import AGENCY, STARTERS, Part, parts_of
from mainstay.inventing.england.person import leaving, origin, person, salary, weekdays
from mainstay.inventing.england.units import Totals, in_millionths, units_of
from mainstay.inventing.names import registration_number
from mainstay.inventing.writing.return_elements import Values
from mainstay.vocabulary.census_year import census_day, working_days
from mainstay.vocabulary.roles import CENSUS_ROLES
from mainstay.vocabulary.workforce_census.items import AskedOf

_IN_ONE_THOUSANDTH = 1000
_LONG = 20


@dataclass
class _Person:
    """Somebody with their records; `roles` are those already taken, as no two records of one may have the same."""

    facts: Values
    records: list[Values] = field(default_factory=list)


@dataclass(frozen=True)
class Council:
    """A council to be written: its block, and each record with of whom its items are asked."""

    block: Values
    records: list[tuple[Values, AskedOf]]


def heads_of(totals: Totals) -> int:
    """How many people a council's return has: as many registration numbers as it needs."""
    return totals["inpost_headcount"] + totals["leavers_headcount"] + totals["agency_headcount"]


def council_of(totals: Totals, code: str, year: int, first_number: int, seed: int) -> Council:
    """The people of a council, numbered from `first_number`. ValueError where no people can have these numbers."""
    making = _Making(totals, year, first_number, Chance(seed), code)
    in_post, agency = making.staff()
    left = making.leavers()
    making.share_days([*in_post, *left])
    asked = ((in_post, AskedOf.PERMANENT), (left, AskedOf.LEAVERS), (agency, AskedOf.AGENCY))
    records = [(values, who) for people, who in asked for one in people for values in one.records]
    return Council(_block(totals, year), records)


class _Making:
    """One council being made: every draw belongs to the seed, the year, the council and the person's place in it."""

    def __init__(self, totals: Totals, year: int, first_number: int, chance: Chance, code: str) -> None:
        self.totals, self.year, self.first, self.chance, self.code = totals, year, first_number, chance, code
        self.made = 0

    def draws(self, *words: object) -> Draws:
        return self.chance.at("england", self.year, self.code, *words)

    def staff(self) -> tuple[list[_Person], list[_Person]]:
        """Those in post and the agency workers, with the children they hold."""
        of_group: dict[str, list[_Person]] = {}
        holders: list[Values] = []
        for part in parts_of(self.totals):
            draws = self.draws("fte", part.group, part.holds)
            amounts = fte_shared(part.fte, part.records, draws)
            own = [self._agency() if part.group == AGENCY else self._new(part.group) for _ in range(part.people)]
            people = of_group.setdefault(part.group, [])
            people += own
            for place, amount in enumerate(amounts):
                # A further record is a second role: of the same people first, else of others of the group.
                one = own[place] if place < len(own) else people[(place - len(own)) % len(people)]
                values = {**one.facts, "fte": amount * _IN_ONE_THOUSANDTH, "cases": 0}
                if part.group != AGENCY:
                    values |= self._in_post(one, part, amount)
                one.records.append(values)
                holders += [values] if part.holds else []
        amounts = [cast(int, values["fte"]) // _IN_ONE_THOUSANDTH for values in holders]
        for values, held in zip(
            holders, children_shared(self.totals["cases"], amounts, self.draws("children")), strict=True
        ):
            values["cases"] = held
        agency = of_group.pop(AGENCY, [])
        return [one for people in of_group.values() for one in people], agency

    def _number(self) -> int:
        self.made += 1
        return self.first + self.made - 1

    def _new(self, group: str) -> _Person:
        number = self._number()
        return _Person(person(number, group, self.year, self.draws("person", self.made)))

    def _agency(self) -> _Person:
        number = self._number()
        weeks = self.draws("weeks", self.made).whole(*shares.CONTRACT_WEEKS)
        return _Person({"agency": True, "swe_number": registration_number(number), "contract_weeks": weeks * 100})

    def _in_post(self, one: _Person, part: Part, amount: int) -> Values:
        draws = self.draws("post", one.facts["swe_number"], len(one.records))
        role = _role(one, draws, holds=part.holds)
        before = 0 if part.group == STARTERS else (amount or 1000) * _IN_ONE_THOUSANDTH
        return {"fte_year_before": before, "absent": False, **_of_role(one, role, draws)}

    def leavers(self) -> list[_Person]:
        """Those who left in the year, with the FTE they had a year before."""
        count, fte = self.totals["leavers_headcount"], self.totals["leavers_fte"]
        people = [self._new("leavers") for _ in range(count)]
        for one in people:
            born = cast(date, one.facts["date_of_birth"])
            one.facts |= leaving(born, self.year, self.draws("leaving", one.facts["swe_number"]))
        for place, amount in enumerate(fte_shared(fte, roles_needed(count, fte), self.draws("fte", "leavers"))):
            one = people[place % count]
            draws = self.draws("post", one.facts["swe_number"], len(one.records))
            role = _role(one, draws, holds=draws.happens(0.5))
            one.records.append({**one.facts, "fte": 0, "fte_year_before": amount * _IN_ONE_THOUSANDTH,
                                **_of_role(one, role, draws)})  # fmt: skip
        return people

    def share_days(self, people: list[_Person]) -> None:
        """Days lost stand on somebody's first record; whoever lost many may be away sick on the day."""
        units = units_of("working_days_lost_fte", self.year)
        most = [days * units for days in map(self._most_days, people)]
        lost = days_shared(self.totals["working_days_lost_fte"], most, shares.LOST_NO_DAYS, self.draws("days"))
        for one, days in zip(people, lost, strict=True):
            for place, values in enumerate(one.records):
                values["days_lost"] = 0 if place else days * 100 // units
            self._away(one, days // units)

    def _most_days(self, one: _Person) -> int:
        first = max(cast(date, one.facts["role_start"]), census_day(self.year - 1) + timedelta(days=1))
        last = cast(date, one.facts.get("role_end", census_day(self.year)))
        return min(weekdays(first, last), working_days(census_day(self.year)))

    def _away(self, one: _Person, days: int) -> None:
        if "role_end" in one.facts:
            return
        draws = self.draws("away", one.facts["swe_number"])
        age = (census_day(self.year) - cast(date, one.facts["date_of_birth"])).days / 365.25
        youngest, oldest = shares.LEAVE_AGES
        kind = ""
        if days >= _LONG and draws.happens(shares.SICK_ON_THE_DAY):
            kind = "sickness"
        elif one.facts["sex"] == "female" and youngest <= age < oldest and draws.happens(shares.AWAY_ON_LEAVE):
            kind = "maternity_or_parental"
        if kind:
            one.records[0] |= {"absent": True, "absence_kind": kind}


def _role(one: _Person, draws: Draws, *, holds: bool) -> str:
    taken = {values["role"] for values in one.records}
    usual = shares.ROLES_HOLDING if holds else shares.ROLES_WITHOUT
    free = {role: weight for role, weight in usual.items() if role not in taken}
    return draws.weighted(free or {role: 1.0 for role in CENSUS_ROLES if role not in taken})


def _of_role(one: _Person, role: str, draws: Draws) -> Values:
    born, start = cast(date, one.facts["date_of_birth"]), cast(date, one.facts["role_start"])
    came = one.records[0]["start_origin"] if one.records else origin(role, born, start, draws)
    return {"role": role, "start_origin": came, "base_salary": salary(role, draws)}


def _block(totals: Totals, year: int) -> Values:
    cover = in_millionths("agency_cover_fte", totals["agency_cover_fte"], year)
    heads = -(-cover // 1_000_000)
    return {
        "vacancies_fte": in_millionths("vacancy_fte", totals["vacancy_fte"], year),
        "agency_cover_fte": cover,
        "agency_cover_headcount": heads,
        "other_allowances": "Invented",
    }
