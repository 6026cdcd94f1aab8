"""How an invented council's vacancies were filled: each attempt with its stages, and everyone who applied.

Told after the council's life was lived, from its vacancies and its starters, with draws of its own, so that nothing else
moves. What is planted: half of replies come within a day; applicants found by colleagues and placements are taken more often
than their share; internal moves and agency workers made permanent are filled vacancies that nobody applied for, as in
systems that never see them; newly qualified people come in a yearly cohort through one advertisement.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from mainstay.foundations.chance import Chance, Draws
from mainstay.inventing.life import InventedCouncil, Post, Spell, Vacancy
from mainstay.vocabulary.roles import CENSUS_ROLES

REACHES_BACK = 1_130
"""Days: three years and a little, so that a figure of a year has two years of applications before it."""
FIRST_VACANCY, FIRST_APPLICANT = 2_001, 50_001
CHANNELS = {"own_website": 46.0, "job_board": 22, "referral": 8, "placement": 6, "social_media": 8, "event": 4,
            "programme": 6}  # fmt: skip
TAKEN_FROM = {"own_website": 34.0, "job_board": 14, "referral": 22, "placement": 14, "social_media": 3, "event": 3,
              "programme": 10}  # fmt: skip
_LOST = {"not_shortlisted": 40.0, "not_appointed": 28, "withdrew": 18, "declined": 14}
WITHIN_A_DAY = 0.5
STAGES_IN_ORDER = ("shortlisted", "interviewed", "offered", "accepted", "references", "checked", "started")


@dataclass(slots=True)
class Applicant:
    """One application. `hired` is the worker who started; None for all others."""

    number: str
    vacancy: str
    channel: str
    applied: datetime
    replied: datetime
    outcome: str
    miles: int
    hired: int | None = None
    shortlisted: date | None = None
    interviewed: date | None = None
    offered: date | None = None
    accepted: date | None = None
    references: date | None = None
    by_telephone: bool | None = None
    checked: date | None = None
    started: date | None = None
    ended: date | None = None
    why: str = ""


@dataclass(slots=True)
class Filling:
    """One attempt to fill a post, or several of a cohort, with its applicants."""

    number: str
    post: str
    title: str
    team: str
    fte: int
    posts: int
    outcome: str
    approved: date
    advertised: date
    closed: date
    started: date | None = None
    filled: int = 0
    cohort: str = ""
    applicants: list[Applicant] = field(default_factory=list)


def fillings_of(council: InventedCouncil) -> list[Filling]:
    """Every attempt of the last three years, in order of approval; the same council gives the same ones."""
    since = council.last_day - timedelta(days=REACHES_BACK)
    chance = Chance(council.seed)
    made: list[Filling] = []
    cohorts: dict[int, list[tuple[Post, Spell]]] = {}
    starts = {(spell.post, spell.start): spell for spell in council.spells if not spell.note}
    for post in council.posts:
        for vacancy in post.vacancies if post.role in CENSUS_ROLES else ():
            spell = starts.get((post.number, vacancy.until)) if vacancy.until else None
            if vacancy.until is not None and vacancy.until < since:
                continue
            if spell is not None and spell.origin == "newly_qualified" and spell.joined == spell.start:
                cohorts.setdefault(spell.start.year, []).append((post, spell))
            else:
                made.append(_one(council, chance.at("filling it", post.number, vacancy.since), post, vacancy, spell))
    made += [_cohort(council, chance.at("cohort", year), year, places) for year, places in sorted(cohorts.items())]
    made.sort(key=lambda each: (each.approved, each.post, each.cohort))
    return _numbered(made)


def _one(council: InventedCouncil, draws: Draws, post: Post, vacancy: Vacancy, spell: Spell | None) -> Filling:
    """An attempt for one post: told backwards from the start where somebody started, forwards where nobody has."""
    if vacancy.until is not None and spell is not None:
        outside = spell.joined == spell.start and not _was_agency(council, spell)
        days = _backwards(vacancy.until, draws)
        made = _filling(post, "filled", days[:3], vacancy.fte)
        made.started, made.filled = vacancy.until, 1
        if outside:
            made.applicants.append(_hired(draws, made, spell, days))
        made.applicants += [_lost(draws, made) for _ in range(draws.whole(1, 5) if outside else 0)]
        return made
    approved = min(vacancy.since + timedelta(days=draws.whole(4, 30)), council.last_day)
    advertised = min(approved + timedelta(days=draws.whole(3, 16)), council.last_day)
    outcome = draws.weighted({"open": 6.0, "no_appointment": 2, "withdrawn": 1})
    closed = advertised + timedelta(days=draws.whole(14, 28))
    made = _filling(post, outcome, (approved, advertised, closed), vacancy.fte)
    if outcome != "withdrawn" and made.closed <= council.last_day:
        made.applicants = [_lost(draws, made, council.last_day) for _ in range(draws.whole(0, 3))]
    return made


def _cohort(council: InventedCouncil, draws: Draws, year: int, places: list[tuple[Post, Spell]]) -> Filling:
    """The yearly cohort of newly qualified: one advertisement for all its places, of which some stay empty."""
    first = min(spell.start for _, spell in places)
    days = _backwards(first, draws)
    post = places[0][0]
    made = _filling(post, "filled", days[:3], post.fte)
    made.cohort, made.post, made.team = f"Academy {year}", "", ""
    made.posts, made.filled, made.started = len(places) + draws.whole(0, 2), len(places), first
    for _, spell in places:
        own = (*days[:5], days[5], days[6], spell.start)
        made.applicants.append(_hired(draws, made, spell, own))
    made.applicants += [_lost(draws, made) for _ in range(len(places) + draws.whole(0, 4))]
    return made


def _filling(post: Post, outcome: str, days: tuple[date, ...], fte: int) -> Filling:
    approved, advertised, closed = days
    return Filling("", post.number, post.title, post.team, fte, 1, outcome, approved, advertised, closed)


def _backwards(start: date, draws: Draws) -> tuple[date, ...]:
    """Approved, advertised, closed, shortlisted, interviewed, offered, accepted and started."""
    gaps = [draws.whole(*span) for span in ((35, 75), (1, 7), (1, 5), (7, 15), (1, 6), (12, 24), (4, 18))]
    days = [start]
    for gap in gaps:
        days.append(days[-1] - timedelta(days=gap))
    return tuple(reversed(days))


def _hired(draws: Draws, made: Filling, spell: Spell, days: tuple[date, ...]) -> Applicant:
    _approved, advertised, closed, shortlisted, interviewed, offered, accepted, started = days
    it = _applied(draws, made, advertised, closed, draws.weighted(TAKEN_FROM))
    it.hired, it.outcome, it.started = spell.worker, "started", started
    it.shortlisted, it.interviewed, it.offered, it.accepted = shortlisted, interviewed, offered, accepted
    it.references = accepted + timedelta(days=draws.whole(4, 20))
    it.checked = it.references + timedelta(days=draws.whole(0, 12))
    it.by_telephone = draws.happens(0.7)
    return it


def _lost(draws: Draws, made: Filling, last_day: date | None = None) -> Applicant:
    """Somebody who did not come: the further they got, the more days there are."""
    it = _applied(draws, made, made.advertised, made.closed, draws.weighted(CHANNELS))
    outcome = draws.weighted(_LOST)
    shortlisted = made.closed + timedelta(days=draws.whole(1, 6))
    interviewed = shortlisted + timedelta(days=draws.whole(7, 14))
    offered = interviewed + timedelta(days=draws.whole(1, 5))
    last = {"not_shortlisted": shortlisted, "not_appointed": interviewed, "withdrew": shortlisted + timedelta(days=4),
            "declined": offered + timedelta(days=draws.whole(1, 9))}[outcome]  # fmt: skip
    if last_day is not None and last > last_day:
        it.outcome = "in_progress"
        return it
    it.outcome, it.ended = outcome, last
    if outcome != "not_shortlisted":
        it.shortlisted = shortlisted
    if outcome in ("not_appointed", "declined"):
        it.interviewed = interviewed
    if outcome == "declined":
        it.offered = offered
    if outcome in ("withdrew", "declined"):
        it.why = draws.weighted({"another_offer": 5.0, "pay": 3, "too_slow": 3, "place_or_travel": 2, "stayed": 2})
    return it


def _applied(draws: Draws, made: Filling, first: date, last: date, channel: str) -> Applicant:
    day = first + timedelta(days=draws.whole(0, max((last - first).days, 0)))
    applied = datetime(day.year, day.month, day.day, draws.whole(7, 22), draws.whole(0, 59))  # noqa: DTZ001 - as files write it
    hours = draws.whole(2, 23) if draws.happens(WITHIN_A_DAY) else draws.whole(26, 150)
    replied = applied + timedelta(hours=hours, minutes=-draws.whole(1, 50))
    return Applicant(
        "", made.number, channel, applied, replied, "", draws.weighted({4: 3.0, 9: 4, 14: 4, 18: 3, 26: 2, 41: 1})
    )


def _was_agency(council: InventedCouncil, spell: Spell) -> bool:
    return any(stay.worker == spell.worker for stay in council.agency)


def _numbered(made: list[Filling]) -> list[Filling]:
    """Numbers in order, as systems give them: vacancies by approval, applications by the moment they came."""
    for place, filling in enumerate(made):
        filling.number = f"VAC{FIRST_VACANCY + place}"
        for each in filling.applicants:
            each.vacancy = filling.number
    everyone = sorted(
        (each for filling in made for each in filling.applicants), key=lambda one: (one.applied, one.vacancy)
    )
    for place, each in enumerate(everyone):
        each.number = f"APP{FIRST_APPLICANT + place}"
    return made
