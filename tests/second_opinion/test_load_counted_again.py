"""Load counted twice: by the tables, and one worker and one child at a time in plain Python."""

from __future__ import annotations

from collections import defaultdict
from datetime import date, timedelta
from fractions import Fraction
from statistics import median

import pytest

from mainstay.measures.answering import answers
from mainstay.measures.declaring import measures
from mainstay.vocabulary.load_weights import starter_weights
from tests.second_opinion.plain_counting import SENIORITY
from tests.second_opinion.small_councils import (
    DAYS,
    SEEDS,
    Row,
    Tables,
    council,
    counted,
    employed_stays,
    full_years,
    runs,
)
from tests.second_opinion.small_councils import year_of as year

LEADERS = SENIORITY[:3]
POINTS = [
    "children_per_worker_mean", "above_ceiling_share", "newly_qualified_above_protected", "weighted_load_points",
    "weighted_load_share", "above_capacity_share",
]  # fmt: skip
HOURS = ["hours_beyond_contract_share", "time_owed_per_worker"]


def _present(found: Tables, day: date) -> dict[str, list[tuple[int, str, int | None]]]:
    """Of each person the posts on a day: from an agency or not, role, FTE."""
    people = defaultdict(list)
    for stay in employed_stays(found):
        people[stay.person] += [(0, spell.role, spell.fte) for spell in stay.running(day)]
    for row in found["spell"]:
        if row["contract"] == "agency" and row["role"] in SENIORITY and runs(row, day):
            people[row["person"]].append((1, row["role"], row["fte"]))
    return {person: posts for person, posts in people.items() if posts}


def _weights(found: Tables, day: date) -> dict[str, Fraction]:
    said = {each.item: Fraction(each.hundredths, 100) for each in starter_weights()}
    running = [row for row in found["load_weight"] if runs(row, day)]
    if running:
        version = max(running, key=lambda row: row["start"] or date.min)["version"]
        said |= {row["item"]: Fraction(row["hundredths"], 100) for row in running if row["version"] == version}
    return said


def _lighter(found: Tables, person: str, day: date, weights: dict[str, Fraction]) -> tuple[Fraction | None, Fraction]:
    """By how many in a hundred a first year is lighter, None for who is in none, and by how many for other reasons."""
    own = [row for row in found["reduction"] if row["person"] == person and runs(row, day)]
    early = [row["percent"] for row in own if row["kind"] == "early_career"]
    qualified = [row["qualified_on"] for row in found["person"] if row["person"] == person and row["qualified_on"]]
    first_year = any(full_years(on, day) == 0 for on in qualified)
    other = sum((Fraction(row["percent"] or 0, 100) for row in own if row["kind"] != "early_career"), Fraction(0))
    if not early and not first_year:
        return None, other
    known = [Fraction(percent, 100) for percent in early if percent is not None]
    return (max(known) if known else weights["newly_qualified_lighter"]), other


def _points(found: Tables, person: str, day: date, weights: dict[str, Fraction]) -> Fraction:
    """The points of one worker, child by child, the heaviest of each family first and in full."""
    best: dict[str, tuple[tuple[object, ...], Row, Fraction, Fraction]] = {}
    for row in found["involvement"]:
        if row["person"] != person or row["role"] not in ("allocated", "co_working") or not runs(row, day):
            continue
        kind = row["kind_of_help"] or "kind_not_known"
        starts = [each["start"] for each in found["help_episode"]
                  if each["child"] == row["child"] and each["kind"] == "in_care" and runs(each, day)]  # fmt: skip
        if kind == "in_care" and starts and day - min(starts) < timedelta(days=365):
            kind = "in_care_first_year"
        added = weights.get(f"complexity_{row['complexity']}", Fraction(0))
        added += weights["newly_allocated"] if day - row["start"] < timedelta(days=28) else 0
        place = (row["role"] != "allocated", -weights[kind], -added, row["child"], row["involvement"])
        if row["child"] not in best or place < best[row["child"]][0]:
            best[row["child"]] = (place, row, weights[kind], added)
    total, families = Fraction(0), set()
    for _, row, base, added in sorted(best.values(), key=lambda each: each[0]):  # type: ignore[arg-type,return-value]
        family = row["sibling_group"]
        share = weights["sibling_percent"] / 100 if family in families else 1
        families |= {family} - {None}
        carried = weights["co_working_percent"] / 100 if row["role"] == "co_working" else 1
        total += Fraction(int((base * share + added) * carried * 100 + Fraction(1, 2)), 100)
    return total


def _workers(found: Tables, day: date) -> list[dict[str, object]]:
    """Each worker of the day with children, hours, points and capacity."""
    workers = []
    weights = _weights(found, day)
    for person, posts in _present(found, day).items():
        children = {row["child"] for row in found["involvement"]
                    if row["person"] == person and row["role"] == "allocated" and runs(row, day)}  # fmt: skip
        junior = max(posts, key=lambda post: (SENIORITY.index(post[1]), post[2] or -1))
        held_in = [post for post in posts if post[:2] == junior[:2] and (post[2] or 0) > 0] if children else []
        role = junior[1] if held_in else min((post[1] for post in posts), key=SENIORITY.index)
        holding = sum(post[2] or 0 for post in held_in)
        fte = Fraction(holding or sum(post[2] or 0 for post in posts), 1_000_000)
        early, other = _lighter(found, person, day, weights)
        less = min((early or 0) + other, Fraction(100))
        can = fte * max(weights["full_load"] * (100 - less) / 100 - weights["stable_part"], Fraction(0))
        workers.append({
            "children": len(children), "timed": bool(children) and holding > 0, "fte": fte, "role": role, "can": can,
            "ceiling": weights["most_children"] * fte, "early": early, "points": _points(found, person, day, weights),
        })  # fmt: skip
    return workers


def _twin(workers: list[dict[str, object]]) -> dict[str, tuple[Fraction, Fraction | None]]:
    timed = [each for each in workers if each["timed"]]
    first = [each for each in timed if each["early"] is not None]
    weighed = [each for each in workers if each["points"] and each["fte"] and each["role"] not in LEADERS]
    held = sum((each["points"] for each in weighed), Fraction(0))
    room = sum((Fraction(int(each["can"] * 100 + Fraction(1, 2)), 100) for each in weighed), Fraction(0))

    def share(some: list[dict[str, object]], above) -> tuple[Fraction, Fraction]:
        return Fraction(sum(above(each) for each in some)), Fraction(len(some))

    return {
        "children_per_worker_mean": (
            Fraction(sum(each["children"] for each in workers)), Fraction(sum(each["children"] > 0 for each in workers))
        ),
        "above_ceiling_share": share(timed, lambda each: each["children"] > each["ceiling"]),
        "newly_qualified_above_protected": share(
            first, lambda each: each["children"] > each["ceiling"] * (100 - min(each["early"], 100)) / 100
        ),
        "weighted_load_points": (held, None),
        "weighted_load_share": (held, room),
        "above_capacity_share": share(weighed, lambda each: each["points"] > each["can"]),
    }  # fmt: skip


@pytest.mark.parametrize("day", DAYS, ids=str)
@pytest.mark.parametrize("seed", SEEDS)
def test_load_is_counted_as_plainly(seed: int, day: date) -> None:
    workers = _workers(council(seed)[1], day)
    twin = _twin(workers)
    assert counted(seed, POINTS, day) == {(name, ""): twin[name] for name in POINTS}
    for role in {each["role"] for each in workers}:
        of_role = _twin([each for each in workers if each["role"] == role])
        by_role = counted(seed, ["weighted_load_share", "children_per_worker_mean"], day, "role")
        for name in ("weighted_load_share", "children_per_worker_mean"):
            assert by_role.get((name, role), (0, 0)) == of_role[name]


@pytest.mark.parametrize("seed", SEEDS)
def test_middles_and_tails_are_those_of_the_list(seed: int) -> None:
    record, found = council(seed)
    for day in DAYS:
        workers = _workers(found, day)
        each_fte = sorted(_hundredth(Fraction(w["children"]) / w["fte"]) for w in workers if w["timed"])
        heads = sorted(Fraction(w["children"]) for w in workers if w["children"])
        for what, values in (("worker", heads), ("fte", each_fte)):
            names = [f"children_per_{what}_median", f"children_per_{what}_90th"]
            middle, tail = answers(record, [day], [measures()[name] for name in names])
            assert (middle.numerator or 0) == len(values)
            if values:
                at = Fraction(9 * (len(values) - 1), 10)
                low = values[int(at)]
                far = low + (values[min(int(at) + 1, len(values) - 1)] - low) * (at - int(at))
                assert middle.value == _tenth(Fraction(median(values))) and tail.value == _tenth(far)


def _hundredth(value: Fraction) -> Fraction:
    return Fraction(int(value * 100 + Fraction(1, 2)), 100)


def _tenth(value: Fraction) -> Fraction:
    return Fraction(int(value * 10 + Fraction(1, 2)), 10)


@pytest.mark.parametrize("day", DAYS, ids=str)
@pytest.mark.parametrize("seed", SEEDS)
def test_hours_are_counted_as_plainly(seed: int, day: date) -> None:
    once = {(row["person"], row["period"], row["start"]): row for row in reversed(council(seed)[1]["hours"])}
    inside = [row for row in once.values() if row["start"] in set(year(day))]
    both = [row for row in inside if row["contracted"] and row["worked"] is not None]
    latest: dict[str, tuple[tuple[date, str], int]] = {}
    for row in inside:
        place = (row["start"], row["period"])
        if row["owed"] is not None and (row["person"] not in latest or place > latest[row["person"]][0]):
            latest[row["person"]] = (place, row["owed"])
    beyond = sum(max(row["worked"] - row["contracted"], 0) for row in both)
    owed = sum(max(minutes, 0) for _, minutes in latest.values())
    assert counted(seed, HOURS, day) == {
        ("hours_beyond_contract_share", ""): (
            Fraction(beyond, 60),
            Fraction(sum(row["contracted"] for row in both), 60),
        ),
        ("time_owed_per_worker", ""): (Fraction(owed, 60), Fraction(len(latest))),
    }


def test_the_small_councils_have_something_of_everything_to_count() -> None:
    """So that the tests above do not agree about nothing."""
    filled = defaultdict(int)
    for seed in SEEDS:
        for day in DAYS:
            for name, (top, _) in _twin(_workers(council(seed)[1], day)).items():
                filled[name] += top > 0
    assert set(filled) == set(POINTS) and min(filled.values()) >= 3, dict(filled)
