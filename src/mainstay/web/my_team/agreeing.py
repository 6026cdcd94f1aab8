"""The agreed load: which one holds for a team, and setting it."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from mainstay.web.my_team.models import AgreedLoad

COUNCIL = ""


def agreed_loads() -> dict[str, Decimal]:
    """The agreed load by the key of each team that has one of its own, and of the whole council by ''."""
    newest: dict[str, int | None] = {}
    for each in AgreedLoad.objects.order_by("pk"):
        newest[each.team] = each.tenths
    return {team: Decimal(tenths) / 10 for team, tenths in newest.items() if tenths is not None}


def agreed_for(team: str, loads: Mapping[str, Decimal]) -> Decimal | None:
    """What holds for a team: its own, else the council's; None where neither is set."""
    return loads.get(team, loads.get(COUNCIL))


def agree(team: str, children: Decimal | None, by: int | None) -> None:
    """Sets the agreed load of a team or, with '', of the council, from now on; None takes it away."""
    AgreedLoad.objects.create(team=team, tenths=None if children is None else int(children * 10), set_by=by)
