"""Who is in the return of a year, and by which spells: one record for each role that somebody holds at once.

In it are the council's own child and family social workers in post on 30 September, those who left since 1 October (also
those who came and left in that time), and the agency workers on the day. Stretches, spells and who runs on a day are
the record's own. Two posts of one role are one record with the FTE of both: a return that repeats number, start and
role is refused. A leaver's role is the one on leaving, their FTE then nought.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any

import polars as pl

from mainstay.foundations.dates import day_number
from mainstay.record.assembling import workforce_rows
from mainstay.record.from_spells import whole_list_days
from mainstay.record.present import on_each_day
from mainstay.record.record import WorkforceRecord
from mainstay.record.stretches import counted_spells
from mainstay.record.workforce_rows import days_frame
from mainstay.vocabulary.census_year import census_day
from mainstay.vocabulary.roles import CENSUS_ROLES

Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class OneRole:
    """One record of the return to be: a person in one role, on the day or on leaving.

    `start` and `left` are day numbers of the unbroken stretch here. `spells` are those of the role, `before` the ones a
    year earlier whose FTE belongs to this record: those of the same role, and on the most senior record the others.
    `is_first` marks the record that carries what is the person's own and not a role's, such as days lost.
    """

    person: str
    agency: bool
    role: str
    start: int | None
    left: int | None
    spells: tuple[Row, ...]
    before: tuple[Row, ...] = ()
    origin: str | None = None
    reason: str | None = None
    destination: str | None = None
    is_first: bool = True

    @property
    def group(self) -> int:
        """In post 0, leavers 1, agency 2: the order of the return."""
        return 2 if self.agency else 1 if self.left is not None else 0


def roles_of_the_year(record: WorkforceRecord, year: int) -> list[OneRole]:
    """Every record of the year's return: those in post by registration number, then leavers, then agency workers."""
    day, since = day_number(census_day(year)), day_number(census_day(year - 1))
    counted = counted_spells(record.table("spell"), whole_list_days(record))
    now = _by_stretch(on_each_day(counted, days_frame([census_day(year)])))
    earlier = _by_stretch(on_each_day(counted, days_frame([census_day(year)]), "since"))
    gone = counted.filter(pl.col("stretch_stop").is_between(since, day, closed="right"))
    leaving = _by_stretch(gone.filter(pl.col("stop") == pl.col("stretch_stop")))
    found = [one for stretch, spells in now.items() for one in _of_a_stretch(spells, earlier.get(stretch, []), None)]
    for stretch, spells in leaving.items():
        found += _of_a_stretch(spells, earlier.get(stretch, []), spells[0]["stretch_stop"])
    found += _agency(record, year)
    return _in_order(found, record)


def _by_stretch(spells: pl.DataFrame) -> dict[int, list[Row]]:
    found: dict[int, list[Row]] = defaultdict(list)
    for row in spells.sort("stretch", "start", "stop", "spell").iter_rows(named=True):
        found[row["stretch"]].append(row)
    return found


def _of_a_stretch(spells: Sequence[Row], before: Sequence[Row], left: int | None) -> list[OneRole]:
    """The records of one stretch, most senior first, each with its share of the spells of a year before."""
    by_role, earlier = _by_role(spells), _by_role(before)
    elsewhere = [spell for role, some in earlier.items() if role not in by_role for spell in some]
    one = spells[0]
    return [
        OneRole(
            one["person"], False, role, one["stretch_start"], left, tuple(by_role[role]),
            (*earlier.get(role, ()), *(elsewhere if place == 0 else ())),
            one["stretch_origin"], one["stretch_reason"], one["stretch_destination"],
        )
        for place, role in enumerate(by_role)
    ]  # fmt: skip


def _by_role(spells: Iterable[Row]) -> dict[str, list[Row]]:
    """Spells by role, most senior role first."""
    found: dict[str, list[Row]] = defaultdict(list)
    for spell in spells:
        found[spell["role"]].append(spell)
    return {role: found[role] for role in CENSUS_ROLES if role in found}


def _agency(record: WorkforceRecord, year: int) -> list[OneRole]:
    """Agency workers on the day: one record for each role of each, whose parts of a week add up."""
    rows = workforce_rows(record, [census_day(year)], official=False, children=False).frame.filter(agency=1)
    found: dict[tuple[str, str], list[Row]] = defaultdict(list)
    for row in rows.iter_rows(named=True):
        found[row["person"], row["role"]].append(row)
    return [OneRole(person, True, role, None, None, tuple(some)) for (person, role), some in found.items()]


def _in_order(found: list[OneRole], record: WorkforceRecord) -> list[OneRole]:
    """By group and registration number, so that the order does not depend on the key that people's keys are made with."""
    numbers = dict(record.table("person").select("person", "swe_number").iter_rows())

    def place(one: OneRole) -> tuple[object, ...]:
        number = numbers.get(one.person)
        traced = min(((row["source"] or 0, row["row"] or 0) for row in one.spells), default=(0, 0))
        return (
            one.group, number is None, len(number or ""), number or "", one.start or 0, CENSUS_ROLES.index(one.role),
            traced, one.person,
        )  # fmt: skip

    ordered, seen = [], set[tuple[str, bool]]()
    for one in sorted(found, key=place):
        first = (one.person, one.agency) not in seen
        seen.add((one.person, one.agency))
        ordered.append(replace(one, is_first=first))
    return ordered
