"""Time away: sickness short and long, and maternity leave with whoever covers it.

Sickness that would run past 30 September is written as two absences, as systems that close their year do.
"""

from __future__ import annotations

from datetime import date, timedelta

from mainstay.foundations.chance import Draws
from mainstay.inventing import chances
from mainstay.inventing.agency import engage
from mainstay.inventing.calendar_days import a_day_in, friday_from, monday_from, working_days
from mainstay.inventing.changing import new_hours
from mainstay.inventing.life import FULL, Absence, Spell
from mainstay.inventing.people import years_since
from mainstay.inventing.state import END_OF_DAY, Happening, Life
from mainstay.inventing.structure import counted
from mainstay.vocabulary.census_year import census_day, census_year_of

USUAL_DAYS_LOST = 9.0
"""Working days lost a year for each FTE that the chances of sickness come to, about."""


def plan_absences(life: Life, month: date) -> None:
    """Puts this month's beginnings of absence on the calendar."""
    count = len(life.council.workers)
    sick, maternity = life.chance.shares(count, "sickness", month), life.chance.shares(count, "maternity", month)
    scale = life.council.likeness.days_lost_each / USUAL_DAYS_LOST
    for number, spells in list(life.employed.items()):
        if number in life.away_until or not counted(spells[0].role):
            continue
        draws = life.chance.at("absence", number, month)
        if sick[number] < chances.LONG_SICKNESS * scale:
            life.at(a_day_in(month, draws), _falling_ill(life, number, draws.whole(25, 110)))
        elif sick[number] < (chances.LONG_SICKNESS + chances.SHORT_SICKNESS) * scale:
            life.at(a_day_in(month, draws), _falling_ill(life, number, draws.whole(1, 6)))
        if maternity[number] < chances.GOING_ON_MATERNITY and _may_be_expecting(life, spells[0], month):
            life.at(monday_from(month), _going_on_maternity(life, number, draws))


def _falling_ill(life: Life, number: int, days: int) -> Happening:
    def happen(day: date) -> None:
        if number not in life.employed or not life.is_here(number) or life.sick_until.get(number, date.min) >= day:
            return
        last = day + timedelta(days=days - 1)
        life.sick_until[number] = last
        for first, until in _within_years(day, last):
            life.council.absences.append(Absence(number, "sickness", first, until, 0))

    return happen


def _within_years(first: date, last: date) -> list[tuple[date, date]]:
    close = census_day(census_year_of(first))
    return [(first, last)] if last <= close else [(first, close), (close + timedelta(days=1), last)]


def _may_be_expecting(life: Life, spell: Spell, month: date) -> bool:
    worker = life.worker(spell.worker)
    least, most = chances.MATERNITY_AGES
    fit = worker.facts.get("sex") == "female" and least <= years_since(worker.date_of_birth, month) <= most
    return fit and not spell.note and spell.worker not in life.leaving and years_since(spell.joined, month) > 0.6


def _going_on_maternity(life: Life, number: int, draws: Draws) -> Happening:
    def happen(day: date) -> None:
        spells = life.employed.get(number, [])
        if len(spells) != 1 or not life.is_here(number) or number in life.leaving:
            return
        back = monday_from(day + timedelta(days=draws.whole(240, 360)))
        go_on_maternity(life, spells[0], day, back, draws.weighted(chances.COVERED), draws)

    return happen


def go_on_maternity(life: Life, spell: Spell, day: date, back: date, cover: str, draws: Draws) -> None:
    """Maternity leave from a day until another, covered by a fixed-term worker, an agency worker or nobody."""
    number = spell.worker
    life.council.absences.append(Absence(number, "maternity_or_parental", day, back - timedelta(days=1), 0))
    life.go_away(number, day, back)
    life.at(back, lambda when: _back(life, number, when, draws))
    start, last = monday_from(day + timedelta(days=10)), friday_from(back + timedelta(days=10))
    if cover == "fixed_term":
        life.at(start, lambda when: _cover(life, spell, when, last, draws))
    elif cover == "agency":
        life.at(
            start, lambda when: engage(life, when, draws, reason="maternity_or_parental", post=spell.post, until=last)
        )


def _back(life: Life, number: int, day: date, draws: Draws) -> None:
    life.come_back(number)
    if draws.happens(0.45):
        new_hours(life, number, day, draws.one_of((600_000, 800_000)))


def _cover(life: Life, covered: Spell, day: date, last: date, draws: Draws) -> None:
    worker = life.new_person(day, 1 + draws.share() * 8)
    post = life.posts[covered.post]
    life.start(worker, post, day, contract="fixed_term", fte=FULL, origin="social_work_other_council",
               note="Maternity cover")  # fmt: skip
    life.at(last, lambda when: life.leave(worker.number, when, "other", "social_work_other_council"), END_OF_DAY)


def settle(life: Life) -> None:
    """Cuts absences at the day someone left, leaves those still running open, and counts working days lost."""
    council = life.council
    spells: dict[int, list[Spell]] = {}
    for spell in council.spells:
        spells.setdefault(spell.worker, []).append(spell)
    kept = []
    for absence in council.absences:
        own = spells[absence.worker]
        held = [s for s in own if s.start <= absence.first and (s.last_day is None or absence.first <= s.last_day)]
        if not held:
            continue
        left = next((s.last_day for s in own if s.leaving_reason and s.last_day and s.last_day >= absence.first), None)
        last = min(filter(None, (absence.last, left, council.last_day)))
        if absence.kind == "sickness":
            absence.days_lost = _half_days(working_days(absence.first, last) * held[0].fte)
        absence.last = None if absence.last is not None and absence.last > council.last_day and left is None else last
        if absence.first <= last:
            kept.append(absence)
    council.absences[:] = sorted(kept, key=lambda each: (each.first, each.worker))


def _half_days(millionths: int) -> int:
    """Working days in hundredths, to the half day, from days times FTE in millionths."""
    return round(millionths * 2 / FULL) * 50
