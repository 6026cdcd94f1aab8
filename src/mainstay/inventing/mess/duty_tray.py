"""Nine children held by a duty tray, which is nobody."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from mainstay.foundations.chance import Chance
from mainstay.inventing.children import TRAY
from mainstay.inventing.life import InventedCouncil
from mainstay.inventing.spoiling import Mess

_NINE = 9


def _live(council: InventedCouncil, chance: Chance) -> str:
    since = council.last_day - timedelta(days=9)
    held = [
        each
        for each in council.allocations
        if each.end is None
        and each.role == "allocated"
        and each.worker is not None
        and each.help == "assessment"
        and each.start < since
    ]
    for each in chance.at("duty tray").some_of(held, _NINE):
        council.allocations.append(replace(each, worker=None, tray=TRAY, start=since))
        each.end, each.reason = since, "sharing_the_load"
    return f"{_NINE} children since {since:%d/%m/%Y}"


MESS = Mess(
    title="Duty Tray holding nine children",
    does="In the list of children allocated, nine are held by 'Duty Tray'.",
    outcome="Nine children without a named worker; the tray is no person and has no children of its own.",
    place=14,
    live=_live,
)
