"""Until when contracts run and permissions to work are granted, as HR would have written it on the council's last day.

Both come from chances of their own, so that nobody's life is another because of them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from mainstay.foundations.chance import Chance
from mainstay.foundations.dates import month_end
from mainstay.inventing.life import InventedCouncil, Spell, Worker

_WITH_AN_END = 0.7
"""How many of those who qualified overseas need a permission that has an end."""
_FROM_OVERSEAS = "social_work_outside_england"


def contract_until(council: InventedCouncil, spell: Spell, own: Sequence[Spell]) -> date | None:
    """The last day that a fixed-term contract runs to; None for other contracts. `own` are all the worker's spells.

    Somebody who left did so on it, or up to two months before. Somebody still here has up to nine months to run.
    """
    if spell.contract != "fixed_term":
        return None
    draws = Chance(council.seed).at("contract until", spell.worker, spell.joined.isoformat())
    stay = (each for each in own if each.joined == spell.joined)
    left = max((each.last_day for each in stay if each.leaving_reason and each.last_day), default=None)
    if left is not None:
        return left + timedelta(days=draws.one_of((0, 0, 0, 28, 56)))
    return month_end(council.last_day + timedelta(days=draws.whole(20, 250)))


def right_to_work_until(council: InventedCouncil, worker: Worker, own: Sequence[Spell]) -> date | None:
    """The last day of a worker's permission to work, renewed each three years while they stay; None for nearly all."""
    draws = Chance(council.seed).at("right to work until", worker.number)
    if not _qualified_overseas(worker.facts, own) or not draws.happens(_WITH_AN_END):
        return None
    last = max(spell.last_day or council.last_day for spell in own)
    until = min(spell.joined for spell in own) + timedelta(days=draws.whole(400, 1_095))
    while until <= last:
        until += timedelta(days=1_095)
    return until


def _qualified_overseas(facts: Mapping[str, str], own: Sequence[Spell]) -> bool:
    return facts.get("entry_route") == "overseas" or any(spell.origin == _FROM_OVERSEAS for spell in own)
