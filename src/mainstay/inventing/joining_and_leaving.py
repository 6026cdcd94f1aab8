"""Who leaves in a month, and which vacancies are filled, from within or from outside."""

from __future__ import annotations

from datetime import date, timedelta

from mainstay.foundations.chance import Draws
from mainstay.inventing import chances
from mainstay.inventing.calendar_days import a_last_day, a_starting_day
from mainstay.inventing.drawing import code_of
from mainstay.inventing.life import FULL, Post, Spell, Vacancy
from mainstay.inventing.people import years_since
from mainstay.inventing.state import END_OF_DAY, Happening, Life
from mainstay.inventing.structure import FIRST_YEAR_TITLE, GRADES, counted
from mainstay.vocabulary.leaving import LEAVER_DESTINATIONS, LEAVING_REASONS
from mainstay.vocabulary.starting import START_ORIGINS

_GRADUATION_MONTHS = (9, 10)
_YEARS_QUALIFIED = {
    "case_holder": (1, 9), "senior_practitioner": (4, 18), "first_line_manager": (6, 22), "middle_manager": (9, 26),
    "senior_manager": (12, 30), "qualified_without_cases": (5, 25),
}  # fmt: skip


def fill_at_first(life: Life, day: date) -> None:
    """The workforce as it stands on the first day: most posts filled, by people who came over the years before."""
    for place, post in enumerate(life.council.posts):
        draws = life.chance.at("at first", place)
        if counted(post.role) and draws.happens(life.council.likeness.vacancy * 0.9):
            post.vacancies.append(Vacancy(day - timedelta(days=draws.whole(10, 120)), None, post.fte))
            continue
        least, most = _YEARS_QUALIFIED.get(post.role, (1, 20))
        qualified = least + draws.share() * (most - least) * draws.share()
        here = min(qualified * (0.2 + 0.75 * draws.share()), 14.0)
        joined = day - timedelta(days=int(here * 365.25) + 10)
        joined -= timedelta(days=joined.weekday())
        worker = life.new_person(day, qualified)
        new = years_since(worker.qualified_on, joined) < 0.6 and post.role == "case_holder"
        origin = "newly_qualified" if new else code_of(START_ORIGINS, draws, newly_qualified=0)
        life.start(worker, post, joined, contract="permanent", fte=draws.weighted(chances.FTE_CHOICES), origin=origin)


def plan_leaving(life: Life, month: date) -> None:
    """Puts the last days of this month on the calendar."""
    shares = life.chance.shares(len(life.council.workers), "leaving", month)
    scale = life.council.likeness.turnover / chances.YEARLY_AT_USUAL
    for number, spells in list(life.employed.items()):
        spell = spells[0]
        if number in life.away_until or number in life.leaving or spell.note or not counted(spell.role):
            continue
        worker = life.worker(number)
        age = years_since(worker.date_of_birth, month)
        retiring, leaving = chances.of_leaving(years_since(worker.qualified_on, month), age, scale)
        if shares[number] < retiring + leaving:
            draws = life.chance.at("how they left", number, month)
            day = a_last_day(month, draws)
            if day > spell.start + timedelta(days=20):
                _put_leaving(life, number, day, "retired" if shares[number] < retiring else "", draws)


def _put_leaving(life: Life, number: int, day: date, reason: str, draws: Draws) -> None:
    reason = reason or code_of(LEAVING_REASONS, draws)
    destination = code_of(LEAVER_DESTINATIONS, draws)
    if reason in ("retired", "deceased", "dismissed"):
        destination = "outside_social_care"
    if reason == "moved_within_council":
        destination = "other"
    life.leaving.add(number)
    life.at(day, lambda last: life.leave(number, last, reason, destination), END_OF_DAY)


def plan_filling(life: Life, month: date) -> None:
    """Puts on the calendar who starts this month: quicker while there are more vacancies than the council's share."""
    vacant = [post for post in life.council.posts if post.vacancy is not None and counted(post.role)]
    in_post = sum(spell.fte for spells in life.employed.values() for spell in spells if counted(spell.role))
    share = life.council.likeness.vacancy
    target = in_post * share / (1 - share) if share < 1 else 0.0
    over = sum(post.fte for post in vacant) - target
    vacant.sort(key=lambda post: (post.vacancy.since if post.vacancy else month, post.number))
    for post in vacant:
        draws = life.chance.at("filling", post.number, month)
        if draws.happens(0.62 if over > 0 else 0.07):
            over -= post.fte
            life.at(a_starting_day(month, draws), _filling(life, post, draws))


def _filling(life: Life, post: Post, draws: Draws) -> Happening:
    def happen(day: date) -> None:
        if post.vacancy is None or (day - post.vacancy.since).days < 1:
            return
        if draws.happens(chances.PROMOTED_INTO.get(post.role, 0.0)) and (found := _within(life, post, day, draws)):
            life.change(
                found,
                day,
                post=post.number,
                role=post.role,
                title=post.title,
                team=post.team,
                grade=post.grade,
                base_pay=max(found.base_pay, _pay(post)),
            )
        else:
            _from_outside(life, post, day, draws)

    return happen


def _pay(post: Post) -> int:
    return GRADES.get(post.role, ("", 0))[1]


def _within(life: Life, post: Post, day: date, draws: Draws) -> Spell | None:
    """Somebody in the next role down with the years for it, or None."""
    below = {"middle_manager": "first_line_manager", "first_line_manager": "senior_practitioner"}.get(
        post.role, "case_holder"
    )
    least = _YEARS_QUALIFIED.get(post.role, (2, 0))[0]
    fit = [
        spells[0]
        for number, spells in life.employed.items()
        if len(spells) == 1 and spells[0].role == below and not spells[0].note
        and number not in life.away_until and number not in life.leaving
        and years_since(life.worker(number).qualified_on, day) >= least and (day - spells[0].start).days > 60
    ]  # fmt: skip
    return draws.one_of(fit) if fit else None


def _from_outside(life: Life, post: Post, day: date, draws: Draws) -> None:
    new = post.role == "case_holder" and draws.happens(0.7 if day.month in _GRADUATION_MONTHS else 0.2)
    least, most = _YEARS_QUALIFIED.get(post.role, (1, 12))
    years = 0.2 if new else least + draws.share() * (most - least)
    origin = "newly_qualified" if new else code_of(START_ORIGINS, draws, newly_qualified=0)
    worker = life.new_person(day, years)
    fte = FULL if new else draws.weighted(chances.FTE_CHOICES)
    title = FIRST_YEAR_TITLE if new else ""
    spell = life.start(worker, post, day, contract="permanent", fte=fte, origin=origin, title=title)
    if new:
        life.at(_a_year_on(day), _first_year_done(life, spell))


def _a_year_on(day: date) -> date:
    return (day + timedelta(days=365)).replace(day=1)


def _first_year_done(life: Life, spell: Spell) -> Happening:
    def happen(day: date) -> None:
        for now in life.employed.get(spell.worker, []):
            if now.title == FIRST_YEAR_TITLE and now.post == spell.post:
                life.change(now, day, title="Social Worker")

    return happen
