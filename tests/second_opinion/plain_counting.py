"""The same counting again, slowly and in plain Python: no tables, one record at a time, dates as dates.

Written from the definitions in docs/methods and not from the code it checks.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta

SENIORITY = [
    "senior_manager",
    "middle_manager",
    "first_line_manager",
    "senior_practitioner",
    "case_holder",
    "qualified_without_cases",
]
GONE_FOR_GOOD = {"resignation", "voluntary_redundancy", "compulsory_redundancy", "dismissed", "retired", "deceased"}


@dataclass(frozen=True)
class Worker:
    """One record of a return, FTE in millionths, days lost in hundredths."""

    agency: bool = False
    number: str | None = None
    born: date | None = None
    sex: str | None = None
    ethnicity: str | None = None
    role: str | None = None
    fte: int | None = None
    fte_before: int | None = None
    start: date | None = None
    end: date | None = None
    cases: int | None = None
    days_lost: int | None = None


def official_counts(workers: Iterable[Worker], year: int) -> dict[str, int]:
    """The Department's counts of one return, by the names of its columns."""
    day, first = date(year, 9, 30), date(year - 1, 10, 1)
    counts = dict.fromkeys(
        ("inpost_fte", "starters_fte", "leavers_fte", "agency_fte", "agency_headcount", "cases", "case_holders_fte",
         "working_days_lost_fte"), 0,
    )  # fmt: skip
    people: dict[str, set[object]] = {"in_post": set(), "starters": set(), "leavers": set(), "short": set()}
    for place, worker in enumerate(workers):
        has_left = worker.end is not None and worker.end <= day
        who: object = (worker.number, worker.born, worker.sex, worker.ethnicity) if worker.number else place
        if not worker.agency:
            counts["working_days_lost_fte"] += worker.days_lost or 0
        if not has_left and worker.cases:
            counts["cases"] += worker.cases
            counts["case_holders_fte"] += worker.fte or 0
        if worker.agency:
            counts["agency_headcount"] += not has_left
            counts["agency_fte"] += 0 if has_left else worker.fte or 0
            continue
        joined_in_year = worker.start is not None and worker.start >= first
        if not has_left:
            counts["inpost_fte"] += worker.fte or 0
            people["in_post"].add(who)
            if joined_in_year and worker.start <= day:
                counts["starters_fte"] += worker.fte or 0
                people["starters"].add((who, worker.start))
        elif worker.end >= first and joined_in_year:
            people["short"].add((who, worker.start, worker.end))
        elif worker.end >= first:
            counts["leavers_fte"] += worker.fte_before or 0
            people["leavers"].add((who, worker.end))
    return counts | {
        "inpost_headcount": len(people["in_post"]), "starters_headcount": len(people["starters"]),
        "leavers_headcount": len(people["leavers"]), "started_and_left": len(people["short"]),
    }  # fmt: skip


@dataclass(frozen=True)
class Spell:
    """One spell of the council's own social workers; `end` is the first day gone, None while it goes on."""

    person: str
    start: date
    end: date | None = None
    fte: int | None = 1_000_000
    role: str = "case_holder"
    reason: str | None = None

    def holds(self, day: date) -> bool:
        """Whether the spell runs on a day."""
        return self.start <= day and (self.end is None or day < self.end)


@dataclass(frozen=True)
class Stay:
    """Unbroken time of one person, with the spells in it."""

    person: str
    spells: tuple[Spell, ...]

    @property
    def start(self) -> date:
        """The first day."""
        return min(spell.start for spell in self.spells)

    @property
    def end(self) -> date | None:
        """The first day gone, None while it goes on."""
        ends = [spell.end for spell in self.spells]
        return None if None in ends else max(end for end in ends if end is not None)

    def running(self, day: date) -> list[Spell]:
        """The spells on a day; on a day between two of them, those last before it."""
        if not (self.start <= day and (self.end is None or day < self.end)):
            return []
        while not any(spell.holds(day) for spell in self.spells):
            day -= timedelta(days=1)
            last = [spell for spell in self.spells if spell.end is not None and spell.end - timedelta(days=1) == day]
            if last:
                return last
        return [spell for spell in self.spells if spell.holds(day)]


def stays(spells: Iterable[Spell]) -> list[Stay]:
    """The stays that spells make up: a later spell joins where no more than three days lie between and nobody left
    for good.
    """
    found: list[Stay] = []
    for person in sorted({spell.person for spell in spells}):
        own = sorted(
            (s for s in spells if s.person == person), key=lambda s: (s.start, s.end is None, s.end or s.start)
        )
        for spell in own:
            spell = replace(spell, end=max(spell.end, spell.start) if spell.end else None)
            last = found[-1] if found and found[-1].person == person else None
            if last is not None and _goes_on(last, spell):
                found[-1] = Stay(person, (*last.spells, spell))
            else:
                found.append(Stay(person, (spell,)))
    return found


def _goes_on(stay: Stay, spell: Spell) -> bool:
    if stay.end is None or spell.start < stay.end or any(spell.start == each.start for each in stay.spells):
        return True
    ended_for_good = any(each.end == stay.end and each.reason in GONE_FOR_GOOD for each in stay.spells)
    return (spell.start - stay.end).days <= 3 and not ended_for_good


def counts_from_spells(spells: list[Spell], day: date) -> dict[str, int]:
    """Stocks on a day and flows of the year to it."""
    since = _year_before(day)
    every = stays(spells)
    now = [stay for stay in every if stay.running(day)]
    left = [stay for stay in every if stay.running(since) and stay.end is not None and stay.end <= day]
    new = [stay for stay in now if stay.start > since]
    short = [stay for stay in every if stay.start > since and stay.end is not None and stay.end <= day]
    return {
        "inpost_headcount": len(now), "inpost_fte": _fte(now, day),
        "starters_headcount": len(new), "starters_fte": _fte(new, day),
        "leavers_headcount": len(left), "leavers_fte": _fte(left, since), "started_and_left": len(short),
    }  # fmt: skip


def _fte(stays_on: list[Stay], day: date) -> int:
    return sum(spell.fte or 0 for stay in stays_on for spell in stay.running(day))


def _year_before(day: date) -> date:
    try:
        return day.replace(year=day.year - 1)
    except ValueError:
        return date(day.year - 1, 2, 28)
