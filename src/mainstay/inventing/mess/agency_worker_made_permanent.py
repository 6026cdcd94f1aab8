"""An agency worker who became the council's own."""

from __future__ import annotations

from datetime import date, timedelta

from mainstay.foundations.chance import Chance
from mainstay.inventing.calendar_days import friday_from
from mainstay.inventing.life import AgencyStay, InventedCouncil, Spell
from mainstay.inventing.spoiling import Mess, someone, staff_number


def _live(council: InventedCouncil, chance: Chance) -> str:
    def fits(spell: Spell) -> bool:
        recent = council.last_day - timedelta(days=700) < spell.start < council.last_day - timedelta(days=30)
        fresh = spell.start == spell.joined and spell.origin != "newly_qualified" and spell.role == "case_holder"
        return recent and fresh and spell.contract == "permanent" and spell.start.weekday() == 0 and spell.start.day > 4

    spell = someone(council, chance, "made permanent", fits)
    for each in council.spells:
        if each.worker == spell.worker and each.joined == spell.joined:
            each.origin = "social_work_agency"
    last = spell.start - timedelta(days=3)
    begun = last - timedelta(days=200)
    council.agency.append(_stay(council, spell, begun - timedelta(days=begun.weekday()), last))
    since = f"the council's own from {spell.start:%d/%m/%Y}"
    return f"{staff_number(council, spell.worker)}, agency to {last:%d/%m/%Y}, {since}"


def _stay(council: InventedCouncil, spell: Spell, begun: date, last: date) -> AgencyStay:
    return AgencyStay(
        spell.worker,
        f"ORD{20_000 + spell.worker}",
        spell.team,
        spell.role,
        "Social Worker",
        "social_worker",
        "vacancy",
        spell.post,
        spell.fte,
        begun,
        [friday_from(begun + timedelta(days=91)), last],
        last,
        3_400,
        4_412,
        "umbrella",
        "Compass and Thread",
    )


MESS = Mess(
    title="An agency worker who became permanent",
    does=(
        "Somebody's row in the agency register ends on a Friday; their row in the HR extract begins on the Monday"
        " after."
    ),
    outcome="One person by registration number: agency to the Friday, then a starter, never both on one day.",
    place=13,
    problems=("MS-CHK-004",),
    live=_live,
)
