"""Small files as a council might send them, and what is made of them: for tests of intake. All people are invented."""

from __future__ import annotations

import csv
from collections import Counter
from datetime import date
from pathlib import Path

import polars as pl

from mainstay.foundations.dates import day_number, day_of, iso
from mainstay.foundations.problems import Problem
from mainstay.intake.building import Built, build
from mainstay.intake.checking import check
from mainstay.intake.choices_file import load
from mainstay.intake.looking import Looked, look_at
from mainstay.record.pseudonyms import Pseudonyms

A_KEY = Pseudonyms(b"a key for tests, which is no key")

STAFF = "Employee No; Surname; Forename; Date of Birth; Job Title; Team; Contract Type; FTE; Post Start Date"
HISTORY = f"{STAFF}; Post End Date; Leaving Reason"
CHILDREN = "Child ID; Allocated Worker; Worker Role; Involvement Start; Involvement End"
AGENCY = (
    "Assignment ID; Candidate Ref; Worker Name; SWE Number; Job Title; Reason for Hire; Start Date; End Date; Hours"
)


def put(folder: Path, name: str, *rows: str) -> Path:
    """Writes rows, whose cells are parted by semicolons, as a CSV file."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / name
    with path.open("w", newline="", encoding="utf-8") as stream:
        csv.writer(stream).writerows([cell.strip() for cell in row.split(";")] for row in rows)
    return path


def looked(folder: Path) -> Looked:
    """The folder looked at."""
    return look_at(folder, load(folder))


def made_of(folder: Path) -> Built:
    """The record made of a folder, with nobody to ask."""
    return build(looked(folder), "", A_KEY)


def problems_of(folder: Path) -> list[Problem]:
    """Everything found wrong with a folder, by looking, building and checking."""
    seen = looked(folder)
    built = build(seen, "", A_KEY)
    return [*seen.wrong, *seen.problems, *built.problems, *check(built.record)]


def codes_of(folder: Path) -> Counter[str]:
    """How often each kind of problem was found."""
    return Counter(problem.kind.code for problem in problems_of(folder))


def one_problem(folder: Path, code: str) -> Problem:
    """The only problem of a kind."""
    (found,) = [problem for problem in problems_of(folder) if problem.kind.code == code]
    return found


def key_of(built: Built, staff_id: str) -> str:
    """The key of the person with a staff number."""
    table = built.record.table("person")
    (key,) = [key for key, ids in table.select("person", "staff_ids").iter_rows() if staff_id in (ids or "").split()]
    return key


def spells_of_one(built: Built, staff_id: str, *columns: str) -> list[tuple[object, ...]]:
    """One person's spells in order: start and end as 2024-09-30 (None while it lasts), then the columns asked for."""
    rows = built.record.table("spell").filter(pl.col("person") == key_of(built, staff_id))
    days = ("start", "end", "start_earliest", "end_earliest")
    return [
        tuple(_shown(row[name]) if name in days else row[name] for name in ("start", "end", *columns))
        for row in rows.sort("start", "end", "role", "fte", nulls_last=True).to_dicts()
    ]


def _shown(day: int | None) -> str | None:
    return None if day is None else iso(day_of(day))


def in_post(built: Built, day: date) -> tuple[int, float]:
    """How many people are in post on a day, and their FTE, by spells of social workers the council employs."""
    from mainstay.record.assembling import workforce_rows

    frame = workforce_rows(built.record, [day], official=False, only_people=True).frame
    frame = frame.filter((pl.col("as_at") == day_number(day)) & (pl.col("in_post") == 1))
    return int(frame["in_post_head"].sum()), round(float(frame["fte"].sum()) / 1_000_000, 2)


def flows(built: Built, day: date) -> tuple[int, int]:
    """How many joined and how many left in the year to a day."""
    from mainstay.record.assembling import workforce_rows

    frame = workforce_rows(built.record, [day], official=False, only_people=True).frame
    return int(frame["starter_head"].sum()), int(frame["leaver_head"].sum())
