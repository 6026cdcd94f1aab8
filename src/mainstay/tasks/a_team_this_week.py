"""One team this week and in the next 90 days."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from mainstay.foundations.dates import day_number
from mainstay.presentation.team.content import Days, TeamThisWeek
from mainstay.record.record import WorkforceRecord
from mainstay.record.subjects import Subject
from mainstay.tasks.agreed_load import average_of
from mainstay.tasks.children_waiting import waiting_in, waiting_nowhere
from mainstay.tasks.dates_of_a_team import endings_of, joining, leaving, reviews_of, supervision_of
from mainstay.tasks.people_of_a_team import managers_of, vacancies_of, workers_of
from mainstay.tasks.teams_of_a_record import Standing, key_of_team, listed_on, standing


def team_this_week(
    record: WorkforceRecord, team: str, council: str, today: date, agreed: Decimal | None
) -> TeamThisWeek:
    """What the record tells of a team. People and children are as on the days of the latest lists, dates are from today.

    `team` is a name, however it is written; `agreed` the children agreed for a full-time worker, None where nobody has
    said. Days between the lists and today are in the dates as passed, as nothing tells what became of them.
    """
    now = standing(record)
    days = _days(now, today)
    workers = workers_of(now, team, day_number(today), agreed)
    vacant = vacancies_of(now, team)
    reviews = reviews_of(now, workers, days)
    return TeamThisWeek(
        key=key_of_team(team),
        name=team.strip(),
        council=council,
        days=days,
        agreed=agreed,
        workers=workers,
        average=average_of(worker.load for worker in workers),
        managers=managers_of(now, team, workers),
        vacant_posts=len(vacant),
        vacant_fte=sum(row["fte"] or 0 for row in vacant),
        waiting=waiting_in(now, team),
        waiting_nowhere=waiting_nowhere(now),
        joining=joining(now, team, days),
        leaving=leaving(now, team, days),
        supervision=supervision_of(now, workers, today),
        supervision_known=not record.table("supervision").is_empty(),
        reviews=reviews,
        endings=endings_of(now, team, workers, days),
        registrations_known=not record.table("registration").is_empty(),
        rights_to_work_known=record.table("person")["right_to_work_until"].count() > 0,
    )


def _days(now: Standing, today: date) -> Days:
    def listed(subject: Subject) -> date | None:
        return listed_on(now.record, subject)

    return Days(today, now.staff_day, listed(Subject.AGENCY), listed(Subject.CHILDREN), listed(Subject.POSTS))
