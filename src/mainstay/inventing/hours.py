"""The hours that an invented council's social workers worked, week by week, over the last year and a little more.

Told after the council's life was lived, with draws of its own. What is planted: some weeks run beyond contract, those of
managers oftener; half of what runs over is owed and taken back now and then, so that what is owed grows; a few people are
paid overtime, and a few work out of hours.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, timedelta

from mainstay.foundations.chance import Chance, Draws
from mainstay.inventing.life import FULL, Absence, InventedCouncil, Spell
from mainstay.inventing.names import WEEKLY_FULL

WEEKS = 54
FULL_WEEK = WEEKLY_FULL * 60
"""Minutes of a full week."""
LONGER, LONGER_FOR_MANAGERS = 0.4, 0.6
_MOST_OWED, _LEAST_OWED = 30 * 60, -4 * 60
_QUARTER = 15
_WEEK = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Week:
    """One person's week in minutes, by its Monday; what is owed is as it stood on the Sunday."""

    worker: int
    monday: date
    contracted: int
    worked: int
    owed: int
    overtime_paid: int
    out_of_hours: int


def weeks_of(council: InventedCouncil) -> list[Week]:
    """The whole weeks up to the council's last day of everybody employed throughout them, worker by worker.

    A week away from its first day to its last has no time sheet.
    """
    chance, last = Chance(council.seed), council.last_day
    end = last - timedelta(days=(last.weekday() + 1) % 7)
    mondays = [end - timedelta(days=6) - _WEEK * back for back in reversed(range(WEEKS))]
    spells: dict[int, list[Spell]] = defaultdict(list)
    for spell in council.spells:
        if spell.role != "not_social_worker" and spell.fte and not spell.note:
            spells[spell.worker].append(spell)
    away: dict[int, list[Absence]] = defaultdict(list)
    for each in council.absences:
        away[each.worker].append(each)
    found = []
    for worker, own in sorted(spells.items()):
        owed = chance.at("time sheet", worker).whole(0, 12) * _QUARTER
        for monday in mondays:
            now = [each for each in own if _throughout(each, monday)]
            if not now or any(_all_week(each, monday) for each in away[worker]):
                continue
            week = _worked(worker, monday, now, owed, chance.at("time sheet", worker, monday))
            found.append(week)
            owed = week.owed
    return found


def _throughout(spell: Spell, monday: date) -> bool:
    return spell.start <= monday and (spell.last_day is None or spell.last_day >= monday + timedelta(days=6))


def _all_week(absence: Absence, monday: date) -> bool:
    return absence.first <= monday and (absence.last is None or absence.last >= monday + timedelta(days=4))


def _worked(worker: int, monday: date, now: list[Spell], owed: int, draws: Draws) -> Week:
    contracted = round(sum(each.fte for each in now) * FULL_WEEK / FULL)
    manages = any("manager" in each.role for each in now)
    over = draws.whole(2, 32) * _QUARTER if draws.happens(LONGER_FOR_MANAGERS if manages else LONGER) else 0
    taken = draws.whole(8, 30) * _QUARTER if not over and owed > 0 and draws.happens(0.3) else 0
    paid = over // 2 if over and draws.happens(0.05) else 0
    late = min(over, draws.whole(1, 8) * _QUARTER) if over and draws.happens(0.1) else 0
    taken = min(taken, owed - _LEAST_OWED, contracted)
    after = min(owed + (over - paid) // 2 - taken, _MOST_OWED)
    return Week(worker, monday, contracted, contracted + over - taken, after, paid, late)
