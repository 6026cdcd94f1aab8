"""The teams that a record names, each with a short key for its address, and who and what is there on its lists' days."""

from __future__ import annotations

import hashlib
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property, lru_cache
from typing import Any

import polars as pl

from mainstay.foundations.caches import holds_people
from mainstay.foundations.dates import day_number
from mainstay.record.posts import vacancies_of_posts
from mainstay.record.present import on_their_own_days, own_days
from mainstay.record.record import Shape, WorkforceRecord
from mainstay.record.stretches import OPEN
from mainstay.record.subjects import Subject
from mainstay.tasks.who_someone_is import staff_numbers

Row = Mapping[str, Any]
"""One row of a table of the record."""

_SPELL = ("person", "role", "contract", "team", "fte", "start", "end", "contract_until", "source")
_HELD = ("child", "person", "tray", "team", "start", "source", "row")


def comparable(team: str | None) -> str:
    """A team's name for comparing: without its capitals and the blanks around it, and with one blank where there are several."""
    return " ".join((team or "").split()).casefold()


def key_of_team(team: str) -> str:
    """The key by which a team stands in an address, whatever its name holds: the first twelve digits of a hash."""
    return hashlib.sha256(comparable(team).encode()).hexdigest()[:12]


def listed_on(record: WorkforceRecord, subject: Subject) -> date | None:
    """The day of the latest list of a subject; None where there is none."""
    return max((source.as_at for source in record.telling(subject) if source.as_at is not None), default=None)


@holds_people
@lru_cache(maxsize=4)
def standing(record: WorkforceRecord) -> Standing:
    """Who and what is there, looked at once for each record."""
    return Standing(record)


@dataclass(frozen=True, eq=False)
class Standing:
    """Who and what is there, each on the day of the latest list that tells of it."""

    record: WorkforceRecord

    @cached_property
    def staff_day(self) -> date | None:
        """The day of the latest staff list; where there is none, of the latest agency register."""
        return listed_on(self.record, Subject.STAFF) or listed_on(self.record, Subject.AGENCY)

    @cached_property
    def here(self) -> list[Row]:
        """The spells of who is here. One without a start counts, as it is on the list; those of returns know no team.

        Agency workers are here on the day of their own register, where there is one.
        """
        spells = self._spells.filter(_on(self.staff_day) & (pl.col("contract") != "agency").fill_null(value=True))
        agency = self._spells.filter(pl.col("contract") == "agency")
        of_register = listed_on(self.record, Subject.AGENCY) or self.staff_day
        dated = on_their_own_days(agency, own_days(self.record, Subject.AGENCY)).filter(_on(of_register))
        return [*spells.rows(named=True), *dated.rows(named=True)]

    @cached_property
    def by_person(self) -> dict[str, list[Row]]:
        """The spells of who is here, by person."""
        return _by(self.here, "person")

    @cached_property
    def by_team(self) -> dict[str, list[Row]]:
        """The spells of who is here, by the comparable name of their team."""
        return _by((spell for spell in self.here if comparable(spell["team"])), lambda spell: comparable(spell["team"]))

    @cached_property
    def all_spells(self) -> dict[str, list[Row]]:
        """Every spell of each person, also those over and those to come."""
        return _by(self._spells.sort("start", "end", nulls_last=True).rows(named=True), "person")

    @cached_property
    def children(self) -> list[Row]:
        """The allocations that run on the day of the latest list of children allocated."""
        table = self.record.table("involvement").filter((pl.col("role") == "allocated") & pl.col("start").is_not_null())
        held = table.with_columns(stop=pl.col("end").fill_null(OPEN)).select(*_HELD, "stop")
        dated = on_their_own_days(held, own_days(self.record, Subject.CHILDREN))
        return list(dated.filter(_on(listed_on(self.record, Subject.CHILDREN))).rows(named=True))

    @cached_property
    def children_of(self) -> Counter[str]:
        """How many children each person has, each child once."""
        return Counter(person for person, _child in {(row["person"], row["child"]) for row in self.children} if person)

    def children_without(self, person: str, teams: Collection[str]) -> int:
        """How many children someone has, without those whose allocation names one of these (comparable) teams."""
        theirs = self._allocations_of.get(person, ())
        return len({row["child"] for row in theirs if comparable(row["team"]) not in teams})

    @cached_property
    def _allocations_of(self) -> dict[str, list[Row]]:
        return _by((row for row in self.children if row["person"]), "person")

    @cached_property
    def with_children_now(self) -> frozenset[str]:
        """Who of those here is still here on the day of the list of children allocated."""
        day = listed_on(self.record, Subject.CHILDREN)
        on = -OPEN if day is None else day_number(day)
        return frozenset(
            person for person, spells in self.by_person.items() if any(each["stop"] > on for each in spells)
        )

    @cached_property
    def without_anyone(self) -> dict[str, list[Row]]:
        """The allocations of each child that nobody who is here has."""
        with_someone = {row["child"] for row in self.children if row["person"] in self.with_children_now}
        return _by((row for row in self.children if row["child"] not in with_someone), "child")

    @cached_property
    def starting(self) -> dict[str, list[Row]]:
        """The spells that begin after the day of the staff list, by the comparable name of their team."""
        after = -OPEN if self.staff_day is None else day_number(self.staff_day)
        found = (spell for spells in self.all_spells.values() for spell in spells if (spell["start"] or -OPEN) > after)
        return _by(found, lambda spell: comparable(spell["team"]))

    @cached_property
    def assignments(self) -> dict[str, list[Row]]:
        """The agency assignments, by the comparable name of their team."""
        return _by(self.record.table("agency_assignment").rows(named=True), lambda row: comparable(row["team"]))

    @cached_property
    def vacancies(self) -> list[Row]:
        """The vacancies that are open, or about to be filled, on the day of the latest establishment list."""
        day = listed_on(self.record, Subject.POSTS)
        table = vacancies_of_posts(self.record).with_columns(
            start=pl.col("vacant_from").fill_null(-OPEN), stop=pl.col("started_on").fill_null(OPEN)
        )
        dated = on_their_own_days(table, own_days(self.record, Subject.POSTS))
        return list(dated.filter(_on(day)).rows(named=True))

    def rows_of(self, table: str) -> dict[str, list[Row]]:
        """The rows of a table by person, gathered once."""
        if table not in self._gathered:
            self._gathered[table] = _by(self.record.table(table).rows(named=True), "person")
        return self._gathered[table]

    @cached_property
    def numbers(self) -> dict[str, str]:
        """What each worker whom the record knows is known by."""
        return staff_numbers(self.record, self.record.table("person")["person"].to_list())

    @cached_property
    def names(self) -> dict[str, str]:
        """Each team's name as it is mostly written, by its comparable name: teams with people, or children who wait."""
        written = [spell["team"] for spell in self.here]
        written += [row["team"] for row in self.children if row["person"] not in self.with_children_now]
        counted = Counter(team.strip() for team in written if comparable(team))
        return {comparable(team): team for team, _ in sorted(counted.items(), key=lambda each: (each[1], each[0]))}

    @cached_property
    def _gathered(self) -> dict[str, dict[str, list[Row]]]:
        return {}

    @cached_property
    def _spells(self) -> pl.DataFrame:
        returns = [source.number for source in self.record.sources if source.shape is Shape.RETURN]
        kept = self.record.table("spell").filter(~pl.col("source").is_in(returns).fill_null(value=False))
        return kept.select(_SPELL).with_columns(stop=pl.col("end").fill_null(OPEN))


def teams_of(record: WorkforceRecord, also: Iterable[str] = ()) -> dict[str, str]:
    """The name of each team by its key, in order of name. `also` are names that somebody gave, here or not."""
    named = {comparable(team): team.strip() for team in also if comparable(team)} | standing(record).names
    return {key_of_team(name): name for name in sorted(named.values(), key=comparable)}


def _on(day: date | None) -> pl.Expr:
    """Rows that run on a day; none where there is no day."""
    if day is None:
        return pl.lit(value=False)
    on = day_number(day)
    return (pl.col("start").is_null() | (pl.col("start") <= on)) & (pl.col("stop") > on)


def _by(rows: Iterable[Row], by: str | Callable[[Row], str]) -> dict[str, list[Row]]:
    found: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        found[row[by] if isinstance(by, str) else by(row)].append(row)
    return dict(found)
