"""Front doors that nobody chose: contacts, referrals and help of a dozen children, as plain rows with days written out."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import date, timedelta
from functools import lru_cache
from typing import Any

from mainstay.record.record import Shape, WorkforceRecord
from mainstay.record.subjects import LOGS, Covered, Subject
from tests.small_records import record_of, source, staff_history

SEEDS = range(24)
_FIRST, _LAST = date(2021, 6, 1), date(2024, 12, 31)
Row = dict[str, Any]
Tables = dict[str, list[Row]]
_COVERED = tuple(Covered(subject, date(2020, 1, 31)) for subject in (*LOGS, Subject.AGENCY))
SOURCES = (
    staff_history(),
    replace(source(2, "logs", Shape.HISTORY, "2025-03-31"), covered=_COVERED),
    replace(source(3, "more logs", Shape.HISTORY, "2025-03-31"), covered=_COVERED),
)


@lru_cache(maxsize=64)
def front_door(seed: int) -> tuple[WorkforceRecord, Tables]:
    """A record, and the rows it was made of with days as dates."""
    chance = random.Random(seed)
    found: Tables = {
        "contact": _contacts(chance), "referral": _referrals(chance, seed), "help_episode": _help(chance),
    }  # fmt: skip
    return record_of(SOURCES, **written(found)), found


def written(found: Tables) -> dict[str, list[Row]]:
    """The same rows with days as they are written."""
    return {
        table: [
            {name: value.isoformat() if isinstance(value, date) else value for name, value in row.items()}
            for row in rows
        ]
        for table, rows in found.items()
        if rows
    }


def some_day(chance: random.Random) -> date:
    """A day that often lies at the edge of a year."""
    edge = chance.choice(
        [date(2022, 9, 30), date(2023, 2, 28), date(2023, 9, 30), date(2024, 2, 29), date(2024, 9, 30)]
    )
    if chance.random() < 0.3:
        return edge + timedelta(days=chance.randint(-1, 1))
    return _FIRST + timedelta(days=chance.randrange((_LAST - _FIRST).days))


def _contacts(chance: random.Random) -> list[Row]:
    answers = [None, None, "school", "police", "nobody_else", "nobody_needed", "cannot_say"]
    return [
        {"contact": f"k{number}", "child": f"c{chance.randrange(12)}", "day": chance.choice([None, *[some_day(chance)] * 9]),
         "made_by": chance.choice([None, "not_known", "police", "school", "family"]),
         "need": chance.choice([None, "abuse_or_neglect", "low_income"]),
         "outcome": chance.choice([None, "referral", "no_further_action", "advice", "early_help", "already_helped"]),
         "read_on": chance.choice([None, None, some_day(chance)]), "first_reading": chance.choice(answers),
         "second_reading": chance.choice(answers), "could_have_helped": chance.choice(answers),
         "helped_before": chance.choice([None, "none", "contact_only", "early_help", "not_known"]),
         "looked_after_on": chance.choice([None, some_day(chance)]), "source": 2}
        for number in range(60)
    ]  # fmt: skip


def _referrals(chance: random.Random, seed: int) -> list[Row]:
    """Referrals of two lists; of every third front door the second list gives no enquiries and no conferences."""
    found: list[Row] = []
    for number in range(40):
        received = some_day(chance)
        if found and chance.random() < 0.3:
            earlier = chance.choice(found)["received"]
            received = earlier + timedelta(days=chance.choice([0, 1, 90, 364, 365, 366]))
        start = received + timedelta(days=chance.randint(0, 9))
        origin = chance.choice([2, 3])
        silent = origin == 3 and seed % 3 == 0
        found.append({
            "referral": f"r{number}", "child": f"c{chance.randrange(6)}", "received": received,
            "made_by": chance.choice([None, "not_known", "police", "school"]), "need": None, "source": origin,
            "outcome": chance.choice([None, "no_further_action", "assessment", "strategy_discussion", "early_help"]),
            "assessment_start": chance.choice([None, start]),
            "assessment_end": chance.choice([None, start + timedelta(days=chance.choice([5, 40, 62, 63, 64, 65, 90, -20]))]),
            "section_47_on": None if silent else chance.choice([None, None, start]),
            "conference_on": None if silent else chance.choice([None, None, start + timedelta(days=15)]),
            "previous_referral": chance.choice([None, None, received - timedelta(days=chance.choice([0, -5, 200, 366, 400]))]),
            "assessment_outcome": chance.choice([None, None, "no_plan", "early_help", "child_in_need"]),
            "contact": chance.choice([None, f"k{chance.randrange(70)}"]),
        })  # fmt: skip
    return found


def _help(chance: random.Random) -> list[Row]:
    kinds = ["in_care", "in_care", "in_care", "early_help", "child_in_need", "protection_plan", "court", "assessment"]
    found: list[Row] = []
    for number in range(40):
        start, child = some_day(chance), f"c{chance.randrange(8)}"
        if found and chance.random() < 0.5:
            last = chance.choice(found)
            gap = chance.choice([-1, 0, 1, 2, 365, 366])
            start, child = (last["end"] or last["start"]) + timedelta(days=gap), last["child"]
        end = start + timedelta(days=chance.randint(1, 500))
        found.append({"child": child, "kind": chance.choice(kinds), "start": start,
                      "end": chance.choice([None, end, end]), "row": number, "source": 2})  # fmt: skip
    keyed = {(row["child"], row["kind"], row["start"]): row for row in found}
    return list(keyed.values())
