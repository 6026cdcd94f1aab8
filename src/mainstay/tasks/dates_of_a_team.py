"""The dates of a team's people: who joins and leaves, supervision and reviews due, and what comes to an end."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from mainstay.foundations.dates import day_number, day_of
from mainstay.presentation.team.content import Dated, Days, Ending, Supervised, Worker
from mainstay.record.stretches import CONTINUOUS_GAP_DAYS
from mainstay.tasks.people_of_a_team import shown_as, vacancies_of
from mainstay.tasks.supervision_held import last_and_next
from mainstay.tasks.teams_of_a_record import Row, Standing, comparable
from mainstay.vocabulary.development import PROGRAMMES

WITH_THEIR_MANAGER = (None, "management", "reflective")
"""Kinds of supervision counted here: with one's manager, and reflective. Group, peer and about one child are not."""


def joining(now: Standing, team: str, days: Days) -> tuple[Dated, ...]:
    """Who is known to start in the team after the day of the staff list, and posts that somebody is known to start in."""
    found = []
    for spell in now.starting.get(comparable(team), ()):
        person, spells = spell["person"], now.all_spells[spell["person"]]
        if _ahead(spell["start"], days) and not _was_here(spell, spells, team):
            before = _beside(spell["start"], spells)
            what = f"moves from {before}" if before else _joins(spell)
            found.append(Dated(day_of(spell["start"]), person, shown_as(now, person), what))
    for vacancy in vacancies_of(now, team):
        if _ahead(vacancy["started_on"], days):
            found.append(
                Dated(day_of(vacancy["started_on"]), "", "not yet on the staff list", "joins, in a vacant post")
            )
    return _ordered(found)


def leaving(now: Standing, team: str, days: Days) -> tuple[Dated, ...]:
    """Who is known to leave the team after the day of the staff list: from the council, or to another team."""
    found = []
    for spell in now.by_team.get(comparable(team), ()):
        theirs = now.all_spells[spell["person"]]
        if spell["contract"] == "agency" or not _ahead(spell["end"], days) or _stays(spell, theirs, team):
            continue
        after = _beside(spell["end"], theirs, after=True)
        fixed = "leaves: the fixed-term contract ends" if spell["contract"] == "fixed_term" else "leaves the council"
        what = f"moves to {after}" if after else fixed
        found.append(_dated(now, spell["end"], spell["person"], what))
    return _ordered(found)


def supervision_of(now: Standing, workers: Iterable[Worker], today: date) -> tuple[Supervised, ...]:
    """For each worker, when supervision was last held and by when the next is due: the longest overdue first.

    Those of whom the next is not known come last. A meeting that was due before the last one held is made good by it.
    """
    when = last_and_next(now.record, WITH_THEIR_MANAGER)
    told = [(worker, when.get(worker.person)) for worker in workers]
    found = [Supervised(worker, known.last if known else None, known.due if known else None) for worker, known in told]
    return tuple(
        sorted(found, key=lambda each: (each.due is None or each.due >= today, each.due is None, each.due or today))
    )


def reviews_of(now: Standing, workers: Iterable[Worker], days: Days) -> tuple[Dated, ...]:
    """The steps of programmes that are overdue or due in the days ahead and not done, the longest overdue first."""
    last = day_number(days.last)
    return _ordered(
        Dated(day_of(row["due"]), worker.person, worker.shown, f"{row['step']} ({_programme(row)})")
        for worker in workers
        for row in now.rows_of("milestone").get(worker.person, ())
        if row["done"] is None and row["outcome"] is None and row["due"] is not None and row["due"] <= last
    )


def endings_of(now: Standing, team: str, workers: Sequence[Worker], days: Days) -> tuple[Dated, ...]:
    """What ends in the days ahead, or was to have ended: assignments, approvals, contracts, registration, rights to work."""
    found = []
    for row in _assignments(now, team, days):
        day, what = (
            (row["end"], Ending.ASSIGNMENT) if row["end"] is not None else (row["approved_until"], Ending.APPROVAL)
        )
        if day is not None and day <= day_number(days.last):
            found.append(_dated(now, day, row["person"], what.value))
    for spell in now.by_team.get(comparable(team), ()):
        until = _contract_until(spell, days)
        if until is not None:
            what = Ending.FIXED_TERM if spell["contract"] == "fixed_term" else Ending.CONTRACT
            found.append(_dated(now, until, spell["person"], what.value))
    for worker in workers:
        for until, what in (
            (_renewed_until(now, worker.person), Ending.REGISTRATION),
            (_right_to_work_until(now, worker.person), Ending.RIGHT_TO_WORK),
        ):
            if until is not None and until <= day_number(days.last):
                found.append(Dated(day_of(until), worker.person, worker.shown, what.value))
    return _ordered(found)


def _contract_until(spell: Row, days: Days) -> int | None:
    """The day that the contract of someone who is here ends: as HR has it, or where a fixed term's holder leaves first.

    One that had ended by the staff list's day counts too: whoever is still on the list goes on without a contract.
    """
    if spell["contract"] == "agency":
        return None
    leaves = spell["end"] if spell["contract"] == "fixed_term" and _ahead(spell["end"], days) else None
    known = [day for day in (spell["contract_until"], leaves) if day is not None and day <= day_number(days.last)]
    return min(known, default=None)


def _dated(now: Standing, day: int, person: str, what: str) -> Dated:
    return Dated(day_of(day), person, shown_as(now, person), what, now.children_of[person])


def _assignments(now: Standing, team: str, days: Days) -> list[Row]:
    """The team's assignments that run on the day of the agency register."""
    if days.agency is None:
        return []
    on = day_number(days.agency)
    return [
        row
        for row in now.assignments.get(comparable(team), ())
        if (row["start"] is None or row["start"] <= on) and (row["end"] is None or row["end"] > on)
    ]


def _renewed_until(now: Standing, person: str) -> int | None:
    rows = [row for row in now.rows_of("registration").get(person, ()) if row["renewed_until"] is not None]
    return max(rows, key=lambda row: row["checked_on"] or 0)["renewed_until"] if rows else None


def _right_to_work_until(now: Standing, person: str) -> int | None:
    return next((row["right_to_work_until"] for row in now.rows_of("person").get(person, ())), None)


def _joins(spell: Row) -> str:
    return "joins through an agency" if spell["contract"] == "agency" else "joins"


def _programme(row: Row) -> str:
    return PROGRAMMES[row["programme"]].label if row["programme"] in PROGRAMMES else "a programme"


def _is_of(spell: Row, team: str) -> bool:
    return comparable(spell["team"]) == comparable(team)


def _ahead(day: int | None, days: Days) -> bool:
    """Whether a day is after the staff list's and not after the last day looked at."""
    since = days.staff or days.today
    return day is not None and day_number(since) < day <= day_number(days.last)


def _was_here(spell: Row, spells: Sequence[Row], team: str) -> bool:
    """Whether someone was in the team up to the start of a spell in it: a change of hours or role is no joining."""
    return any(
        each is not spell and _is_of(each, team) and (each["start"] or 0) < spell["start"]
        and spell["start"] - each["stop"] <= CONTINUOUS_GAP_DAYS
        for each in spells
    )  # fmt: skip


def _stays(spell: Row, spells: Sequence[Row], team: str) -> bool:
    return any(
        each is not spell and _is_of(each, team) and each["stop"] > spell["end"]
        and (each["start"] or 0) - spell["end"] <= CONTINUOUS_GAP_DAYS
        for each in spells
    )  # fmt: skip


def _beside(day: int, spells: Sequence[Row], *, after: bool = False) -> str:
    """The other team that someone comes from (or, `after`, goes to) on a day; '' where they come from outside."""
    for each in spells:
        apart = (each["start"] or 0) - day if after else day - each["stop"]
        if each["team"] and 0 <= apart <= CONTINUOUS_GAP_DAYS:
            return str(each["team"]).strip()
    return ""


def _ordered(found: Iterable[Dated]) -> tuple[Dated, ...]:
    return tuple(sorted(set(found), key=lambda each: (each.day, each.shown, each.what)))
