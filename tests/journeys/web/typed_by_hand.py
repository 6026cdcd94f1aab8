"""Workers of the example council whom forms are about, and sending a form as somebody types it."""

from __future__ import annotations

from dataclasses import replace

import polars as pl
from django.test import Client

from mainstay.record.record import WorkforceRecord
from mainstay.stores.database.editions import accept, current, opened
from mainstay.tasks.teams_of_a_record import comparable
from mainstay.tasks.where_someone_works import teams_of_worker
from mainstay.web.record_shown import record_shown
from tests.journeys.web.typing import boxes_of, boxes_of_text

STAY = {
    "offered_on": "1/10/2025", "state": "held", "held_on": "3/10/2025", "theme": "development",
    "answer_stay_for": ["development", "pay"], "answer_next_step": "no", "comments": "Wants to teach students",
}  # fmt: skip


TYPED = ("supervision", "milestone", "conversation")
"""What people type of a worker, and what files may tell of too."""


class Worker:
    """A worker of the example council who is here."""

    def __init__(self, person: str, staff_ids: str) -> None:
        self.person = person
        self.number = staff_ids.split()[0].rpartition(":")[2]
        self.team = teams_of_worker(record_shown()[1], person)[0]


def workers_who_are_here() -> list[Worker]:
    """Four workers who are here, no two in one team, of whom no file tells of supervision, programmes or conversations."""
    record, found, teams = record_shown()[1], [], set()
    told = {person for name in TYPED for person in record.table(name)["person"].drop_nulls()}
    known = record.table("person").filter(pl.col("staff_ids").is_not_null()).select("person", "staff_ids")
    numbers = [number for _person, ids in known.iter_rows() for number in ids.split()]
    for person, ids in known.iter_rows():
        here = teams_of_worker(record, person)
        if (
            person not in told
            and len(here) == 1
            and comparable(here[0]) not in teams
            and numbers.count(ids.split()[0]) == 1
        ):
            teams.add(comparable(here[0]))
            found.append(Worker(person, ids))
    return found[:4]


def send(client: Client, place: str, **said: object):
    """A form opened, filled and sent, as a browser would."""
    return client.post(place, {**boxes_of(client, place), **said})


def joined(client: Client, worker: Worker, **more: object) -> str:
    """Adds somebody to the assessed and supported year; the address of their page."""
    said = {"worker": worker.number, "programme": "first_year", "begun": "1/9/2025", **more}
    first = send(client, "/reviews/early-career/add/", **said)
    assert first.status_code == 302, boxes_of_text(first.content.decode())
    place = f"/reviews/early-career/{worker.person}/first_year/"
    assert first["Location"] == f"{place}steps/"
    assert send(client, f"{place}steps/").status_code == 302
    return place


def table(name: str) -> pl.DataFrame:
    """A table of the record that pages show."""
    return record_shown()[1].table(name)


def of_worker(name: str, worker: Worker) -> pl.DataFrame:
    """What a table of that record holds of one worker."""
    return table(name).filter(pl.col("person") == worker.person)


def worker_of(record: WorkforceRecord, person: str) -> Worker:
    """A worker of the council, by key."""
    return Worker(person, record.table("person").filter(pl.col("person") == person)["staff_ids"].item())


def file_says_now(name: str, rows: pl.DataFrame) -> None:
    """The next import: the same files, but for what they hold of one table."""
    edition = current()
    record = opened(edition)
    later = replace(record, tables={**record.tables, name: rows})
    accept(later, base=edition, made_by=None, council_name=edition.council_name)
