"""Support and growth counted twice: by the tables, and one meeting, step, person and title at a time in plain Python."""

from __future__ import annotations

from collections import Counter, defaultdict
from datetime import date
from decimal import Decimal
from fractions import Fraction
from statistics import median

import pytest

from mainstay.measures.declaring import NOT_KNOWN
from tests.second_opinion.councils_that_recruit import DAYS, SEEDS, counted, middle_of, recruiting, shown_from
from tests.second_opinion.plain_counting import SENIORITY
from tests.second_opinion.small_councils import FAR, Row, Tables, employed_stays, runs, year_before

MEETINGS = [
    "supervision_on_time", "supervision_held", "supervision_missed", "supervision_reflective", "supervision_rated_helpful",
    "supervision_rated",
]  # fmt: skip
PEOPLE = ["supervision_over_four_weeks", "supervision_on_log"]
COHORTS = {12: "cohort_here_12_months", 24: "cohort_here_24_months", 36: "cohort_here_36_months"}
PARTS = ("form", "fee", "cpd")
REGISTER = ["renewal_form", "renewal_fee", "renewal_cpd", "renewal_complete", "registration_checked"]
LEARNING = ["learning_due", "learning_overdue"]

Pair = tuple[Fraction, Fraction]


def _pair(top: int, bottom: int) -> Pair:
    return Fraction(top), Fraction(bottom)


def _in_year(when: date | None, day: date) -> bool:
    return when is not None and year_before(day) < when <= day


def _gone(found: Tables, person: str) -> date:
    """The first day on which someone was no longer here, of whatever profession; far ahead where no list knows them."""
    return max((row["end"] or FAR for row in found["spell"] if row["person"] == person), default=FAR)


def _own(found: Tables) -> list[Row]:
    return [row | {"when": row["held_on"] or (row["due_on"] if row["held"] == 1 else None)}
            for row in found["supervision"] if row["kind"] not in ("childs", "group", "peer")]  # fmt: skip


def _meetings(found: Tables, rows: list[Row], day: date) -> dict[str, Pair]:
    due, held = [], [row for row in rows if _in_year(row["when"], day)]
    for row in rows:
        excused = row["when"] is None and row["reason_not_held"] in ("not_due", "away")
        left = row["when"] is None and row["due_on"] is not None and _gone(found, row["person"]) <= row["due_on"]
        if _in_year(row["due_on"], day) and not excused and not left:
            due.append(row)
    by_now = sum(row["when"] is not None and row["when"] <= day for row in due)
    thought = [row["reflective"] == 1 or row["kind"] == "reflective" for row in held
               if row["reflective"] is not None or row["kind"] == "reflective"]  # fmt: skip
    ratings = [row["rating"] for row in held if row["rating"] is not None]
    return {
        "supervision_on_time": _pair(
            sum(row["when"] is not None and row["when"] <= row["due_on"] for row in due), len(due)
        ),
        "supervision_held": _pair(by_now, len(due)),
        "supervision_missed": _pair(len(due) - by_now, 0),
        "supervision_reflective": _pair(sum(thought), len(thought)),
        "supervision_rated_helpful": _pair(sum(each > 3 for each in ratings), len(ratings)),
        "supervision_rated": _pair(len(ratings), len(held)),
    }


@pytest.mark.parametrize("day", DAYS, ids=str)
@pytest.mark.parametrize("seed", SEEDS)
def test_meetings_are_counted_as_plainly(seed: int, day: date) -> None:
    found = recruiting(seed)[1]
    rows = _own(found)
    twin = _meetings(found, rows, day)
    assert counted(seed, MEETINGS, day) == {(name, ""): twin[name] for name in MEETINGS}
    by_kind = counted(seed, MEETINGS, day, "kind")
    for kind in {row["kind"] for row in rows}:
        of_one = _meetings(found, [row for row in rows if row["kind"] == kind], day)
        for name in MEETINGS:
            assert by_kind.get((name, kind or NOT_KNOWN), _pair(0, 0)) == of_one[name]


def _present(found: Tables, day: date) -> dict[str, tuple[date, str]]:
    """Who is there on a day: since when, and in which role, employed before agency and senior before junior."""
    people: dict[str, tuple[date, str]] = {}
    for row in found["spell"]:
        if row["contract"] == "agency" and row["role"] in SENIORITY and runs(row, day):
            start, role = people.get(row["person"], (FAR, SENIORITY[-1]))
            people[row["person"]] = (min(start, row["start"]), min(role, row["role"], key=SENIORITY.index))
    for stay in employed_stays(found):
        if running := stay.running(day):
            people[stay.person] = (stay.start, min((each.role for each in running), key=SENIORITY.index))
    return people


@pytest.mark.parametrize("day", DAYS, ids=str)
@pytest.mark.parametrize("seed", SEEDS)
def test_gaps_are_counted_as_plainly(seed: int, day: date) -> None:
    found = recruiting(seed)[1]
    gaps: list[int] = []
    twin: dict[str, Counter[str]] = defaultdict(Counter)
    present = _present(found, day)
    for person, (since, role) in present.items():
        own = [row for row in _own(found) if row["person"] == person]
        held = [row["when"] for row in own if row["when"] and row["when"] <= day]
        on_log = any(_in_year(row["due_on"], day) for row in own) or any(_in_year(each, day) for each in held)
        away = any(
            row["person"] == person and row["source"] == 2 and row["start"] <= day < (row["end"] or FAR)
            for row in found["absence"]
        )
        last = max((each for each in held), default=None)
        last = last if last is not None and last >= since else None
        followed = on_log and not away
        for group in ("", role):
            twin[group]["present"] += 1
            twin[group]["on_log"] += on_log
            twin[group]["followed"] += followed
            twin[group]["long"] += followed and (day - (last or since)).days > 28
        if followed and last is not None:
            gaps.append((day - last).days)
    for by in ("", "role"):
        expected = {
            (name, group): pair
            for group, each in twin.items() if bool(group) == bool(by)
            for name, pair in zip(PEOPLE, (_pair(each["long"], each["followed"]), _pair(each["on_log"], each["present"])),
                                  strict=True) if not by or any(pair)
        }  # fmt: skip
        assert counted(seed, PEOPLE, day, by) == (expected if present else {(name, ""): _pair(0, 0) for name in PEOPLE})
    middle = Decimal(int(Fraction(median(gaps)) * 10 + Fraction(1, 2))) / 10 if gaps else None
    assert middle_of(seed, "supervision_gap_median", day) == middle


def _years_on(start: date, years: int) -> date:
    """So many years on; from 29 February the 28th."""
    leap = (start.month, start.day) == (2, 29)
    return date(start.year + years, 2, 28) if leap else start.replace(year=start.year + years)


@pytest.mark.parametrize("day", DAYS, ids=str)
@pytest.mark.parametrize("seed", SEEDS)
def test_early_careers_are_counted_as_plainly(seed: int, day: date) -> None:
    found = recruiting(seed)[1]
    steps = [row for row in found["milestone"] if row["programme"] != "management"]
    due = [row for row in steps if _in_year(row["due"], day) and row["outcome"] != "stopped"
           and (row["done"] or _gone(found, row["person"]) > row["due"])]  # fmt: skip
    on_time = sum(row["done"] is not None and row["done"] <= row["due"] for row in due)
    assert counted(seed, ["early_career_steps_on_time"], day) == {
        ("early_career_steps_on_time", ""): _pair(on_time, len(due))
    }
    began: dict[tuple[str, str], date] = {}
    for row in steps:
        if row["began"] is not None:
            key = (row["person"], row["programme"])
            began[key] = min(began.get(key, FAR), row["began"])
    stays = employed_stays(found)
    for years, name in ((1, COHORTS[12]), (2, COHORTS[24]), (3, COHORTS[36])):
        last = day
        for _ in range(years):
            last = year_before(last)
        groups: dict[str, list[bool]] = defaultdict(list)
        for (person, _), start in began.items():
            until = _years_on(start, years)
            own = [
                stay for stay in stays if stay.person == person and stay.start <= until and (stay.end or FAR) > start
            ]
            if year_before(last) < start <= last and own and start >= shown_from(seed):
                groups[f"Academy {start.year}"].append(any((stay.end or FAR) > until for stay in own))
        every = [each for group in groups.values() for each in group]
        assert counted(seed, [name], day) == {(name, ""): _pair(sum(every), len(every))}
        by_cohort = {(name, group): _pair(sum(each), len(each)) for group, each in groups.items()}
        assert counted(seed, [name], day, "cohort") == by_cohort


def _part(row: Row, part: str, day: date) -> bool | None:
    """Whether a part of the renewal that the day is in, or that was last, is done; None where nobody can say."""
    year = day.year if day >= date(day.year, 9, 1) else day.year - 1
    opens, closes = date(year - (part == "cpd"), 12 if part == "cpd" else 9, 1), date(year, 11, 30)
    when = row[f"{part}_done_on"]
    if row["renewed_until"] and row["renewed_until"] > closes:
        return True
    said = opens <= when <= min(closes, day) if when else {None: None, 0: False, 1: True}[row[f"{part}_done"]]
    return None if said is False and day > closes >= row["checked_on"] else said


def _register(found: Tables, people: set[str], day: date) -> dict[str, Pair]:
    opened = date(day.year if day >= date(day.year, 9, 1) else day.year - 1, 9, 1)
    last: dict[str, Row] = {}
    for row in sorted(found["registration"], key=lambda each: each["checked_on"]):
        if row["person"] in people and opened <= row["checked_on"] <= day:
            last[row["person"]] = row
    states = [[_part(row, part, day) for part in PARTS] for row in last.values()]
    twin = {f"renewal_{part}": _pair(sum(each[place] is True for each in states), sum(each[place] is not None for each in states))
            for place, part in enumerate(PARTS)}  # fmt: skip
    whole = sum(each == [True, True, True] for each in states)
    twin["renewal_complete"] = _pair(whole, whole + sum(False in each for each in states))
    return twin | {"registration_checked": _pair(len(last), len(people))}


@pytest.mark.parametrize("day", DAYS, ids=str)
@pytest.mark.parametrize("seed", SEEDS)
def test_renewal_is_counted_as_plainly(seed: int, day: date) -> None:
    found = recruiting(seed)[1]
    present = _present(found, day)
    twin = _register(found, set(present), day)
    assert counted(seed, REGISTER, day) == {(name, ""): twin[name] for name in REGISTER}
    by_role = counted(seed, REGISTER, day, "role")
    for role in {role for _, role in present.values()}:
        of_one = _register(found, {person for person, (_, held) in present.items() if held == role}, day)
        for name in REGISTER:
            assert by_role.get((name, role), _pair(0, 0)) == of_one[name]


@pytest.mark.parametrize("day", DAYS, ids=str)
@pytest.mark.parametrize("seed", SEEDS)
def test_learning_is_counted_as_plainly(seed: int, day: date) -> None:
    found = recruiting(seed)[1]
    left: dict[str, list[int]] = defaultdict(list)
    for person in _present(found, day):
        for title in ("Court", "Data", "Safe"):
            rows = [row for row in found["learning"] if (row["person"], row["title"]) == (person, title)]
            done = [row for row in rows if row["completed"] and row["completed"] <= day]
            latest = max(done, key=lambda row: row["completed"]) if done else None
            open_ = [row["due"] for row in rows if row["due"] and row not in done
                     and (latest is None or row["due"] > latest["completed"])]  # fmt: skip
            wanted = (latest and latest["expires"]) or min(open_, default=None)
            if wanted is not None:
                left[title].append((wanted - day).days)
    every = [each for some in left.values() for each in some]
    twin = {"learning_due": sum(each <= 90 for each in every), "learning_overdue": sum(each < 0 for each in every)}
    assert counted(seed, LEARNING, day) == {(name, ""): _pair(twin[name], len(every)) for name in LEARNING}
    by_title = {
        ("learning_due", title): _pair(sum(each <= 90 for each in some), len(some)) for title, some in left.items()
    }
    assert counted(seed, ["learning_due"], day, "title") == by_title


def test_the_small_councils_have_something_of_everything_to_count() -> None:
    """So that the tests above do not agree about nothing."""
    names = [
        *MEETINGS,
        *PEOPLE,
        *REGISTER,
        *LEARNING,
        *COHORTS.values(),
        "early_career_steps_on_time",
        "supervision_gap_median",
    ]
    filled: Counter[str] = Counter()
    for seed in SEEDS:
        for day in DAYS:
            filled.update(name for (name, _), pair in counted(seed, names, day).items() if pair[0])
        if min(filled[name] for name in names) >= 3:
            break
    assert {name: filled[name] for name in names if filled[name] < 3} == {}
