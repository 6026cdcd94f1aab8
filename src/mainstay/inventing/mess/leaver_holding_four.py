"""A leaver under whose name four children still stand."""

from __future__ import annotations

from datetime import timedelta

from mainstay.foundations.chance import Chance
from mainstay.inventing.life import Allocation, InventedCouncil
from mainstay.inventing.spoiling import Mess, someone, staff_number

_FOUR = 4


def _live(council: InventedCouncil, chance: Chance) -> str:
    earliest = council.last_day - timedelta(days=160)
    later = {spell.worker for spell in council.spells if spell.last_day is None}
    spell = someone(
        council, chance, "leaver holding",
        lambda each: bool(each.leaving_reason) and each.last_day is not None and each.last_day > earliest
        and each.worker not in later and len(_held_to_the_end(council, each.worker)) >= _FOUR,
    )  # fmt: skip
    for each in _held_to_the_end(council, spell.worker)[:_FOUR]:
        later_on = [
            after
            for after in council.allocations
            if after.child == each.child and after.start >= (each.end or earliest)
        ]
        each.end, each.reason = None, ""
        for after in later_on:
            council.allocations.remove(after)
    return f"{staff_number(council, spell.worker)}, gone on {spell.last_day:%d/%m/%Y}"


def _held_to_the_end(council: InventedCouncil, worker: int) -> list[Allocation]:
    """What a leaver held on the last day, and others hold or held since."""
    return [each for each in council.allocations if each.worker == worker and each.reason == "worker_left"]


MESS = Mess(
    title="A leaver still holding four children",
    does="In the list of children allocated, four children stand under somebody who left weeks before.",
    outcome="Listed as a problem; the four are counted with no worker in post.",
    place=15,
    problems=("MS-CHK-001",),
    live=_live,
)
