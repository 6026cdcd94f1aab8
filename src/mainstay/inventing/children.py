"""Children being helped: who holds each of them, how they pass from one kind of help and one worker to another.

A child always goes to whoever in the right team holds fewest for their hours. Where a team has nobody, its manager
holds the child, and where there is no manager either, a tray.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from mainstay.foundations.chance import Draws
from mainstay.inventing.calendar_days import a_day_in
from mainstay.inventing.drawing import code_of
from mainstay.inventing.life import FULL, Allocation
from mainstay.inventing.names import child_number
from mainstay.inventing.state import Happening, Life
from mainstay.inventing.structure import FIRST_YEAR_TITLE, HOLDING_KINDS
from mainstay.vocabulary.children import KINDS_OF_HELP

MOVING_ON: dict[str, tuple[float, dict[str, float]]] = {
    "assessment": (0.36, {"": 0.50, "child_in_need": 0.38, "protection_plan": 0.12}),
    "child_in_need": (0.08, {"": 0.76, "protection_plan": 0.18, "court": 0.06}),
    "protection_plan": (0.08, {"child_in_need": 0.62, "court": 0.20, "": 0.18}),
    "court": (0.09, {"in_care": 0.60, "child_in_need": 0.30, "": 0.10}),
    "in_care": (0.022, {"": 1.0}),
}
"""For each kind of help the chance in a month of its ending, and what it turns into ('' is no further help)."""

_TEAM_KINDS = {"assessment": "assessment", "in_care": "children_in_care"}
_FIRST_YEAR_WEIGHT = 0.75
_DISABLED = 0.08
_CO_WORKED = 0.04
_TOPPED_UP = 1.12
"""Children arrive through the month and the load is measured at its end, when some have left: hence a little more."""

TRAY = "Duty Tray"


@dataclass(slots=True)
class _Child:
    number: str
    help: str
    team: str
    held: Allocation
    since: date


class Children:
    """Every child helped now, and who holds them."""

    def __init__(self, life: Life) -> None:
        """Begins with no child; tells `life` to say when somebody goes."""
        self.life = life
        self.now: dict[str, _Child] = {}
        self.by_worker: dict[int, dict[str, None]] = {}
        self.by_team: dict[str, int] = dict.fromkeys(life.teams, 0)
        self._born = 0
        self._holders: dict[str, list[tuple[int, float]]] = {}
        self._holders_as_at = -1
        life.on_going.append(self.pass_on)

    def plan(self, month: date) -> None:
        """Children who arrive in a month, move on, or pass to a worker with more room."""
        self._share_out(month)
        for team in list(self.now.values()):
            if team.held.worker is None:
                self._hand_over(team, month, team.team, team.help, "sharing_the_load")
        numbers = sorted(self.now)
        shares = self.life.chance.shares(len(numbers), "moving on", month)
        for number, share in zip(numbers, shares, strict=True):
            child = self.now[number]
            chance, into = MOVING_ON.get(child.help, (0.1, {"": 1.0}))
            if share < chance and (month - child.since).days > 20:
                draws = self.life.chance.at("moved on", number, month)
                self.life.at(a_day_in(month, draws), self._moving_on(number, child.help, draws.weighted(into), draws))
        wanted = self._room() - len(self.now)
        for place in range(max(0, wanted)):
            draws = self.life.chance.at("arriving", month, place)
            self.life.at(a_day_in(month, draws), self._arriving(draws))

    def fill_at_first(self, day: date) -> None:
        """Children already held on the first day, a full load for everyone."""
        for place in range(self._room()):
            draws = self.life.chance.at("held at first", place)
            help_kind = code_of(KINDS_OF_HELP, draws, early_help=0, care_leaver=0, pre_proceedings=0)
            self._arrive(day, help_kind, draws)

    def settle(self) -> None:
        """Drops allocations that ended on the day they began: nobody held the child on any day."""
        kept = [each for each in self.life.council.allocations if each.end is None or each.start < each.end]
        self.life.council.allocations[:] = kept

    def pass_on(self, worker: int, day: date, reason: str) -> None:
        """Everything a worker held goes to colleagues."""
        for number in sorted(self.by_worker.get(worker, {})):
            child = self.now[number]
            self._hand_over(child, day, child.team, child.help, reason, but=worker)

    def _arriving(self, draws: Draws) -> Happening:
        return lambda day: self._arrive(day, "assessment", draws)

    def _arrive(self, day: date, help_kind: str, draws: Draws) -> None:
        self._born += 1
        number = child_number(self._born)
        kind = "disabled_children" if draws.happens(_DISABLED) else _TEAM_KINDS.get(help_kind, "safeguarding")
        team = self._team_with_room(kind)
        held = self._allocate(number, self._pick(team), team, help_kind, day)
        self.now[number] = _Child(number, help_kind, team, held, day)
        if draws.happens(_CO_WORKED) and (second := self._pick(team, but=held.worker)) is not None:
            end = day + timedelta(days=draws.whole(30, 200))
            self.life.council.allocations.append(
                Allocation(number, second, "", team, "co_working", help_kind, day, end)
            )

    def _moving_on(self, number: str, was: str, into: str, draws: Draws) -> Happening:
        def happen(day: date) -> None:
            child = self.now.get(number)
            if child is None or child.help != was or child.held.start >= day:
                return
            if not into:
                self._end(child, day, "ended")
                del self.now[number]
                return
            kind = self.life.teams[child.team].kind
            wanted = kind if kind == "disabled_children" else _TEAM_KINDS.get(into, "safeguarding")
            if kind == wanted and child.held.worker is not None:
                worker = child.held.worker
                self._end(child, day, "")
                child.held, child.help, child.since = self._allocate(number, worker, child.team, into, day), into, day
                return
            self._hand_over(child, day, self._team_with_room(wanted), into, "change_of_service")

        return happen

    def _hand_over(
        self, child: _Child, day: date, team: str, help_kind: str, reason: str, but: int | None = None
    ) -> None:
        if help_kind != child.help:
            child.since = day
        self._end(child, day, reason)
        child.held = self._allocate(child.number, self._pick(team, but=but), team, help_kind, day)
        child.team, child.help = team, help_kind

    def _allocate(self, number: str, worker: int | None, team: str, help_kind: str, day: date) -> Allocation:
        held = Allocation(number, worker, "" if worker is not None else TRAY, team, "allocated", help_kind, day)
        self.life.council.allocations.append(held)
        self.by_team[team] += 1
        if worker is not None:
            self.by_worker.setdefault(worker, {})[number] = None
        return held

    def _end(self, child: _Child, day: date, reason: str) -> None:
        child.held.end, child.held.reason = max(day, child.held.start), reason
        self.by_team[child.held.team] -= 1
        if child.held.worker is not None:
            self.by_worker[child.held.worker].pop(child.number, None)

    def _share_out(self, month: date) -> None:
        """Moves a few children from the fullest to whoever has far fewer: new colleagues, and those back from leave."""
        for team in self.holders():
            for _ in range(4):
                loads = sorted((self._load(who, weight), who) for who, weight in self.holders()[team])
                if len(loads) < 2 or loads[0][0] > 0.55 * loads[-1][0]:
                    break
                most = loads[-1][1]
                number = min(self.by_worker.get(most, {}), default=None)
                if number is None:
                    break
                child = self.now[number]
                self._hand_over(child, month, team, child.help, "sharing_the_load", but=most)

    def holders(self) -> dict[str, list[tuple[int, float]]]:
        """For each team the workers here now who hold children, each with the load they are to take."""
        if self._holders_as_at != self.life.changes:
            self._holders_as_at = self.life.changes
            self._holders = {team: [] for team, about in self.life.teams.items() if about.kind in HOLDING_KINDS}
            for number, spells in self.life.employed.items():
                for spell in spells:
                    self._add_holder(number, spell.team, spell.role, spell.title, spell.fte)
            for number, stay in self.life.agency.items():
                self._add_holder(number, stay.team, stay.role, stay.title, stay.fte)
        return self._holders

    def _add_holder(self, number: int, team: str, role: str, title: str, fte: int) -> None:
        if role == "case_holder" and team in self._holders and self.life.is_here(number):
            weight = fte / FULL * (_FIRST_YEAR_WEIGHT if title == FIRST_YEAR_TITLE else 1.0)
            self._holders[team].append((number, weight))

    def _pick(self, team: str, but: int | None = None) -> int | None:
        own = [pair for pair in self.holders().get(team, []) if pair[0] != but]
        if not own:
            return self._manager(team, but)
        return min(own, key=lambda pair: (self._load(*pair), pair[0]))[0]

    def _manager(self, team: str, but: int | None) -> int | None:
        for number, spells in self.life.employed.items():
            if number != but and self.life.is_here(number) and spells[0].team == team:
                return number
        return None

    def _load(self, worker: int, weight: float) -> float:
        return len(self.by_worker.get(worker, {})) / weight

    def _team_with_room(self, kind: str) -> str:
        own = [team for team in self.holders() if self.life.teams[team].kind == kind]
        own = own or [team for team in self.holders() if self.life.teams[team].kind == "safeguarding"]
        return min(own, key=lambda team: (self._load_of(team), team))

    def _load_of(self, team: str) -> float:
        weight = sum(each for _, each in self.holders()[team])
        return self.by_team[team] / weight if weight else float("inf")

    def _room(self) -> int:
        """How many children make the council's load: so many for each FTE of those who hold any."""
        here = {who for team in self.holders().values() for who, _ in team}
        fte = sum(spell.fte for who in here for spell in self.life.employed.get(who, ()))
        fte += sum(
            self.life.agency[who].fte for who in here if who in self.life.agency and who not in self.life.employed
        )
        return round(self.life.council.likeness.children_each * fte / FULL * _TOPPED_UP)
