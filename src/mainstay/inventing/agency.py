"""Agency workers: engaged while the council has too few, extended again and again, some turned permanent."""

from __future__ import annotations

from datetime import date, timedelta

from mainstay.foundations.chance import Draws
from mainstay.inventing import chances
from mainstay.inventing.calendar_days import a_day_in, friday_from, monday_from
from mainstay.inventing.drawing import code_of
from mainstay.inventing.life import FULL, AgencyStay, Post, Worker
from mainstay.inventing.state import END_OF_DAY, Happening, Life
from mainstay.inventing.structure import HOLDING_KINDS, counted
from mainstay.vocabulary.agency import PAY_ROUTES, REASONS_FOR_ENGAGING

APPROVED_DAYS = 91
_WITHOUT_A_VACANCY = 0.4
"""How often somebody is engaged all the same where no vacancy is left to cover."""

SUPPLIERS = ("Marble Staffing", "Quince Care People", "Compass and Thread")
_JOB_TYPES = {
    "case_holder": "social_worker",
    "senior_practitioner": "senior_social_worker",
    "first_line_manager": "team_manager",
    "qualified_without_cases": "reviewing_officer_or_chair",
}
_PAY = {
    "case_holder": 3_400,
    "senior_practitioner": 3_700,
    "first_line_manager": 4_300,
    "qualified_without_cases": 3_900,
}


def plan_agency(life: Life, month: date) -> None:
    """Extensions, endings and new engagements of this month."""
    _extend_and_end(life, month)
    in_post = sum(spell.fte for spells in life.employed.values() for spell in spells if counted(spell.role))
    share = life.council.likeness.agency
    target = round(in_post / FULL * share / (1 - share)) if share < 1 else 0
    for place in range(max(0, target - len(life.agency))):
        draws = life.chance.at("engaging", month, place)
        life.at(monday_from(month + timedelta(days=draws.whole(0, 20))), _engaging(life, draws))


def engage(
    life: Life, day: date, draws: Draws, *, reason: str, post: str = "", until: date | None = None
) -> AgencyStay | None:
    """An agency worker starts. Without a post they join a team that holds children; None where there is none."""
    covered = life.posts[post] if post else None
    teams = [team.name for team in life.council.teams if team.kind in HOLDING_KINDS]
    if covered is None and not teams:
        return None
    role = covered.role if covered and covered.role in _JOB_TYPES else "case_holder"
    team = covered.team if covered else draws.one_of(teams)
    worker = life.new_person(day, 2 + draws.share() * 12)
    pay = _PAY[role] + draws.whole(-6, 8) * 25
    stay = AgencyStay(
        worker.number, f"ORD{20_000 + worker.number}", team, role, covered.title if covered else "Social Worker",
        _JOB_TYPES[role], reason, post, FULL if draws.happens(0.9) else 800_000, day,
        [friday_from(day + timedelta(days=APPROVED_DAYS))], None, pay, pay * 128 // 100 + 60,
        code_of(PAY_ROUTES, draws), draws.one_of(SUPPLIERS),
    )  # fmt: skip
    life.agency[worker.number] = stay
    life.council.agency.append(stay)
    life.changes += 1
    if until is not None:
        _put_end(life, worker.number, until)
    return stay


def _engaging(life: Life, draws: Draws) -> Happening:
    def happen(day: date) -> None:
        covered = {stay.post for stay in life.agency.values()}
        free = [post for post in life.council.posts if post.vacancy is not None and post.number not in covered]
        free = [post for post in free if post.role in _JOB_TYPES and _likely(post, draws)]
        reason = code_of(REASONS_FOR_ENGAGING, draws, maternity_or_parental=0, project=0)
        if reason == "vacancy" and free:
            engage(life, day, draws, reason="vacancy", post=draws.one_of(free).number)
        elif reason != "vacancy" or draws.happens(_WITHOUT_A_VACANCY):
            engage(life, day, draws, reason="extra_demand" if reason == "vacancy" else reason)

    return happen


def _likely(post: Post, draws: Draws) -> bool:
    return post.role == "case_holder" or draws.happens(0.3)


def _extend_and_end(life: Life, month: date) -> None:
    for number, stay in list(life.agency.items()):
        if number in life.leaving or stay.start >= month:
            continue
        draws = life.chance.at("agency", number, month)
        post = life.posts.get(stay.post)
        filled = stay.reason == "vacancy" and post is not None and post.vacancy is None
        if not filled and post is not None and draws.happens(chances.AGENCY_TURNING_PERMANENT):
            _put_conversion(life, stay, post, friday_from(a_day_in(month, draws)))
        elif draws.happens(0.5 if filled else chances.AGENCY_ENDING):
            _put_end(life, number, friday_from(a_day_in(month, draws)))
        else:
            while stay.extended[-1] < month + timedelta(days=45):
                stay.extended.append(friday_from(stay.extended[-1] + timedelta(days=APPROVED_DAYS)))


def _put_end(life: Life, number: int, last: date) -> None:
    stay = life.agency[number]
    life.leaving.add(number)
    while stay.extended[-1] < last:
        stay.extended.append(friday_from(stay.extended[-1] + timedelta(days=APPROVED_DAYS)))
    life.at(last, lambda day: life.end_stay(number, day), END_OF_DAY)


def _put_conversion(life: Life, stay: AgencyStay, post: Post, friday: date) -> None:
    """From agency on a Friday to the council's own staff on the Monday, in the post that was covered."""
    worker: Worker = life.worker(stay.worker)

    def end(day: date) -> None:
        monday = monday_from(day + timedelta(days=1))
        if post.vacancy is None or monday > life.council.last_day:
            life.end_stay(worker.number, day)
            return
        life.end_stay(worker.number, day, stays_on=True)
        life.start(worker, post, monday, contract="permanent", fte=stay.fte, origin="social_work_agency")

    life.leaving.add(worker.number)
    while stay.extended[-1] < friday:
        stay.extended.append(friday_from(stay.extended[-1] + timedelta(days=APPROVED_DAYS)))
    life.at(friday, end, END_OF_DAY)
