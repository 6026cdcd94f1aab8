"""A demonstration: the example council up to last month, an account for each role, and a little of what people type."""

from __future__ import annotations

import secrets
import tempfile
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

import polars as pl
from django.conf import settings
from django.utils import timezone

from mainstay.foundations.dates import day_number
from mainstay.foundations.problems import CannotGoOn
from mainstay.record.record import WorkforceRecord
from mainstay.stores.database import typed_rows
from mainstay.stores.database.editions import accept, current, opened
from mainstay.stores.database.problems_kept import keep_problems
from mainstay.tasks.home import home_folder
from mainstay.tasks.inventing_a_council import invent_into
from mainstay.tasks.reading_a_folder import read_folder
from mainstay.web.accounts.models import Account
from mainstay.web.roles import Role

_SEED, _WORKERS, _YEARS = 1, 60, 5
_TEAMS = 2
_WEEK = 7


@dataclass(frozen=True)
class DemoAccount:
    """One account of a demonstration, to be shown once."""

    role: str
    email: str
    password: str


def demo_council() -> bool:
    """The example council as the first edition, where there is none yet; whether it was made."""
    _refuse_in_production()
    if current() is not None:
        return False
    home_folder().mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=home_folder(), prefix=".demo") as place:
        folder = Path(place) / "council"
        last_day = timezone.localdate().replace(day=1) - timedelta(days=1)
        invent_into(folder, _SEED, _WORKERS, _YEARS, last_day, messy=True)
        read = read_folder(folder)
        edition = accept(read.record, base=None, made_by=None, council_name=read.council_name)
        keep_problems(edition, read.problems)
    _type_a_little(read.record, timezone.localdate())
    return True


def demo_accounts() -> list[DemoAccount]:
    """An account for each role, with passwords made up now; those that are there already get new ones.

    The team manager has two teams, and the practitioner is the newest worker of one of them.
    """
    _refuse_in_production()
    edition = current()
    workers = _workers_now(opened(edition)) if edition else pl.DataFrame()
    teams = sorted(set(workers["team"].to_list()))[:_TEAMS] if workers.height else []
    made = []
    for role in Role:
        email, password = f"{role.name.lower().replace('_', '.')}@example.invalid", secrets.token_urlsafe(9)
        account = Account.objects.filter(email=email).first() or Account.objects.make(email, None, [role])
        if role is Role.TEAM_MANAGER:
            account.teams = teams
        if role is Role.PRACTITIONER and teams:
            account.person = _of_team(workers, teams[0])[0]
        account.set_password(password)
        account.save()
        made.append(DemoAccount(role.value, email, password))
    return made


def _type_a_little(record: WorkforceRecord, today: date) -> None:
    """Reviews, supervision, suggestions and thanks, as a team manager and an early-career lead would have typed them."""
    workers = _workers_now(record)
    teams = sorted(set(workers["team"].to_list()))[:_TEAMS]
    for team in teams:
        people = _of_team(workers, team)
        for place, person in enumerate(people):
            held, due = today - timedelta(days=25 + 4 * place), today + timedelta(days=4 * place - _WEEK)
            _type("supervision", person=person, held_on=day_number(held), kind="management", minutes=75)
            _type("supervision", person=person, due_on=day_number(due), kind="reflective")
        for months, step in ((-3, "Three-month review"), (0, "Six-month review"), (3, "Nine-month review")):
            due_on = day_number(today + timedelta(days=30 * months + _WEEK))
            done: dict[str, str | int] = {"done": due_on, "outcome": "passed"} if months < 0 else {}
            _type("milestone", person=people[0], programme="first_year", step=step, due=due_on, **done)
        _type("recognition", team=team, given_on=day_number(today), for_what="Covering duty all through the summer")
    for text, theme, state, answer in (
        ("A second screen for those who work from home", "systems", "done", "Ordered for everyone who asked."),
        (
            "No meetings on Wednesday mornings",
            "workload",
            "under_way",
            "Two teams try it until the end of the quarter.",
        ),
        ("Parking near the court", "travel", "received", ""),
    ):
        told: dict[str, str | int] = (
            {"answered_on": day_number(today - timedelta(days=_WEEK)), "answer": answer} if answer else {}
        )
        made_on = day_number(today - timedelta(days=5 * _WEEK))
        _type("suggestion", made_on=made_on, text=text, theme=theme, state=state, **told)


def _type(table: str, **values: str | int) -> None:
    typed_rows.add(table, values, by=None)


def _workers_now(record: WorkforceRecord) -> pl.DataFrame:
    """Who is permanent, holds children and has a team, the newest first."""
    holding = (pl.col("role") == "case_holder") & (pl.col("contract") == "permanent")
    going_on = record.table("spell").filter(pl.col("end").is_null() & pl.col("team").is_not_null() & holding)
    return going_on.sort("start", "person", descending=[True, False])


def _of_team(workers: pl.DataFrame, team: str) -> list[str]:
    return list(dict.fromkeys(workers.filter(pl.col("team") == team)["person"].to_list()))


def _refuse_in_production() -> None:
    if settings.PRODUCTION:
        raise CannotGoOn(
            "A demonstration has accounts whose passwords are printed, so it is not made in production.",
            where="--demo",
            do="Leave MAINSTAY_PRODUCTION out, or leave --demo out.",
        )
