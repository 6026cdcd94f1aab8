"""The staffing and agency sections of an inspection pack: in post, posts, vacancies, managers, agency workers and their stay."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from statistics import median

import polars as pl

from mainstay.foundations.dates import day_number
from mainstay.foundations.quantities import MILLION, half_up
from mainstay.measures.declaring import Unit
from mainstay.presentation.packs.inspection import SECTIONS, PackFigure, PackSection
from mainstay.presentation.words import bare, counted, with_unit
from mainstay.record.coverage import coverage
from mainstay.record.posts import vacancy_rows
from mainstay.record.present import on_each_day, on_their_own_days, own_days
from mainstay.record.stretches import agency_spells
from mainstay.record.subjects import Subject
from mainstay.tasks.inspection_counting import Counting, plain_team
from mainstay.tasks.teams_of_a_record import comparable
from mainstay.vocabulary.roles import LEADER_ROLES

LONG_STAY_DAYS = 365
"""An agency worker who has been here longer than this is counted as a long stay: our own choice."""
_DAYS_IN_A_MONTH = 30
_PERMANENT, _AGENCY = "permanent", "agency"


def staffing(counting: Counting, team: str | None) -> PackSection:
    """Who is in post, against the posts there are, what is vacant, and who leads."""
    when = counting.on_the_day
    measured = [
        counting.of_measure("Social workers in post, people", "inpost_headcount", team, when, Subject.STAFF,
                            flag="in_post_head"),
        counting.of_measure("Social workers in post, FTE", "inpost_fte", team, when, Subject.STAFF, flag="in_post"),
        counting.of_measure("In post against the posts there are", "establishment_in_post", team, when, Subject.POSTS),
    ]  # fmt: skip
    return PackSection(SECTIONS[0], (*measured, *_vacancies(counting, team), *_managers(counting, team)))


def agency(counting: Counting, team: str | None) -> PackSection:
    """How many agency workers, what share of all, and how long they have been here."""
    when, flag = counting.on_the_day, "agency"
    found = [
        counting.of_measure("Agency social workers, people", "agency_headcount", team, when, Subject.AGENCY, flag=flag),
        counting.of_measure("Agency social workers, FTE", "agency_fte", team, when, Subject.AGENCY, flag=flag),
        counting.of_measure("Share of social workers from an agency, people", "agency_rate_headcount", team, when,
                            Subject.AGENCY, flag=flag),
    ]  # fmt: skip
    return PackSection(SECTIONS[4], (*found, *_stays(counting, team)))


def _vacancies(counting: Counting, team: str | None) -> list[PackFigure]:
    """From the list of posts, so that teams add up to the whole; on the day of a return its own total stands beside."""
    when, what = counting.on_the_day, ("Vacant posts, FTE", "Vacant posts, number")
    reason = coverage(counting.record).reasons(counting.day, official=False).get("vacancies")
    if reason is not None:
        found = [counting.unsaid(each, when, reason) for each in what]
    else:
        rows = _vacant(counting, team)
        fte = half_up(int(rows["vacancy_fte"].sum() or 0), MILLION, 1)
        files = counting.files(rows, None, Subject.POSTS)
        found = [
            PackFigure(what[0], fte, with_unit(fte, Unit.FTE), when, files, brief=bare(fte, Unit.FTE)),
            counting.many(what[1], rows, "post", "posts", None, when, Subject.POSTS),
        ]
    if team is None and coverage(counting.record).is_return_day(counting.day):
        given = counting.of_measure("Vacancies as the census return gives them", "vacancy_fte", None, when)
        told = counting.rows("workforce", None).filter(pl.col("vacancy_fte").is_not_null())
        found.append(replace(given, files=() if given.reason else counting.files(told, None)))
    return found


def _vacant(counting: Counting, team: str | None) -> pl.DataFrame:
    rows = vacancy_rows(counting.record, counting.days)
    return rows if team is None else rows.filter(plain_team("team") == comparable(team))


def _managers(counting: Counting, team: str | None) -> list[PackFigure]:
    """Managers of any grade: the council's own without an end date; for a time or from an agency; and vacant posts."""
    when, titles = counting.on_the_day, ("Managers in post, permanent", "Managers in post, interim")
    unknown = counting.reasons.get("teams") or counting.reasons.get("in_post")
    if unknown is not None:
        found = [counting.unsaid(each, when, unknown) for each in titles]
    else:
        rows = counting.rows("workforce", team).filter(
            ((pl.col("in_post") == 1) | (pl.col("agency") == 1)) & pl.col("role").is_in(LEADER_ROLES)
        )
        kinds = rows.with_columns(contract=pl.when(pl.col("agency") == 1).then(pl.lit(_AGENCY)).otherwise("contract"))
        once = kinds.with_columns(_who=pl.coalesce("person", pl.format("row {}", "row"))).unique("_who", keep="first")
        permanent = once.filter(pl.col("contract") == _PERMANENT)
        interim = once.filter(pl.col("contract").is_not_null() & (pl.col("contract") != _PERMANENT))
        unsaid = once.filter(pl.col("contract").is_null())
        found = [
            counting.many(title, part, "person", "people", team, when, Subject.STAFF)
            for title, part in zip(titles, (permanent, interim), strict=True)
        ]
        if not unsaid.is_empty():
            found.append(counting.many("Managers in post, contract not known", unsaid, "person", "people", team, when))
    return [*found, _vacant_managers(counting, team)]


def _vacant_managers(counting: Counting, team: str | None) -> PackFigure:
    what, when = "Managers' posts, vacant", counting.on_the_day
    reason = coverage(counting.record).reasons(counting.day, official=False).get("vacancies")
    if reason is not None:
        return counting.unsaid(what, when, reason)
    vacant = _vacant(counting, team).filter(pl.col("role").is_in(LEADER_ROLES))
    return counting.many(what, vacant, "post", "posts", None, when, Subject.POSTS)


def _stays(counting: Counting, team: str | None) -> list[PackFigure]:
    """Of those here on the day, since the first day of the engagement that runs; one after another at once is one."""
    when, what = counting.on_the_day, ("Length of stay so far, median", "Here for more than a year")
    reason = counting.reasons.get("agency")
    if reason is not None:
        return [counting.unsaid(each, when, reason) for each in what]
    here = counting.rows("workforce", team).filter(pl.col("agency") == 1).select("person").unique()
    spells = on_their_own_days(
        agency_spells(counting.record.table("spell")), own_days(counting.record, Subject.AGENCY)
    ).join(here, on="person", how="semi")
    there = on_each_day(spells, counting.days.select("as_at"))
    if there.is_empty():
        none = "no agency worker is here on the day" if here.is_empty() else "the register gives no day of starting"
        return [counting.unsaid(each, when, none) for each in what]
    began = {person: _began(spells.filter(pl.col("person") == person), counting) for person in there["person"].unique()}
    days = [day_number(counting.day) - each for each in began.values()]
    middle = Decimal(str(median(days)))
    long = sum(each > LONG_STAY_DAYS for each in days)
    files = counting.files(there, team, Subject.AGENCY)
    known = f"of {counted(len(days), 'person', 'people')} whose start is known"
    months = half_up(int(middle * 2), 2 * _DAYS_IN_A_MONTH, 1)
    return [
        PackFigure(what[0], middle, f"{with_unit(middle, Unit.DAYS)}, about {months} months ({known})", when, files),
        PackFigure(what[1], Decimal(long), f"{long} {known}", when, files),
    ]


def _began(spells: pl.DataFrame, counting: Counting) -> int:
    """The first day of an unbroken run of one person's engagements up to the day, across gaps of a weekend."""
    on = day_number(counting.day)
    start = on
    for first, stop in sorted(spells.select("start", "stop").iter_rows(), reverse=True):
        if first <= on and stop >= start - _WEEKEND:
            start = min(start, first)
    return start


_WEEKEND = 3
