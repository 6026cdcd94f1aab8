"""What reaches an invented council's front door: contacts, the referrals that some become, and a sample that two people read.

Drawn after the council's life was lived, from children who came to be helped in it, by streams of its own: nothing else moves.
Two things are planted, exactly: of a hundred contacts of the last year 22 become referrals, and of a hundred referrals of that
year 22 are of a child who was referred within the twelve months before.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta

from mainstay.foundations.chance import Chance, Draws
from mainstay.foundations.dates import year_before
from mainstay.inventing.life import Allocation, InventedCouncil

BECOME_REFERRALS = 22
"""Of a hundred contacts; England's share in 2023-24 by the directors' Safeguarding Pressures research."""
REFERRED_AGAIN = 22
"""Of a hundred referrals; England's share in the year to March 2024."""
READ_TOGETHER = 30
AGREE = 0.8
_NO_ACTION = 0.07
_OTHER_OUTCOMES = {"advice": 30, "no_further_action": 23, "early_help": 14, "already_helped": 11}
_SOURCES = {
    "police": 32, "school": 15, "general_practice": 4, "health_visitor": 5, "other_health": 8, "family": 9,
    "council_social_care": 7, "early_help": 6, "housing": 4, "anonymous": 3, "other": 5, "education_service": 2,
}  # fmt: skip
_NEEDS = {
    "abuse_or_neglect": 55, "acute_stress": 12, "family_dysfunction": 14, "childs_disability": 5,
    "parents_disability": 6, "behaviour": 4, "absent_parenting": 2, "not_stated": 2,
}  # fmt: skip
_COULD_HELP = {
    "nobody_else": 30, "school": 18, "early_help": 20, "health": 12, "family_network": 8, "voluntary": 5,
    "adult_services": 3, "cannot_say": 4,
}  # fmt: skip
_BEFORE = {"none": 40, "contact_only": 20, "early_help": 18, "assessment": 12, "child_in_need": 7, "protection_plan": 3}
_SIBLINGS = 0.25
_FIRST_OTHER_CHILD, _FIRST_CONTACT, _FIRST_REFERRAL = 500_000, 1, 1


@dataclass(slots=True)
class Referral:
    """A request for social care about one child; days of steps that were not taken are None."""

    child: str
    received: date
    made_by: str
    need: str
    outcome: str
    assessment_start: date | None = None
    assessment_end: date | None = None
    assessment_outcome: str = ""
    section_47_on: date | None = None
    conference_on: date | None = None
    again: bool = False
    number: str = ""
    contact: str = ""


@dataclass(slots=True)
class Contact:
    """Something that reached the front door about one child; brothers and sisters share its number."""

    number: str
    child: str
    day: date
    made_by: str
    need: str
    outcome: str
    decided_on: date


@dataclass(slots=True)
class Reading:
    """A contact of the sample as both read it."""

    contact: Contact
    read_on: date
    first: str
    second: str
    agreed: str
    before: str
    came_into_care: date | None


@dataclass
class FrontDoor:
    """Two years of referrals, the last year's contacts, and thirty of these read together."""

    referrals: list[Referral] = field(default_factory=list)
    contacts: list[Contact] = field(default_factory=list)
    readings: list[Reading] = field(default_factory=list)


def front_door_of(council: InventedCouncil) -> FrontDoor:
    """The front door of a council that was lived; the same council has the same one."""
    chance = Chance(council.seed)
    year = year_before(council.last_day) + timedelta(days=1)
    made = FrontDoor()
    made.referrals = _referrals(council, chance, year)
    made.contacts = _contacts(council, made.referrals, chance, year)
    made.readings = _readings(council, made.contacts, chance)
    return made


def _referrals(council: InventedCouncil, chance: Chance, year: date) -> list[Referral]:
    """One for each child who began to be helped by an assessment, a few that led to nothing, and some of children again."""
    first = year_before(year - timedelta(days=1)) + timedelta(days=1)
    helped: dict[str, list[Allocation]] = {}
    for each in council.allocations:
        if each.role == "allocated":
            helped.setdefault(each.child, []).append(each)
    found = []
    for child, own in sorted(helped.items()):
        own.sort(key=lambda each: each.start)
        draws = chance.at("front door", "referral", child)
        received = own[0].start - timedelta(days=draws.whole(0, 2))
        if own[0].help == "assessment" and first <= received <= council.last_day:
            found.append(_with_assessment(child, received, own, draws, council.last_day))
    nothing = [_no_action(chance, place, first, council.last_day) for place in range(round(len(found) * _NO_ACTION))]
    found += nothing
    latest = [each for each in found if each.received >= year]
    early = [each for each in latest if (each.received - year).days < 330]
    for one in chance.at("front door", "again").some_of(early, round(len(latest) * REFERRED_AGAIN / 100)):
        draws = chance.at("front door", "before", one.child)
        reach = 363 - (one.received - year).days
        before = year - timedelta(days=draws.whole(1, max(1, min(reach, 300))))
        found.append(Referral(one.child, before, draws.weighted(_SOURCES), one.need, "no_further_action"))
        one.again = True
    found.sort(key=lambda each: (each.received, each.child))
    for place, one in enumerate(found, start=_FIRST_REFERRAL):
        one.number = f"R{place:06d}"
    return found


def _with_assessment(child: str, received: date, own: list[Allocation], draws: Draws, today: date) -> Referral:
    made = Referral(child, received, draws.weighted(_SOURCES), draws.weighted(_NEEDS), "assessment")
    made.assessment_start = min(received + timedelta(days=draws.whole(0, 3)), today)
    ended = next((each for each in own if each.help != "assessment"), None)
    last = ended.start if ended is not None else own[-1].end
    if last is None or last > today:
        return made
    made.assessment_end = max(last, made.assessment_start)
    turned_into = ended.help if ended is not None else ""
    made.assessment_outcome = {"protection_plan": "protection", "child_in_need": "child_in_need"}.get(
        turned_into, "no_plan" if draws.happens(0.75) else "early_help"
    )
    if turned_into == "protection_plan" or draws.happens(0.2):
        made.section_47_on = min(received + timedelta(days=draws.whole(1, 8)), today)
        if turned_into == "protection_plan":
            made.conference_on = max(made.section_47_on, min(made.section_47_on + timedelta(days=17), today))
    return made


def _no_action(chance: Chance, place: int, first: date, last: date) -> Referral:
    draws = chance.at("front door", "nothing followed", place)
    day = first + timedelta(days=draws.whole(0, (last - first).days))
    child = f"C{_FIRST_OTHER_CHILD + place}"
    return Referral(child, day, draws.weighted(_SOURCES), draws.weighted(_NEEDS), "no_further_action")


def _contacts(council: InventedCouncil, referrals: list[Referral], chance: Chance, year: date) -> list[Contact]:
    """The contacts of the last year: those that became referrals, and as many others as make these their share."""
    latest = [each for each in referrals if each.received >= year]
    found = []
    for each in latest:
        draws = chance.at("front door", "contact", each.number)
        day = max(year, each.received - timedelta(days=draws.whole(0, 1)))
        found.append(Contact("", each.child, day, each.made_by, each.need, "referral", each.received))
    others = round(len(latest) * 100 / BECOME_REFERRALS) - len(latest)
    days = (council.last_day - year).days
    family = 0
    while family < others:
        draws = chance.at("front door", "another contact", family)
        day = year + timedelta(days=draws.whole(0, days))
        children = 1 + draws.happens(_SIBLINGS) + draws.happens(_SIBLINGS / 2)
        made_by, need, outcome = draws.weighted(_SOURCES), draws.weighted(_NEEDS), draws.weighted(_OTHER_OUTCOMES)
        decided = min(day + timedelta(days=draws.whole(0, 2)), council.last_day)
        for place in range(family, min(family + children, others)):
            child = f"C{_FIRST_OTHER_CHILD + 50_000 + place}"
            found.append(Contact(f"family {family}", child, day, made_by, need, outcome, decided))
        family += children
    found.sort(key=lambda each: (each.day, each.number, each.child))
    return _numbered(found, latest)


def _numbered(contacts: list[Contact], latest: list[Referral]) -> list[Contact]:
    """Contacts with numbers in the order in which they came, one for a family; referrals with those that they came from."""
    of_family: dict[str, str] = {}
    next_number = _FIRST_CONTACT
    by_child = {each.child: each for each in latest}
    for each in contacts:
        if each.number and each.number in of_family:
            each.number = of_family[each.number]
            continue
        number = f"K{next_number:06d}"
        next_number += 1
        if each.number:
            of_family[each.number] = number
        each.number = number
        if each.outcome == "referral":
            by_child[each.child].contact = number
    return contacts


def _readings(council: InventedCouncil, contacts: list[Contact], chance: Chance) -> list[Reading]:
    """Thirty contacts at random, read some days before the council's last; both readers agree about four times in five."""
    cared_for = {each.child: each.start for each in reversed(council.allocations) if each.help == "in_care"}
    read_on = council.last_day - timedelta(days=20)
    alone = {each.number: each for each in contacts}
    old = [each for each in alone.values() if each.day < read_on - timedelta(days=30)]
    found = []
    for each in sorted(chance.at("front door", "sample").some_of(old, READ_TOGETHER), key=lambda each: each.number):
        draws = chance.at("front door", "reading", each.number)
        first = draws.weighted(_COULD_HELP)
        second = first if draws.happens(AGREE) else draws.weighted(_COULD_HELP)
        into_care = cared_for.get(each.child)
        later = into_care if into_care is not None and each.day <= into_care <= council.last_day else None
        agreed = first if draws.happens(0.5) else second
        found.append(Reading(each, read_on, first, second, agreed, draws.weighted(_BEFORE), later))
    return found
