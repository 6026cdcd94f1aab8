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
        and each.worker not in later and len(_passed_on(council, each.worker)) >= _FOUR,
    )  # fmt: skip
    for each, after in _passed_on(council, spell.worker)[:_FOUR]:
        each.end, each.reason = None, ""
        council.allocations.remove(after)
    return f"{staff_number(council, spell.worker)}, gone on {spell.last_day:%d/%m/%Y}"


def _passed_on(council: InventedCouncil, worker: int) -> list[tuple[Allocation, Allocation]]:
    """What a leaver held to the end, with who holds it since, where that still goes on."""
    open_now = {each.child: each for each in council.allocations if each.end is None and each.role == "allocated"}
    last = [each for each in council.allocations if each.worker == worker and each.reason == "worker_left"]
    return [(each, after) for each in last if (after := open_now.get(each.child)) is not None and after.start == each.end]


MESS = Mess(
    title="A leaver still holding four children",
    does="In the list of children allocated, four children stand under somebody who left weeks before.",
    outcome="Listed as a problem; the four are counted with no worker in post.",
    place=15,
    live=_live,
)
