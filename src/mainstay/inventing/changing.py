"""Changes of a working life that are no joining and no leaving: other hours, another team."""

from __future__ import annotations

from datetime import date

from mainstay.foundations.chance import Draws
from mainstay.inventing import chances
from mainstay.inventing.calendar_days import a_starting_day
from mainstay.inventing.life import Spell
from mainstay.inventing.state import Happening, Life
from mainstay.inventing.structure import HOLDING_KINDS


def plan_changes(life: Life, month: date) -> None:
    """Puts changes of hours and of team in this month on the calendar."""
    hours = life.chance.shares(len(life.council.workers), "hours", month)
    moves = life.chance.shares(len(life.council.workers), "moves", month)
    for number, spells in list(life.employed.items()):
        if len(spells) > 1 or spells[0].note or number in life.away_until or number in life.leaving:
            continue
        if hours[number] < chances.CHANGING_HOURS:
            draws = life.chance.at("new hours", number, month)
            life.at(a_starting_day(month, draws), _new_hours(life, number, draws))
        if moves[number] < chances.MOVING_TEAM:
            draws = life.chance.at("new team", number, month)
            life.at(a_starting_day(month, draws), _new_team(life, number, draws))


def new_hours(life: Life, number: int, day: date, fte: int) -> None:
    """Someone's hours change on a day, if they are still here and work other hours now."""
    spells = life.employed.get(number, [])
    if len(spells) == 1 and spells[0].fte != fte:
        life.change(spells[0], day, fte=fte)


def _new_hours(life: Life, number: int, draws: Draws) -> Happening:
    def happen(day: date) -> None:
        new_hours(life, number, day, draws.weighted(chances.FTE_CHOICES))

    return happen


def _new_team(life: Life, number: int, draws: Draws) -> Happening:
    """A move sideways into a vacant post of the same role in another team; the children stay behind."""

    def happen(day: date) -> None:
        spells = life.employed.get(number, [])
        if len(spells) != 1 or spells[0].role != "case_holder" or number in life.away_until:
            return
        free = [post for post in life.council.posts if post.vacancy is not None and _alike(life, post.team, spells[0])]
        free = [post for post in free if post.role == "case_holder" and post.team != spells[0].team]
        if free:
            post = draws.one_of(free)
            life.change(spells[0], day, post=post.number, team=post.team)
            life.tell_moved(number, day)

    return happen


def _alike(life: Life, team: str, spell: Spell) -> bool:
    return life.teams[team].kind in HOLDING_KINDS and life.teams[spell.team].kind in HOLDING_KINDS
