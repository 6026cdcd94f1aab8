"""The invented council as it stands while its days pass: who is in which post, and what is to happen on which day.

The verbs of working life are here (joining, changing, leaving); who does what, and when, is decided elsewhere.
"""

from __future__ import annotations

import heapq
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

from mainstay.foundations.chance import Chance
from mainstay.inventing.life import AgencyStay, InventedCouncil, Post, Spell, Vacancy, Worker
from mainstay.inventing.people import new_worker
from mainstay.inventing.structure import GRADES

START_OF_DAY, END_OF_DAY = 0, 1
Happening = Callable[[date], object]


class Life:
    """What is so today. `employed` holds the open spells of everyone employed, by worker; `agency` the open stays."""

    def __init__(self, council: InventedCouncil, chance: Chance) -> None:
        """An empty council with its teams and posts."""
        self.council = council
        self.chance = chance
        self.teams = {team.name: team for team in council.teams}
        self.posts = {post.number: post for post in council.posts}
        self.employed: dict[int, list[Spell]] = {}
        self.agency: dict[int, AgencyStay] = {}
        self.away_until: dict[int, date] = {}
        self.sick_until: dict[int, date] = {}
        self.leaving: set[int] = set()
        self.changes = 0
        self.on_going: list[Callable[[int, date, str], None]] = []
        self._names: set[str] = set()
        self._queue: list[tuple[date, int, int, Happening]] = []
        self._number = 0

    def at(self, day: date, happening: Happening, phase: int = START_OF_DAY) -> None:
        """Puts something on the calendar; days after the council's last are left out."""
        if day <= self.council.last_day:
            self._number += 1
            heapq.heappush(self._queue, (day, phase, self._number, happening))

    def pass_days(self, last: date) -> None:
        """Everything on the calendar up to and with `last`, in order of day."""
        while self._queue and self._queue[0][0] <= last:
            day, _phase, _number, happening = heapq.heappop(self._queue)
            happening(day)

    def worker(self, number: int) -> Worker:
        """The worker of a number."""
        return self.council.workers[number]

    def is_here(self, number: int) -> bool:
        """Whether a worker is employed or engaged now, and not away."""
        return (number in self.employed or number in self.agency) and number not in self.away_until

    def new_person(self, day: date, years_qualified: float) -> Worker:
        """Somebody who was never here before."""
        worker = new_worker(self.chance, len(self.council.workers), day, years_qualified, self._names)
        self.council.workers.append(worker)
        return worker

    def start(
        self,
        worker: Worker,
        post: Post,
        day: date,
        *,
        contract: str,
        fte: int,
        origin: str,
        joined: date | None = None,
        title: str = "",
        note: str = "",
    ) -> Spell:
        """A worker starts in a post, which ends its vacancy unless they only cover it (`note`)."""
        grade, pay = GRADES.get(post.role, ("G10", 4_050_000))
        spell = Spell(
            worker.number,
            post.number,
            post.role,
            title or post.title,
            post.team,
            contract,
            fte,
            day,
            joined or day,
            origin,
            grade,
            pay,
            note=note,
        )
        self.council.spells.append(spell)
        self.employed.setdefault(worker.number, []).append(spell)
        if not note:
            post.fte = fte
            if post.vacancy is not None:
                post.vacancy.until = day
        self.changes += 1
        return spell

    def change(self, spell: Spell, day: date, **changes: object) -> Spell:
        """One thing about someone's spell changes on a day: the old row ends the day before, a new one begins."""
        fresh = replace(spell, start=day, **changes)  # type: ignore[arg-type]
        held = self.employed[spell.worker]
        held[held.index(spell)] = fresh
        if spell.start >= day:
            self.council.spells.remove(spell)
        spell.last_day = day - timedelta(days=1)
        self.council.spells.append(fresh)
        if fresh.post != spell.post:
            self._vacate(spell, day)
            entered = self.posts[fresh.post]
            if entered.vacancy is not None:
                entered.vacancy.until = day
        self.posts[fresh.post].fte = fresh.fte
        self.changes += 1
        return fresh

    def leave(self, number: int, last_day: date, reason: str, destination: str) -> None:
        """A worker's last day: every spell ends, posts fall vacant, children pass to others."""
        for spell in self.employed.pop(number, []):
            spell.last_day, spell.leaving_reason, spell.destination = last_day, reason, destination
            if not spell.note:
                self._vacate(spell, last_day)
        self.away_until.pop(number, None)
        self.leaving.discard(number)
        self._gone(number, last_day, "worker_left")

    def end_stay(self, number: int, last_day: date, *, stays_on: bool = False) -> None:
        """An agency worker's last day; with `stays_on` they start as an employee next and keep their children."""
        stay = self.agency.pop(number, None)
        if stay is None:
            return
        stay.last_day = last_day
        stay.extended = [*(day for day in stay.extended if day < last_day), last_day]
        self.leaving.discard(number)
        if not stays_on:
            self._gone(number, last_day, "worker_left")
        self.changes += 1

    def go_away(self, number: int, day: date, until: date) -> None:
        """A long absence begins: children pass to others until `until`."""
        self.away_until[number] = until
        self._gone(number, day, "worker_away")

    def come_back(self, number: int) -> None:
        """A long absence ends."""
        self.away_until.pop(number, None)
        self.changes += 1

    def tell_moved(self, number: int, day: date) -> None:
        """A worker went to other work: their children pass to others."""
        self._gone(number, day, "worker_moved")

    def _vacate(self, spell: Spell, since: date) -> None:
        post = self.posts[spell.post]
        still = any(
            other.post == post.number and not other.note for spells in self.employed.values() for other in spells
        )
        if not still and post.vacancy is None:
            post.vacancies.append(Vacancy(since, None, spell.fte))

    def _gone(self, number: int, day: date, reason: str) -> None:
        self.changes += 1
        for tell in self.on_going:
            tell(number, day, reason)
