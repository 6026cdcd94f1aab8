"""What children see, counted twice: by the tables, and child by child and day by day in plain Python."""

from __future__ import annotations

import calendar
from collections import Counter
from datetime import date, timedelta
from fractions import Fraction
from itertools import pairwise

import pytest

from tests.second_opinion.plain_counting import SENIORITY
from tests.second_opinion.small_councils import (
    DAYS,
    FAR,
    SEEDS,
    Row,
    Tables,
    council,
    counted,
    employed_stays,
    runs,
    year_before,
    year_of,
)

OF_CHILDREN = [
    "changes_per_child", "children_three_changes", "in_care_one_worker", "in_care_two_workers", "in_care_three_workers",
    "days_without_worker", "days_with_tray", "months_same_worker",
]  # fmt: skip
OF_CHANGES = ["changes_of_worker", "changes_after_leaver", "changes_after_agency_end", "changes_after_team_move"]
FOUR_WEEKS = timedelta(days=28)


def _allocations(found: Tables, child: str) -> list[Row]:
    own = [row for row in found["involvement"] if row["child"] == child and row["role"] == "allocated"]
    return sorted(own, key=lambda row: (row["start"], row["end"] or FAR, row["involvement"]))


def _changes(found: Tables, child: str, day: date) -> list[tuple[Row, Row]]:
    """Each change of a child in the year: the stretch before, and the one that began with somebody else."""
    named = [row for row in _allocations(found, child) if row["person"]]
    return [
        (before, after)
        for before, after in pairwise(named)
        if before["person"] != after["person"] and year_before(day) < after["start"] <= day
    ]


def _holders(rows: list[Row], day: date) -> set[str]:
    return {row["person"] for row in rows if row["person"] and runs(row, day)}


def _months(day: date) -> list[date]:
    """The day and the same day of the twelve months before, the last day of a month that has no such day."""
    found = []
    for back in range(13):
        year, month = divmod(day.year * 12 + day.month - 1 - back, 12)
        found.append(date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1])))
    return found


def _one_child(found: Tables, child: str, day: date) -> Counter[str]:
    rows = _allocations(found, child)
    helps = [row for row in found["help_episode"] if row["child"] == child]
    social = [row for row in helps if row["kind"] not in ("early_help", "care_leaver")]
    listed = [each for each in year_of(day) if any(runs(row, each) for row in rows)]
    helped = [each for each in year_of(day) if any(runs(row, each) for row in social)]
    now = [row for row in rows if runs(row, day)]
    workers = {person for each in listed for person in _holders(rows, each)}
    in_care = any(row["kind"] == "in_care" and runs(row, day) for row in helps)
    in_care = in_care or any(row["kind_of_help"] == "in_care" for row in now)
    in_care = bool(now) and in_care and bool(workers)
    changes = len(_changes(found, child, day)) if now else 0
    points = _months(day)
    pairs = [(_holders(rows, one), _holders(rows, two)) for one, two in pairwise(points)]
    return Counter({
        "held": bool(now), "changes": changes, "three": changes >= 3, "care": in_care,
        "one": in_care and len(workers) == 1, "two": in_care and len(workers) == 2, "many": in_care and len(workers) > 2,
        "listed": bool(listed), "tray": sum(not _holders(rows, each) for each in listed),
        "helped": bool(helped), "without": sum(not _holders(rows, each) for each in helped),
        "months": sum(bool(one and two) for one, two in pairs), "same": sum(bool(one & two) for one, two in pairs),
    })  # fmt: skip


def _twin(found: Tables, day: date, kind: str | None = "any") -> dict[str, tuple[int, int]]:
    """Every measure's two numbers, of all children or of those helped in one way on the day."""
    children = {row["child"] for row in found["involvement"]} | {row["child"] for row in found["help_episode"]}
    total: Counter[str] = Counter()
    for child in children:
        if kind == "any" or _kind(found, child, day) == kind:
            total.update(_one_child(found, child, day))
    pairs = {
        "changes_per_child": ("changes", "held"), "children_three_changes": ("three", "held"),
        "in_care_one_worker": ("one", "care"), "in_care_two_workers": ("two", "care"),
        "in_care_three_workers": ("many", "care"), "days_without_worker": ("without", "helped"),
        "days_with_tray": ("tray", "listed"), "months_same_worker": ("same", "months"),
    }  # fmt: skip
    return {name: (total[top], total[bottom]) for name, (top, bottom) in pairs.items()}


def _kind(found: Tables, child: str, day: date) -> str | None:
    now = [row for row in _allocations(found, child) if runs(row, day)]
    return now[-1]["kind_of_help"] if now else None


@pytest.mark.parametrize("day", DAYS, ids=str)
@pytest.mark.parametrize("seed", SEEDS)
def test_children_are_counted_as_plainly(seed: int, day: date) -> None:
    found = council(seed)[1]
    assert counted(seed, OF_CHILDREN, day) == {(name, ""): both for name, both in _twin(found, day).items()}
    by_kind = counted(seed, ["children_three_changes", "changes_per_child"], day, "kind_of_help")
    for (name, kind), both in by_kind.items():
        assert both == _twin(found, day, None if kind == "not known" else kind)[name]
    held = sum(bottom for (name, _), (_, bottom) in by_kind.items() if name == "changes_per_child")
    assert held == _twin(found, day)["changes_per_child"][1]


def _followed(found: Tables, before: Row, after: Row) -> str:
    person, when = before["person"], after["start"]
    stays = [stay for stay in employed_stays(found) if stay.person == person]
    if any(stay.end and abs(stay.end - when) <= FOUR_WEEKS for stay in stays):
        return "changes_after_leaver"
    agency = [row for row in found["spell"]
              if row["person"] == person and row["contract"] == "agency" and row["role"] in SENIORITY]  # fmt: skip
    for end in {row["end"] for row in agency if row["end"]}:
        on = [
            row
            for row in agency
            if row["start"] <= end + timedelta(days=3) and (row["end"] is None or row["end"] > end)
        ]
        if not on and abs(end - when) <= FOUR_WEEKS:
            return "changes_after_agency_end"
    own = [row for row in found["spell"] if row["person"] == person]
    for stay in stays:
        kept = [(row["start"], row["team"]) for spell in stay.spells for row in own if row["team"]
                and (row["start"], row["role"], row["fte"]) == (spell.start, spell.role, spell.fte)]  # fmt: skip
        for (_, one), (start, two) in pairwise(sorted(kept)):
            if one != two and abs(start - when) <= FOUR_WEEKS:
                return "changes_after_team_move"
    return "none"


@pytest.mark.parametrize("day", DAYS, ids=str)
@pytest.mark.parametrize("seed", SEEDS)
def test_changes_and_what_they_follow_are_counted_as_plainly(seed: int, day: date) -> None:
    found = council(seed)[1]
    children = {row["child"] for row in found["involvement"]}
    changes = [pair for child in children for pair in _changes(found, child, day)]
    follows = Counter(_followed(found, before, after) for before, after in changes)
    twin = {(name, ""): (follows[name], len(changes)) for name in OF_CHANGES[1:]}
    assert counted(seed, OF_CHANGES, day) == {("changes_of_worker", ""): (len(changes), None)} | twin
    reasons = Counter(before["reason_for_change"] for before, _ in changes)
    unsaid = reasons.pop(None, 0) + reasons.pop("not_known", 0)
    by_reason = counted(seed, ["changes_of_worker"], day, "reason")
    told = {group: top for (_, group), (top, _) in by_reason.items()}
    assert told == {**reasons, **({"not known": unsaid} if unsaid else {})}


def test_the_small_councils_have_something_of_everything_to_count() -> None:
    """So that the tests above do not agree about nothing."""
    filled: Counter[str] = Counter()
    for seed in SEEDS:
        found = council(seed)[1]
        for day in DAYS:
            filled.update({name: top > 0 for name, (top, _) in _twin(found, day).items()})
            for child in {row["child"] for row in found["involvement"]}:
                filled.update(_followed(found, *pair) for pair in _changes(found, child, day))
    assert set(filled) == {*OF_CHILDREN, *OF_CHANGES[1:], "none"} and min(filled.values()) >= 4, filled


def test_the_twin_itself_counts_a_child_as_one_would_by_hand() -> None:
    """Ann to 9 January, a tray to 19 January, then Ben: one change, two workers, 10 days with a tray, 11 of 12 months."""
    row = {"child": "X", "role": "allocated", "kind_of_help": "in_care", "reason_for_change": None}
    found: Tables = {"help_episode": [], "involvement": [
        row | {"involvement": "1", "person": "Ann", "start": date(2023, 1, 1), "end": date(2024, 1, 10)},
        row | {"involvement": "2", "person": None, "start": date(2024, 1, 10), "end": date(2024, 1, 20)},
        row | {"involvement": "3", "person": "Ben", "start": date(2024, 1, 20), "end": None},
    ]}  # fmt: skip
    twin = _twin(found, date(2024, 9, 30))
    assert (twin["changes_per_child"], twin["in_care_two_workers"]) == ((1, 1), (1, 1))
    assert (twin["days_with_tray"], twin["months_same_worker"]) == ((10, 1), (11, 12))
    assert Fraction(*twin["months_same_worker"]) == Fraction(11, 12)
