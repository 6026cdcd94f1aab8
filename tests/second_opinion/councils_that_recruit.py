"""Small councils as in `small_councils`, with vacancies, applications, supervision, first years, registration and learning.

Rows are invented by chance, often incomplete or out of order, as lists are; days are dates, so that a twin can loop.
"""

from __future__ import annotations

import os
import random
from dataclasses import replace
from datetime import date, timedelta
from fractions import Fraction
from functools import lru_cache

from mainstay.measures.answering import answers
from mainstay.measures.declaring import NOT_KNOWN, measures
from mainstay.record.record import Shape, WorkforceRecord
from mainstay.record.subjects import LOGS, Covered, Subject
from tests.second_opinion.small_councils import Row, Tables, council
from tests.small_records import record_of, source, staff_history

DAYS = (date(2023, 9, 30), date(2024, 2, 29), date(2024, 10, 20), date(2024, 12, 31))
SEEDS = range(30 if os.environ.get("HYPOTHESIS_PROFILE") == "evidence" else 14)
"""Fewer than the long evidence runs try, so that the whole suite stays quick."""
_FIRST = date(2021, 3, 1)
_SUBJECTS = (*LOGS, Subject.AGENCY, Subject.ABSENCE)
_LOGS = replace(
    source(2, "logs", Shape.HISTORY, "2025-03-31"),
    covered=tuple(Covered(each, date(2020, 1, 31)) for each in _SUBJECTS),
)
_POSTS = replace(source(3, "posts", Shape.SNAPSHOT, "2024-12-31"), covered=(Covered(Subject.POSTS),))


@lru_cache(maxsize=64)
def recruiting(seed: int) -> tuple[WorkforceRecord, Tables]:
    """A record, and the rows that it was made of."""
    chance = random.Random(1_000 + seed)
    base = council(seed)[1]
    found: Tables = {
        "spell": [row | {"end": chance.choice([row["end"]] * 6 + [_years_on(row["start"], 1 + number % 3)])}
                  for number, row in enumerate(base["spell"])],
        "person": [row | {"home_area": chance.choice([None, None, "3 miles", "10-20 miles", "over 20 miles"])}
                   for row in base["person"]],
        "vacancy": _vacancies(chance), "post": _posts(chance), "absence": _absences(chance),
        "supervision": _meetings(chance), "milestone": _steps(chance, base), "registration": _checks(chance),
        "learning": _learning(chance),
    }  # fmt: skip
    found["applicant"] = _applicants(chance, found)
    written = {name: [_written(row) for row in rows] for name, rows in found.items() if rows}
    first = None if seed % 5 == 0 else "2015-01-31"
    return record_of([staff_history(covers_from=first or "2022-03-31"), _LOGS, _POSTS], **written), found


def _years_on(start: date, years: int) -> date:
    return (
        date(start.year + years, 2, 28)
        if (start.month, start.day) == (2, 29)
        else start.replace(year=start.year + years)
    )


def shown_from(seed: int) -> date:
    """The first day from which the list of staff shows everyone who left."""
    return date(2022, 3, 31) if seed % 5 == 0 else date(2015, 1, 31)


def counted(seed: int, names: list[str], day: date, by: str = "") -> dict[tuple[str, str], tuple[Fraction, Fraction]]:
    """Each measure's exact numerator and denominator (nought where it has none) by measure and group."""
    found = {}
    for answer in answers(recruiting(seed)[0], [day], [measures()[name] for name in names], [by] if by else []):
        if answer.numerator is None:
            assert answer.reason == "of nobody who is counted is it known", f"{answer.measure.name}: {answer.reason}"
            continue
        group = answer.group.get(by, NOT_KNOWN) if by else ""
        bottom = Fraction(answer.denominator or 0).limit_denominator(10**7)
        found[answer.measure.name, group] = (Fraction(answer.numerator).limit_denominator(10**7), bottom)
    return found


def middle_of(seed: int, name: str, day: date) -> object:
    """The value of a middle, or of the far end, on a day."""
    return answers(recruiting(seed)[0], [day], [measures()[name]])[0].value


def _written(row: Row) -> Row:
    told = {name: value.isoformat() if isinstance(value, date) else value for name, value in row.items()}
    return told | ({"fte": None if row["fte"] is None else str(row["fte"] / 1_000_000)} if "fte" in row else {})


def _day(chance: random.Random, last: date = date(2025, 2, 28)) -> date:
    return _FIRST + timedelta(days=chance.randrange((last - _FIRST).days))


def _some(chance: random.Random, value: object, often: float = 0.75) -> object:
    return value if chance.random() < often else None


def _stages(chance: random.Random, start: date, names: tuple[str, ...]) -> Row:
    """Days of stages that mostly follow one another; some missing, a few out of order."""
    row: Row = {}
    for name in names:
        start += timedelta(days=chance.choice([-3, 0, 4, 9, 16, 30]))
        row[name] = _some(chance, start, 0.8)
    return row


def _vacancies(chance: random.Random) -> list[Row]:
    stages = ("approved_on", "advertised_on", "closed_on", "shortlisted_on", "interviewed_on", "offered_on",
              "references_on", "checks_on", "started_on")  # fmt: skip
    found = []
    for number in range(14):
        start = _day(chance)
        reached = stages[: chance.randint(0, len(stages))]
        row = dict.fromkeys(stages) | _stages(chance, start, reached)
        ninety = chance.choice(DAYS) - timedelta(days=90)
        if number % 3 == 0:
            row["references_on"], row["checks_on"] = row["checks_on"], row["references_on"]
        found.append(row | {
            "vacancy": f"v{number}", "vacant_from": chance.choice([None, start - timedelta(days=20), ninety]),
            "team": chance.choice([None, "North", "South"]), "role": "case_holder",
            "outcome": chance.choice([None, "filled", "open", "offer_made", "no_appointment", "withdrawn"]),
            "posts": chance.choice([None, 1, 1, 2, 4]), "filled": chance.choice([None, 0, 1, 3]),
            "cohort": chance.choice([None, "Academy 2023", "Academy 2024"]), "source": chance.choice([2, 2, 2, 3, None]),
        })  # fmt: skip
    return found


def _applicants(chance: random.Random, found: Tables) -> list[Row]:
    stages = ("applied_on", "first_reply_on", "shortlisted_on", "interviewed_on", "offered_on", "references_on", "accepted_on",
              "cleared_on", "started_on")  # fmt: skip
    outcomes = [
        None,
        "started",
        "in_progress",
        "not_shortlisted",
        "not_appointed",
        "declined",
        "withdrew",
        "offer_withdrawn",
    ]
    rows = []
    for number in range(50):
        spell = chance.choice(found["spell"])
        hired = number % 4 == 0
        start = spell["start"] - timedelta(days=90) if hired else _day(chance)
        row = dict.fromkeys(stages) | _stages(chance, start, stages[: 9 if hired else chance.randint(1, 9)])
        if row["first_reply_on"]:
            row["first_reply_on"] = start + timedelta(days=chance.randint(-4, 20))
        if hired:
            row["started_on"] = spell["start"] + timedelta(days=chance.choice([0, 0, 5, 31, 32]))
        rows.append(row | {
            "applicant": f"a{number:02}", "vacancy": chance.choice([None, *(f"v{each}" for each in range(16))]),
            "channel": chance.choice([None, "job_board", "referral"]), "outcome": chance.choice(outcomes),
            "reason_withdrawn": chance.choice([None, "pay", "too_slow"]),
            "ended_on": _some(chance, start + timedelta(days=70), 0.5),
            "person": spell["person"] if hired else None, "accepted": chance.choice([None, None, 0, 1]),
            "first_reply_hours": chance.choice([None, 3, 24, 25, 90]), "references_by_telephone": chance.choice([None, 0, 1]),
            "miles": chance.choice([None, 3, 12, 19, 20, 44]), "source": 2,
        })  # fmt: skip
    return rows


def _posts(chance: random.Random) -> list[Row]:
    return [
        {"post": f"o{number}", "start": _some(chance, date(2020, 4, 1)) or date(2023, 4, 1), "source": 3,
         "end": chance.choice([None, None, date(2024, 7, 1)]), "team": chance.choice([None, "North", "north ", "South", "West"]),
         "role": chance.choice(["case_holder", "case_holder", None]), "fte": chance.choice([None, 500_000, 1_000_000]),
         "state": chance.choice([None, "filled", "frozen", "ended"])}
        for number in range(10)
    ]  # fmt: skip


def _absences(chance: random.Random) -> list[Row]:
    found = []
    for number in range(8):
        start = _day(chance)
        end = chance.choice([None, start + timedelta(days=chance.randint(1, 200))])
        found.append({"absence": f"b{number}", "person": f"p{chance.randrange(10)}", "start": start, "end": end,
                      "kind": "sickness", "source": chance.choice([2, 2, 3])})  # fmt: skip
    return found


def _meetings(chance: random.Random) -> list[Row]:
    kinds = [None, "management", "management", "management", "reflective", "childs", "group", "peer", "clinical"]
    found = []
    for number in range(150):
        due = _day(chance)
        held = chance.choice([None, due, due - timedelta(days=6), due + timedelta(days=9)])
        found.append({
            "supervision": f"m{number:03}", "person": f"p{chance.randrange(11)}", "due_on": _some(chance, due, 0.85),
            "held_on": held, "held": chance.choice([None, 0, 1]) if held is None else 1, "kind": chance.choice(kinds),
            "rating": chance.choice([None, None, 1, 3, 4, 5]), "reflective": chance.choice([None, 0, 1]),
            "reason_not_held": chance.choice([None, None, "leave", "away", "not_due"]), "source": 2,
        })  # fmt: skip
    return found


def _steps(chance: random.Random, base: Tables) -> list[Row]:
    found = []
    for number in range(26):
        began = chance.choice(
            [None, *(row["start"] for row in base["spell"]), *(date(year, 9, 30) for year in range(2019, 2024))]
        )
        due = _day(chance)
        found.append({
            "person": f"p{number % 11}", "programme": chance.choice(["first_year", "first_year", "early_career", "management"]),
            "step": f"Step {number}", "due": _some(chance, due), "done": chance.choice([None, due, due + timedelta(days=3)]),
            "outcome": chance.choice([None, None, "passed", "stopped"]), "began": began,
            "cohort": None if began is None else f"Academy {began.year}", "source": 2,
        })  # fmt: skip
    return found


def _checks(chance: random.Random) -> list[Row]:
    found: dict[tuple[str, date], Row] = {}
    for _ in range(60):
        person, on = (
            f"p{chance.randrange(10)}",
            date(chance.choice([2022, 2023, 2024]), chance.choice([8, 9, 10, 11, 12]), 3),
        )
        done = {name: chance.choice([None, None, on - timedelta(days=chance.choice([1, 20, 200, 400])), on + timedelta(days=15)])
                for name in ("form", "fee", "cpd")}  # fmt: skip
        row: Row = {"person": person, "checked_on": on, "source": 2, "status": "registered",
                    "renewed_until": chance.choice([None, date(on.year, 11, 30), date(on.year + 1, 11, 30)])}  # fmt: skip
        for name, when in done.items():
            row |= {f"{name}_done_on": when, f"{name}_done": 1 if when else chance.choice([None, 0, 1])}
        found[person, on] = row
    return list(found.values())


def _learning(chance: random.Random) -> list[Row]:
    found: dict[tuple[object, ...], Row] = {}
    for _ in range(70):
        completed = _some(chance, _day(chance), 0.7)
        on = chance.choice(DAYS) + timedelta(days=chance.choice([0, 90]))
        row: Row = {
            "person": f"p{chance.randrange(11)}", "title": chance.choice(["Court", "Data", "Safe"]), "completed": completed,
            "expires": completed and _some(chance, completed + timedelta(days=chance.choice([90, 365, 1100])), 0.7),
            "due": chance.choice([None, None, on, _day(chance)]), "kind": "training", "source": 2,
        }  # fmt: skip
        found[row["person"], row["title"], completed] = row
    return list(found.values())
