"""What people say, counted twice: by the tables, and answer by answer and person by person in plain Python."""

from __future__ import annotations

import random
from collections import Counter
from datetime import date, timedelta
from fractions import Fraction
from functools import lru_cache
from statistics import median
from typing import Any

import pytest

from mainstay.measures.answering import answers
from mainstay.measures.declaring import NOT_KNOWN, measures
from mainstay.record.record import WorkforceRecord
from tests.second_opinion.front_doors import SEEDS, SOURCES, Row, Tables, some_day, written
from tests.second_opinion.small_councils import DAYS, FAR, council, employed_stays, year_before
from tests.small_records import record_of

Pair = tuple[Fraction, Fraction | None]
SURVEYS = ("survey_score", "survey_question_score", "recommend_score", "survey_response_rate")
TALKS = ("welcome_held", "welcome_offered", "exit_held", "exit_offered", "stay_held", "conversations_held",
         "conversations_taken_up")  # fmt: skip
IDEAS = ("suggestions_answered", "suggestions_taken_up")


@lru_cache(maxsize=64)
def voices(seed: int) -> tuple[WorkforceRecord, Tables]:
    """The spells of a small council with surveys, conversations and suggestions that nobody chose."""
    chance = random.Random(seed)
    found: Tables = {
        "survey": _questions(chance), "survey_response": [], "conversation": _talks(chance), "suggestion": _ideas(chance),
    }  # fmt: skip
    for question in found["survey"]:
        for who in range(chance.randint(0, 9)):
            score = chance.choice([None, *range(-1, 12), 9, 10, 10, 10, 10])
            found["survey_response"].append(
                {"survey": question["survey"], "respondent": f"r{who}", "item": question["item"],
                 "group": "North" if who % 2 else None, "score": score, "source": 2}
            )  # fmt: skip
    spells = council(seed)[1]["spell"]
    told = written({**found, "spell": [{**row, "fte": None} for row in spells]})
    return record_of(SOURCES, **told), {**found, "spell": spells}


def _questions(chance: random.Random) -> list[Row]:
    rows: list[Row] = []
    for survey in range(4):
        closed, invited = some_day(chance), chance.choice([None, 0, 5, 9, 40])
        for item in range(chance.randint(1, 4)):
            least, most = chance.choice([(1, 5), (0, 10), (1, 7), (1, 1), (None, 5)])
            rows.append({
                "survey": f"s{survey}", "item": f"q{item}", "scale_least": least, "scale_most": most, "source": 2,
                "direction": chance.choice([None, "higher_is_better", "higher_is_better", "lower_is_better", "neither"]),
                "wording": chance.choice([None, "I feel valued", "Would you RECOMMEND us?"]), "invited": invited,
                "closed": closed,
            })  # fmt: skip
    return rows


def _talks(chance: random.Random) -> list[Row]:
    return [
        {"conversation": f"t{number}", "person": chance.choice([None, *[f"p{chance.randrange(10)}"] * 5]),
         "kind": chance.choice(["welcome", "stay", "exit"]), "offered_on": chance.choice([None, some_day(chance)]),
         "held_on": chance.choice([None, some_day(chance)]), "theme": chance.choice([None, "pay", "workload"]), "source": 2}
        for number in range(60)
    ]  # fmt: skip


def _ideas(chance: random.Random) -> list[Row]:
    found = []
    for number in range(20):
        made = some_day(chance)
        found.append({"suggestion": f"i{number}", "made_on": made, "theme": chance.choice([None, "pay"]),
                      "state": chance.choice([None, "done", "under_way", "received", "not_taken_up"]),
                      "answered_on": chance.choice([None, made + timedelta(days=chance.randint(-3, 200))])})  # fmt: skip
    return found


def _in(when: date | None, first: date, day: date) -> bool:
    return when is not None and first < when <= day


def _points(question: Row, score: int | None) -> int | None:
    """A score from 0 to 100 in hundredths, halves up; None where it has none."""
    least, most = question["scale_least"], question["scale_most"]
    if score is None or least is None or most <= least or not least <= score <= most:
        return None
    if question["direction"] not in ("higher_is_better", "lower_is_better"):
        return None
    way = score - least if question["direction"] == "higher_is_better" else most - score
    return int(Fraction(10_000 * way, most - least) + Fraction(1, 2))


def _surveys(found: Tables, day: date) -> dict[str, Pair]:
    by_key = {(row["survey"], row["item"]): row for row in found["survey"]}
    open_then = {row["survey"]: row for row in found["survey"] if _in(row["closed"], year_before(day), day)}
    points: list[int] = []
    votes: dict[tuple[str, str], int] = {}
    for row in found["survey_response"]:
        if row["survey"] not in open_then:
            continue
        question = by_key[row["survey"], row["item"]]
        if (worth := _points(question, row["score"])) is not None:
            points.append(worth)
        asks = (question["scale_least"], question["scale_most"]) == (0, 10) and "recommend" in (
            question["wording"] or ""
        ).lower()
        if asks and row["score"] is not None and 0 <= row["score"] <= 10:
            vote = 1 if row["score"] >= 9 else -1 if row["score"] <= 6 else 0
            who = (row["survey"], row["respondent"])
            votes[who] = max(votes.get(who, -1), vote)
    asked = replied = 0
    for name, row in open_then.items():
        people = len({each["respondent"] for each in found["survey_response"] if each["survey"] == name})
        if row["invited"] and people <= row["invited"]:
            asked, replied = asked + row["invited"], replied + people
    score = (Fraction(sum(points), 100), Fraction(len(points)))
    return {"survey_score": score, "survey_question_score": score,
            "recommend_score": (Fraction(sum(votes.values())), Fraction(len(votes))),
            "survey_response_rate": (Fraction(replied), Fraction(asked))}  # fmt: skip


def _talked(found: Tables, day: date) -> dict[str, Pair]:
    stays, since = employed_stays(found), year_before(day)
    here = {stay.person for stay in stays if stay.start <= day < (stay.end or FAR)}
    starters = [stay for stay in stays if _in(stay.start, since, day) and day < (stay.end or FAR)]
    leavers = [stay for stay in stays if stay.start <= since and _in(stay.end, since, day)]
    people = {
        "welcome": [stay.person for stay in starters],
        "exit": [stay.person for stay in leavers],
        "stay": sorted(here),
    }
    pairs: dict[str, Pair] = {}
    for kind, due in people.items():
        first = year_before(since) if kind == "exit" else since
        own = [row for row in found["conversation"] if row["kind"] == kind]
        held = {row["person"] for row in own if _in(row["held_on"], first, day)}
        offered = held | {row["person"] for row in own if _in(row["offered_on"] or row["held_on"], first, day)}
        pairs[f"{kind}_held"] = (Fraction(sum(who in held for who in due)), Fraction(len(due)))
        pairs[f"{kind}_offered"] = (Fraction(sum(who in offered for who in due)), Fraction(len(due)))
    pairs.pop("stay_offered")
    now = [row for row in found["conversation"] if _in(row["held_on"] or row["offered_on"], since, day)]
    done = Fraction(sum(row["held_on"] is not None for row in now))
    return pairs | {"conversations_held": (done, None), "conversations_taken_up": (done, Fraction(len(now)))}


def _suggested(found: Tables, day: date) -> dict[str, Pair]:
    made = [row for row in found["suggestion"] if _in(row["made_on"], year_before(day), day)]
    told = [row for row in made if row["answered_on"] and row["answered_on"] <= day]
    taken = [row for row in told if row["state"] in ("done", "under_way")]
    return {"suggestions_answered": (Fraction(len(told)), Fraction(len(made))),
            "suggestions_taken_up": (Fraction(len(taken)), Fraction(len(told)))}  # fmt: skip


def _counted(record: WorkforceRecord, names: Any, day: date, by: str = "") -> dict[tuple[str, str], Pair]:
    found: dict[tuple[str, str], Pair] = {}
    for each in answers(record, [day], [measures()[name] for name in names], [by] if by else []):
        if each.numerator is None:
            assert "in the year to" in (each.reason or ""), each.reason
            continue
        bottom = None if each.denominator is None else Fraction(each.denominator)
        found[each.measure.name, each.group.get(by, NOT_KNOWN) if by else ""] = (Fraction(each.numerator), bottom)
    return found


@pytest.mark.parametrize("day", DAYS, ids=str)
@pytest.mark.parametrize("seed", SEEDS)
def test_what_people_say_is_counted_as_plainly(seed: int, day: date) -> None:
    record, found = voices(seed)
    twin = {**_talked(found, day), **_suggested(found, day)}
    assert _counted(record, [*TALKS, *IDEAS], day) == {(name, ""): pair for name, pair in twin.items()}
    counted = _counted(record, SURVEYS, day)
    closed = any(_in(row["closed"], year_before(day), day) for row in found["survey"])
    assert counted == ({(name, ""): pair for name, pair in _surveys(found, day).items()} if closed else {})


@pytest.mark.parametrize("seed", SEEDS)
def test_by_kind_and_by_group_they_add_up_to_the_whole(seed: int) -> None:
    record, found = voices(seed)
    kinds = _counted(record, ["conversations_taken_up"], DAYS[2], "conversation_kind")
    rows = [
        row for row in found["conversation"] if _in(row["held_on"] or row["offered_on"], year_before(DAYS[2]), DAYS[2])
    ]
    expected = Counter(row["kind"] for row in rows)
    assert {kind: bottom for (_, kind), (_, bottom) in kinds.items()} == expected
    groups = _counted(record, ["survey_score"], DAYS[2], "group")
    whole = _counted(record, ["survey_score"], DAYS[2])
    for (_, _), (top, bottom) in whole.items():
        assert sum(each for each, _ in groups.values()) == top
        assert sum(each or 0 for _, each in groups.values()) == bottom


@pytest.mark.parametrize("seed", SEEDS)
def test_the_middle_of_days_to_an_answer_is_that_of_the_ordered_list(seed: int) -> None:
    record, found = voices(seed)
    day = DAYS[2]
    took = [
        (row["answered_on"] - row["made_on"]).days
        for row in found["suggestion"]
        if _in(row["made_on"], year_before(day), day)
        and row["answered_on"]
        and row["made_on"] <= row["answered_on"] <= day
    ]
    answer = answers(record, [day], [measures()["days_to_answer_median"]])[0]
    assert (answer.numerator or 0) == len(took)
    if took:
        assert answer.value is not None and abs(Fraction(answer.value) - Fraction(median(took))) <= Fraction(1, 2)


def test_there_is_something_of_everything_to_count_and_the_twin_is_right_by_hand() -> None:
    filled: Counter[str] = Counter()
    for seed in SEEDS:
        found = voices(seed)[1]
        for twin in (_surveys(found, DAYS[2]), _talked(found, DAYS[2]), _suggested(found, DAYS[2])):
            filled.update({name: top > 0 for name, (top, _) in twin.items()})
    assert set(filled) == {*SURVEYS, *TALKS, *IDEAS} and min(filled.values()) >= 2, filled
    up = {"scale_least": 1, "scale_most": 5, "direction": "higher_is_better"}
    assert [_points(up, score) for score in (1, 4, 5, 6, None)] == [0, 7500, 10_000, None, None]
    assert _points({**up, "direction": "lower_is_better"}, 2) == 7500
