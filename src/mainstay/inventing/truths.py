"""What is true of an invented council on each 30 September, by the Department's method, counted with plain loops.

A second opinion on purpose: nothing here is shared with the record or the measures. Rules: the Department's published
method (docs/methods). In post are the council's own child and family social workers whose last day lies after the day; a leaver
was in post a year before and has had a last day since, counted at the FTE of a year before; a starter joined in the
year and is still in post; a last day on 30 September is a leaving of that year.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from mainstay.inventing.life import FULL, AgencyStay, InventedCouncil, Spell, Truth
from mainstay.vocabulary.census_year import census_day
from mainstay.vocabulary.contracts import EMPLOYED
from mainstay.vocabulary.roles import CENSUS_ROLES


def truths_of(council: InventedCouncil) -> list[Truth]:
    """Every true figure of every year: official stocks and flows, and a few besides."""
    return [truth for year in council.years for truth in _of_year(council, year)]


def _of_year(council: InventedCouncil, year: int) -> Iterable[Truth]:
    day, since = census_day(year), census_day(year - 1)
    stays = _stays(council)
    now = [spell for stay in stays for spell in _on(stay, day)]
    starters = [spell for stay in stays if stay[0].joined > since for spell in _on(stay, day)]
    left = [stay for stay in stays if _on(stay, since) and not _on(stay, day) and _last(stay) <= day]
    before = [spell for stay in left for spell in _on(stay, since)]
    short = [stay for stay in stays if stay[0].joined > since and _last(stay) <= day]
    agency = [stay for stay in council.agency if agency_on(stay, day)]
    covering = [stay for stay in agency if stay.reason == "vacancy"]
    held = children_held(council, day)
    present = {spell.worker for spell in now} | {stay.worker for stay in agency}
    holders = _holder_fte(now, agency, held)
    lost = [a.days_lost for a in council.absences if a.kind == "sickness" and since < a.first <= day]
    figures = {
        "inpost_fte": (sum(spell.fte for spell in now), FULL),
        "inpost_headcount": (len({spell.worker for spell in now}), 1),
        "starters_fte": (sum(spell.fte for spell in starters), FULL),
        "starters_headcount": (len({(spell.worker, spell.joined) for spell in starters}), 1),
        "leavers_fte": (sum(spell.fte for spell in before), FULL),
        "leavers_headcount": (len({(stay[0].worker, _last(stay)) for stay in left}), 1),
        "started_and_left": (len(short), 1),
        "agency_fte": (sum(stay.fte for stay in agency), FULL),
        "agency_headcount": (len(agency), 1),
        "agency_cover_fte": (sum(stay.fte for stay in covering), FULL),
        "vacancy_fte": (vacant_fte(council, day), FULL),
        "case_holders_fte": (holders, FULL),
        "cases": (sum(len(children) for worker, children in held.items() if worker in present), 1),
        "working_days_lost_fte": (sum(lost), 100),
    }
    return [Truth(year, name, value, per) for name, (value, per) in figures.items()]


def counted_spells(council: InventedCouncil) -> list[Spell]:
    """Spells of the council's own child and family social workers."""
    return [spell for spell in council.spells if spell.role in CENSUS_ROLES and spell.contract in EMPLOYED]


def _stays(council: InventedCouncil) -> list[list[Spell]]:
    """Each unbroken time of each worker here, as its spells in order."""
    stays: dict[tuple[int, date], list[Spell]] = {}
    for spell in counted_spells(council):
        stays.setdefault((spell.worker, spell.joined), []).append(spell)
    return [sorted(spells, key=lambda spell: spell.start) for spells in stays.values()]


def _last(stay: list[Spell]) -> date:
    """The last day of a stay; the end of time while it goes on."""
    return date.max if any(spell.last_day is None for spell in stay) else max(s.last_day for s in stay if s.last_day)


def _on(stay: list[Spell], day: date) -> list[Spell]:
    """The spells of a stay held on a day; none on the stay's own last day, which is a leaving."""
    if _last(stay) <= day:
        return []
    return [spell for spell in stay if spell.start <= day and (spell.last_day is None or day <= spell.last_day)]


def agency_on(stay: AgencyStay, day: date) -> bool:
    """Whether an agency worker is here on a day and the next."""
    return stay.start <= day and (stay.last_day is None or day < stay.last_day)


def vacant_fte(council: InventedCouncil, day: date) -> int:
    """Vacant posts of child and family social workers on a day, covered by agency or not."""
    return sum(v.fte for post in council.posts if post.role in CENSUS_ROLES for v in post.vacancies if v.on(day))


def children_held(council: InventedCouncil, day: date) -> dict[int, set[str]]:
    """The children that each worker holds as allocated worker on a day."""
    held: dict[int, set[str]] = {}
    for each in council.allocations:
        if (
            each.worker is not None
            and each.role == "allocated"
            and each.start <= day
            and (each.end is None or day < each.end)
        ):
            held.setdefault(each.worker, set()).add(each.child)
    return held


def _holder_fte(now: list[Spell], agency: list[AgencyStay], held: dict[int, set[str]]) -> int:
    """FTE of those holding any child; of two posts one post's FTE, as a return puts children on one record."""
    fte: dict[int, int] = {}
    for spell in now:
        if spell.worker in held:
            fte[spell.worker] = max(spell.fte, fte.get(spell.worker, 0))
    return sum(fte.values()) + sum(stay.fte for stay in agency if stay.worker in held)


def spells_on(council: InventedCouncil, day: date) -> list[Spell]:
    """Spells counted in post on a day, by the rules above."""
    return [spell for stay in _stays(council) for spell in _on(stay, day)]


def left_in(council: InventedCouncil, year: int) -> list[list[Spell]]:
    """The stays that ended in a census year, whenever they began."""
    first, last = census_day(year - 1) + timedelta(days=1), census_day(year)
    return [stay for stay in _stays(council) if first <= _last(stay) <= last]
