"""Joiners who left soon, experience, time in the role, and managers counted twice: by the tables, and one at a time."""

from __future__ import annotations

from datetime import date
from statistics import median

import pytest

from mainstay.measures.answering import answers
from mainstay.measures.declaring import measures
from tests.second_opinion.plain_counting import SENIORITY, Spell, Stay
from tests.second_opinion.small_councils import (
    DAYS,
    FAR,
    SEEDS,
    Row,
    Tables,
    council,
    counted,
    employed_stays,
    full_years,
    runs,
    year_before,
)

LEADERS = ("senior_manager", "middle_manager", "first_line_manager")
COUNTS = [
    "experienced_share", "leavers_within_90_days", "leavers_within_12_months", "manager_stability",
]  # fmt: skip


def _twin(found: Tables, day: date) -> dict[str, tuple[int, int]]:
    since = year_before(day)
    every = employed_stays(found)
    years = [_years_qualified(found, stay.person, day) for stay in _one_each(every, day)]
    known = [each for each in years if each is not None]
    joined = [stay for stay in every if year_before(since) < stay.start <= since]
    stayed = [((stay.end or FAR) - stay.start).days for stay in joined]
    before, now = ({stay.person for stay in every if _leads(stay, on)} for on in (since, day))
    return {
        "experienced_share": (sum(each >= 3 for each in known), len(known)),
        "leavers_within_90_days": (sum(each <= 90 for each in stayed), len(stayed)),
        "leavers_within_12_months": (sum(each <= 365 for each in stayed), len(stayed)),
        "manager_stability": (len(before & now), len(before)),
    }


def _one_each(every: list[Stay], day: date) -> list[Stay]:
    return list({stay.person: stay for stay in every if stay.running(day)}.values())


def _years_qualified(found: Tables, person: str, day: date) -> int | None:
    for row in found["person"]:
        if row["person"] == person and row["qualified_on"] and row["qualified_on"] <= day:
            return full_years(row["qualified_on"], day)
    return None


def _leads(stay: Stay, day: date) -> bool:
    return any(spell.role in LEADERS for spell in stay.running(day))


@pytest.mark.parametrize("day", DAYS, ids=str)
@pytest.mark.parametrize("seed", SEEDS)
def test_joiners_experience_and_managers_are_counted_as_plainly(seed: int, day: date) -> None:
    assert counted(seed, COUNTS, day) == {(name, ""): both for name, both in _twin(council(seed)[1], day).items()}


def _without_a_manager(found: Tables, day: date) -> int:
    """Teams with somebody of the council or an agency there on the day, and no leader in a permanent contract."""
    there: dict[str, bool] = {}
    for stay in employed_stays(found):
        for spell in stay.running(day):
            row = _row_of(found, spell)
            if row["team"]:
                leads = row["role"] in LEADERS and row["contract"] == "permanent"
                there[row["team"]] = there.get(row["team"], False) or leads
    for row in found["spell"]:
        if row["contract"] == "agency" and row["role"] in SENIORITY and row["start"] and runs(row, day) and row["team"]:
            there.setdefault(row["team"], False)
    return sum(not led for led in there.values())


def _row_of(found: Tables, spell: Spell) -> Row:
    same = (spell.person, spell.start, spell.end, spell.role, spell.fte)
    return next(
        row
        for row in found["spell"]
        if (row["person"], row["start"], row["end"], row["role"], row["fte"]) == same
        and row["contract"] in ("permanent", "fixed_term")
    )


@pytest.mark.parametrize("day", DAYS, ids=str)
@pytest.mark.parametrize("seed", SEEDS)
def test_teams_without_a_manager_are_counted_as_plainly(seed: int, day: date) -> None:
    [(numerator, _)] = counted(seed, ["teams_without_manager"], day).values()
    assert numerator == _without_a_manager(council(seed)[1], day)


def _days_in_role(stay: Stay, day: date) -> int:
    """Since the present, most senior role began, with no more than three days between its spells."""
    role = min((spell.role for spell in stay.running(day)), key=SENIORITY.index)
    own = sorted((spell.start, spell.end or FAR) for spell in stay.spells if spell.role == role)
    began, reached = own[0]
    for start, end in own[1:]:
        if start > day:
            break
        if (start - reached).days > 3:
            began = start
        reached = max(reached, end)
    return (day - began).days


@pytest.mark.parametrize("day", DAYS, ids=str)
@pytest.mark.parametrize("seed", SEEDS)
def test_time_in_the_role_has_the_same_middle(seed: int, day: date) -> None:
    record, found = council(seed)
    days = [_days_in_role(stay, day) for stay in _one_each(employed_stays(found), day)]
    [answer] = answers(record, [day], [measures()["time_in_post_median"]])
    assert answer.numerator == len(days) or (not days and answer.value is None)
    if days:
        assert answer.value is not None and abs(float(answer.value) - median(days) / 365.25) <= 0.050_001


def test_the_councils_have_something_of_each_to_count() -> None:
    """So that the tests above do not agree about nothing."""
    tops = dict.fromkeys(COUNTS, 0)
    for seed in SEEDS:
        for name, (top, _below) in _twin(council(seed)[1], DAYS[-1]).items():
            tops[name] += top
    assert all(tops.values()), tops
