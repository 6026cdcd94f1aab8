"""Welcome, stay and exit conversations of an invented council, drawn after its life was lived.

Of those who left about two in five were asked, and a third of these would rather not; the reason on the form is often not the
one that HR has. Those who came in the last year were mostly asked.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from mainstay.foundations.chance import Chance, Draws
from mainstay.foundations.dates import year_before
from mainstay.inventing.life import InventedCouncil

_ASKED = {"exit": 0.6, "welcome": 0.7, "stay": 0.25}
_DECLINED = {"exit": 0.33, "welcome": 0.05, "stay": 0.1}
REASONS = {
    "workload": 34, "pay": 14, "manager": 12, "development": 10, "flexibility": 9, "supervision": 8, "travel": 6,
    "wellbeing": 5, "other": 2,
}  # fmt: skip
KEEPS = {"team": 40, "supervision": 18, "flexibility": 16, "development": 12, "manager": 9, "travel": 5}
_PROPER = ("yes", "no", "perhaps")


@dataclass(frozen=True, slots=True)
class Talk:
    """One conversation that was offered: held on a day, or declined. Answers are codes of the record, by question."""

    worker: int
    kind: str
    offered_on: date
    held_on: date | None
    answers: dict[str, str]


def talks_of(council: InventedCouncil) -> list[Talk]:
    """The conversations of the last two years, in order of the day on which they were offered."""
    chance = Chance(council.seed)
    first = year_before(year_before(council.last_day))
    found: list[Talk] = []
    for spell in council.spells:
        if spell.note or spell.role in ("director", "not_social_worker"):
            continue
        if spell.last_day is not None and spell.leaving_reason and first < spell.last_day <= council.last_day:
            found += _offered(council, chance, spell.worker, "exit", spell.last_day - timedelta(days=14))
        if spell.start == spell.joined and first < spell.start <= council.last_day - timedelta(days=42):
            found += _offered(council, chance, spell.worker, "welcome", spell.start + timedelta(days=30))
        if spell.last_day is None and spell.start < first:
            asked = first + timedelta(days=chance.at("talk", "day", spell.worker).whole(380, 700))
            found += _offered(council, chance, spell.worker, "stay", asked)
    once = {(each.worker, each.kind, each.offered_on): each for each in found}
    return sorted(once.values(), key=lambda each: (each.offered_on, each.worker, each.kind))


def _offered(council: InventedCouncil, chance: Chance, worker: int, kind: str, day: date) -> list[Talk]:
    draws = chance.at("talk", kind, worker, day)
    if not draws.happens(_ASKED[kind]) or day > council.last_day:
        return []
    if draws.happens(_DECLINED[kind]):
        return [Talk(worker, kind, day, None, {})]
    held = min(day + timedelta(days=draws.whole(2, 12)), council.last_day)
    return [Talk(worker, kind, day, held, _answers(kind, draws))]


def _answers(kind: str, draws: Draws) -> dict[str, str]:
    if kind == "exit":
        said = {"leaving_for": draws.weighted(REASONS), "would_have_stayed": draws.weighted(REASONS)}
        return said | {"come_back": draws.one_of(_PROPER), "recommend": draws.one_of(_PROPER)}
    if kind == "welcome":
        ready = "yes" if draws.happens(0.6) else draws.one_of(("partly", "no"))
        return {"chose": draws.weighted(KEEPS), "ready": ready, "as_told": draws.one_of(("yes", "yes", "partly", "no"))}
    expects = "yes" if draws.happens(0.7) else draws.one_of(("perhaps", "no"))
    return {"stay_for": draws.weighted(KEEPS), "leave_for": draws.weighted(REASONS), "in_a_year": expects}
