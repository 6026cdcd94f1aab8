"""What an invented council's teams spent on staff, month by month, as its ledger has it, and what was budgeted.

Told after the council's life was lived, with draws of its own. What is planted: agency workers cost what their rates and
hours come to, but for invoices that reach the ledger a month late; the budget pays for every post at the pay of its grade and
for no agency worker, so that what is not spent on vacancies goes some way towards these.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from mainstay.foundations.chance import Chance
from mainstay.foundations.dates import month_ends
from mainstay.inventing.life import FULL, AgencyStay, InventedCouncil, Spell
from mainstay.inventing.names import WEEKLY_FULL
from mainstay.inventing.structure import GRADES

ACCOUNTS = {"1001": "Basic pay", "1010": "Employer's national insurance and pension", "1105": "Agency staff"}
ON_COSTS = 30
"""Of a hundred pounds of pay, about what an employer pays on top."""
LATE = 0.12
YEARS = 2


@dataclass(frozen=True, slots=True)
class Spent:
    """Money of one team, account and month in pence; what was spent is None in a month that has not ended."""

    month: date
    centre: str
    team: str
    account: str
    actual: int | None
    budget: int


def spending_of(council: InventedCouncil) -> list[Spent]:
    """Two financial years, up to the end of the one that holds the council's last day."""
    last = council.last_day
    begins = last.year - (last.month < 4)
    months = month_ends(date(begins - YEARS + 1, 4, 1), date(begins + 1, 3, 31))
    found = []
    for place, team in enumerate(council.teams, start=1):
        spells = [each for each in council.spells if each.team == team.name and each.base_pay]
        stays = [each for each in council.agency if each.team == team.name]
        if not spells and not stays:
            continue
        posts = [post for post in council.posts if post.team == team.name]
        budgets = {"1001": sum(_of_a_month(GRADES.get(post.role, ("", 0))[1], post.fte) for post in posts), "1105": 0}
        budgets["1010"] = budgets["1001"] * ON_COSTS // 100
        agency = list(_as_invoiced(council, team.name, stays, months))
        for end, invoiced in zip(months, agency, strict=True):
            basic = sum(_of_a_month(each.base_pay, each.fte) * _days(each, end) // end.day for each in spells)
            spent = {"1001": basic, "1010": basic * ON_COSTS // 100, "1105": invoiced}
            found += [
                Spent(end.replace(day=1), f"CC{4400 + place * 10}", team.name, account,
                      spent[account] if end <= last else None, budgets[account])
                for account in ACCOUNTS
            ]  # fmt: skip
    return found


def _of_a_month(yearly: int, fte: int) -> int:
    return yearly * fte // FULL // 12


def _days(spell: Spell | AgencyStay, end: date) -> int:
    """On how many days of a month somebody was there."""
    first = max(spell.start, end.replace(day=1))
    last = min(spell.last_day or end, end)
    return max((last - first).days + 1, 0)


def _as_invoiced(council: InventedCouncil, team: str, stays: list[AgencyStay], months: list[date]) -> Iterator[int]:
    """What agency workers cost in each month; a part of it may reach the ledger a month late."""
    chance = Chance(council.seed)
    late = 0
    for end in months:
        worked = sum(each.charge_rate * WEEKLY_FULL * each.fte * _days(each, end) // (7 * FULL) for each in stays)
        draws = chance.at("spending", team, end)
        held = worked * draws.whole(5, 25) // 100 if draws.happens(LATE) else 0
        yield worked - held + late
        late = held
