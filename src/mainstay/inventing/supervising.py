"""Supervision in an invented council: one meeting a month for each of its own social workers, held or not.

Told after the council's life was lived, with draws of its own. What is planted: about four in five are held by the month's
end; whoever is away for the whole month is not seen, and why is written; two in five of those held have time to reflect.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from mainstay.foundations.chance import Chance, Draws
from mainstay.foundations.dates import day_number, month_ends
from mainstay.inventing.life import Absence, InventedCouncil, Spell
from mainstay.inventing.truths import counted_spells
from mainstay.vocabulary.roles import LEADER_ROLES

MONTHS = 24
HELD, REFLECTIVE, RATED = 0.8, 0.4, 0.5
_SUPERVISED = frozenset({"case_holder", "senior_practitioner", "qualified_without_cases"})


@dataclass(frozen=True, slots=True)
class Meeting:
    """One meeting due by a month's end. `why` is a reason's slug where it was not held, '' where nobody wrote one."""

    worker: int
    supervisor: int | None
    team: str
    due: date
    held: date | None
    why: str = ""
    reflective: bool = False
    minutes: int | None = None
    rating: int | None = None


def meetings_of(council: InventedCouncil) -> list[Meeting]:
    """Every meeting due in the last two years, by month and worker; the same council gives the same ones."""
    chance = Chance(council.seed)
    away: dict[int, list[Absence]] = {}
    for absence in council.absences:
        away.setdefault(absence.worker, []).append(absence)
    spells = counted_spells(council)
    first = (council.last_day - timedelta(days=MONTHS * 30)).replace(day=1)
    found = []
    for due in month_ends(first, council.last_day):
        leaders = {spell.team: spell.worker for spell in spells if spell.role in LEADER_ROLES and _here(spell, due)}
        met: set[int] = set()
        for spell in spells:
            if spell.role in _SUPERVISED and _whole_month(spell, due) and not spell.note and spell.worker not in met:
                met.add(spell.worker)
                draws = chance.at("supervision", spell.worker, due)
                gone = any(_away_all(each, due) for each in away.get(spell.worker, ()))
                found.append(_meeting(spell, leaders.get(spell.team), due, gone, draws))
    return found


def _meeting(spell: Spell, supervisor: int | None, due: date, gone: bool, draws: Draws) -> Meeting:
    if gone:
        return Meeting(spell.worker, supervisor, spell.team, due, None, "away")
    if not draws.happens(HELD):
        why = draws.weighted({"leave": 3.0, "cancelled": 3, "work": 2, "": 4})
        return Meeting(spell.worker, supervisor, spell.team, due, None, why)
    held = due - timedelta(days=draws.whole(0, due.day - 1))
    held -= timedelta(days=max(held.weekday() - 4, 0)) if held.day > 2 else timedelta(0)
    rating = draws.weighted({2: 1.0, 3: 3, 4: 5, 5: 3}) if draws.happens(RATED) else None
    return Meeting(
        spell.worker, supervisor, spell.team, due, held, "", draws.happens(REFLECTIVE), draws.whole(8, 18) * 5, rating
    )


def _here(spell: Spell, day: date) -> bool:
    return spell.start <= day and (spell.last_day is None or day <= spell.last_day)


def _whole_month(spell: Spell, due: date) -> bool:
    """Here at the month's end, and come before the month began: whoever came in it has the first meeting in the next."""
    return _here(spell, due) and spell.joined < due.replace(day=1)


def _away_all(absence: Absence, due: date) -> bool:
    return absence.first <= due.replace(day=1) and (absence.last is None or due <= absence.last)


def held_in(council: InventedCouncil, since: date, until: date) -> tuple[int, int]:
    """How many meetings were due after a day up to another, and how many of them were held: a truth to compare with."""
    due = [each for each in meetings_of(council) if day_number(since) < day_number(each.due) <= day_number(until)]
    return len(due), sum(each.held is not None for each in due)
