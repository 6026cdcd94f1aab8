"""Councils of a dozen people and children that nobody chose, as plain rows; and how their figures are set beside a twin's.

The rows are those of the record's tables with days written out, so that a twin can loop over them with dates as dates.
"""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import date, timedelta
from fractions import Fraction
from functools import lru_cache
from typing import Any

from mainstay.measures.answering import answers
from mainstay.measures.declaring import NOT_KNOWN, measures
from mainstay.record.record import Shape, WorkforceRecord
from mainstay.record.subjects import LOGS, Covered, Subject
from mainstay.vocabulary.roles import CENSUS_ROLES
from tests.second_opinion.plain_counting import Spell, Stay, stays
from tests.small_records import record_of, source, staff_history

DAYS = (date(2023, 9, 30), date(2024, 2, 29), date(2024, 9, 30))
SEEDS = range(24)
FAR = date(9999, 1, 1)
_FIRST, _LAST = date(2021, 6, 1), date(2024, 12, 31)
Row = dict[str, Any]
Tables = dict[str, list[Row]]


@lru_cache(maxsize=64)
def council(seed: int) -> tuple[WorkforceRecord, Tables]:
    """A record, and the rows it was made of with days as dates and FTE in millionths."""
    chance = random.Random(seed)
    spells = _spells(chance)
    found: Tables = {
        "spell": spells, "person": _people(chance), "involvement": _children(chance, spells), "reduction": [],
        "help_episode": _help(chance), "hours": _hours(chance), "load_weight": _weights(chance) if seed % 3 == 0 else [],
    }  # fmt: skip
    for number in range(chance.randint(6, 20)):
        start, end = _stretch(chance, 500)
        found["reduction"].append(
            {"person": f"p{chance.randrange(9)}",
             "kind": chance.choice(["early_career", "early_career", "phased_return", "other"]),
             "percent": chance.choice([None, 1000, 2500, 6000]), "start": start, "end": end, "row": number}
        )  # fmt: skip
    written = {name: [_written(row) for row in rows] for name, rows in found.items() if rows}
    return record_of(_SOURCES, **written), found


def counted(
    seed: int, names: list[str], day: date, by: str = ""
) -> dict[tuple[str, str], tuple[Fraction, Fraction | None]]:
    """Each measure's exact numerator and denominator by measure and group ('' for the whole council)."""
    record, _ = council(seed)
    found = {}
    for answer in answers(record, [day], [measures()[name] for name in names], [by] if by else []):
        assert answer.numerator is not None, f"{answer.measure.name}: {answer.reason}"
        group = answer.group.get(by, NOT_KNOWN) if by else ""
        bottom = None if answer.denominator is None else Fraction(answer.denominator).limit_denominator(10**7)
        found[answer.measure.name, group] = (Fraction(answer.numerator).limit_denominator(10**7), bottom)
    return found


def employed_stays(found: Tables) -> list[Stay]:
    """The stays of the council's own social workers."""
    own = [
        row for row in found["spell"] if row["contract"] in ("permanent", "fixed_term") and row["role"] in CENSUS_ROLES
    ]
    return stays(
        [Spell(row["person"], row["start"], row["end"], row["fte"], row["role"], row["leaving_reason"]) for row in own]
    )


def runs(row: Row, day: date) -> bool:
    """Whether a row's half-open stretch holds a day; one without a start has always run."""
    return (row["start"] is None or row["start"] <= day) and (row["end"] is None or day < row["end"])


def year_of(day: date) -> list[date]:
    """The days of the year to a day: those after the same day a year before, up to and with it."""
    since = year_before(day)
    return [since + timedelta(days=number) for number in range(1, (day - since).days + 1)]


def year_before(day: date) -> date:
    """The same day a year before; the 28th where that was no leap year."""
    return date(day.year - 1, 2, 28) if (day.month, day.day) == (2, 29) else day.replace(year=day.year - 1)


def full_years(first: date, day: date) -> int:
    """Completed years by the calendar; from 29 February on 1 March of a year without one."""
    return day.year - first.year - ((day.month, day.day) < (first.month, first.day))


_COVERED = tuple(Covered(subject, date(2020, 1, 31)) for subject in (*LOGS, Subject.AGENCY))
_SOURCES = (
    staff_history(),
    source(1, "children_allocated", Shape.HISTORY, "2025-03-31", "2020-01-31"),
    replace(source(2, "logs", Shape.HISTORY, "2025-03-31"), covered=_COVERED),
)


def _written(row: Row) -> Row:
    told = {name: value.isoformat() if isinstance(value, date) else value for name, value in row.items()}
    return told | ({"fte": None if row["fte"] is None else str(row["fte"] / 1_000_000)} if "fte" in row else {})


def _day(chance: random.Random) -> date:
    return _FIRST + timedelta(days=chance.randrange((_LAST - _FIRST).days))


def _stretch(chance: random.Random, longest: int) -> tuple[date, date | None]:
    start = _day(chance)
    return start, chance.choice([None, start + timedelta(days=chance.randint(1, longest))])


def _spells(chance: random.Random) -> list[Row]:
    """Spells that mostly follow one another, in posts of any kind; a few people are both employed and from an agency."""
    found: list[Row] = []
    for person in range(10):
        day = _day(chance) - timedelta(days=chance.choice([0, 900]))
        for _ in range(chance.randint(1, 4)):
            end = day + timedelta(days=chance.randint(20, 500))
            contract = chance.choice(["permanent", "permanent", "permanent", "fixed_term", "agency"])
            role = chance.choice([*CENSUS_ROLES, "case_holder", "case_holder", "not_social_worker"])
            full = 900_000 if contract == "agency" else 1_000_000
            found.append({
                "spell": f"s{len(found):03}", "person": f"p{person}", "start": day, "role": role, "contract": contract,
                "end": chance.choice([None, end, end, end, end]), "fte": chance.choice([None, full // 2, full, full]),
                "team": chance.choice([None, "North", "South", "East"]),
                "leaving_reason": chance.choice([None, None, None, "resignation"]),
                "profession": chance.choice([None, None, "family_support", "personal_adviser"]),
                "is_social_work_qualified": chance.choice([None, 0, 1]), "source": 0,
            })  # fmt: skip
            day = end + timedelta(days=chance.choice([-40, 0, 0, 1, 2, 30, 200]))
    return found


def _people(chance: random.Random) -> list[Row]:
    return [
        {"person": f"p{number}",
         "date_of_birth": chance.choice([None, date(1963 + chance.randrange(8), 9, 29 + chance.randrange(2)), date(1990, 1, 1)]),
         "qualified_on": chance.choice([None, _day(chance), date(2021, 9, 30), date(2010, 7, 1)])}
        for number in range(9)
    ]  # fmt: skip


def _children(chance: random.Random, spells: list[Row]) -> list[Row]:
    """Children passed among those people, others whom no list of staff knows, and a tray; often side by side, and often
    in the weeks around what happens to their worker.
    """
    found: list[Row] = []
    for child in range(18):
        day = _day(chance)
        for _ in range(chance.randint(2, 6)):
            person = chance.choice([None, "p1", "p2", "p3", *(f"p{number}" for number in range(11))])
            happened = [each for row in spells if row["person"] == person for each in (row["start"], row["end"])]
            near = [each for each in happened if each and 30 < (each - day).days < 400]
            end = day + timedelta(days=chance.randint(1, 260))
            if near and chance.random() < 0.8:
                end = chance.choice(near) + timedelta(days=chance.choice([-29, -28, -10, 0, 9, 28, 29]))
            found.append({
                "involvement": f"i{len(found):03}", "child": f"c{child}", "start": day, "person": person,
                "end": chance.choice([None, end, end, end]),
                "role": chance.choice([*["allocated"] * 6, "co_working", "co_working", "supervising"]),
                "kind_of_help": chance.choice([None, "in_care", "in_care", "court", "child_in_need", "care_leaver"]),
                "complexity": chance.choice([None, "low", "high", "very_high"]),
                "sibling_group": chance.choice([None, "g1", "g2"]),
                "reason_for_change": chance.choice([None, "not_known", "worker_left", "sharing_the_load"]), "source": 1,
            })  # fmt: skip
            day = end + timedelta(days=chance.choice([-30, 0, 0, 0, 0, 0, 5, 60]))
    return found


def _help(chance: random.Random) -> list[Row]:
    found = []
    for number in range(chance.randint(20, 40)):
        start, end = _stretch(chance, 700)
        kind = chance.choice(["in_care", "in_care", "child_in_need", "protection_plan", "early_help", "care_leaver"])
        found.append({"child": f"c{chance.randrange(18)}", "kind": kind, "start": start, "end": end, "source": 2,
                      "row": number})  # fmt: skip
    return found


def _hours(chance: random.Random) -> list[Row]:
    return [
        {"person": f"p{number % 10}", "period": chance.choice(["week", "month"]), "start": _day(chance),
         "contracted": chance.choice([None, 0, 2220, 1332]), "worked": chance.choice([None, 2000, 2600, 1332]),
         "owed": chance.choice([None, -60, 0, 300, 725]), "source": 2}
        for number in range(30)
    ]  # fmt: skip


def _weights(chance: random.Random) -> list[Row]:
    """Two versions of a council's own weights, one after the other or one beside the other."""
    items = ("court", "in_care", "full_load", "stable_part", "most_children", "co_working_percent", "sibling_percent",
             "newly_qualified_lighter")  # fmt: skip
    number = {"most_children": 150, "full_load": 2000, "stable_part": 500, "newly_qualified_lighter": 3000}
    return [
        {"version": version, "item": item, "hundredths": number.get(item, chance.randint(100, 4000)), "start": start, "end": end}
        for version, start, end in (("first", None, date(2024, 4, 1)), ("second", date(2024, 1, 1), None))
        for item in items
    ]  # fmt: skip
