"""Staying, leading, and the wider workforce counted twice: by the tables, and one person at a time in plain Python."""

from __future__ import annotations

from collections import Counter
from datetime import date

import pytest

from mainstay.vocabulary.roles import CENSUS_ROLES
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

OF_STAYING = ["leaving_by_years_qualified", "leaving_at_two_years", "leaving_at_other_years"]
OF_PEOPLE = ["span_of_supervision", "internal_promotion_share", "aged_55_share", "aged_60_share"]
OF_ALL = [
    "people_of_every_profession", "wider_workforce_people", "children_held_by_others", "qualified_in_other_roles",
]  # fmt: skip


def _qualified(found: Tables, person: str, day: date) -> int | None:
    """Completed years since qualifying, None where it is not known or lies after the day."""
    for row in found["person"]:
        if row["person"] == person and row["qualified_on"] and row["qualified_on"] <= day:
            return full_years(row["qualified_on"], day)
    return None


def _staying(found: Tables, day: date) -> dict[str, tuple[int, int]]:
    since = year_before(day)
    here = [(stay, _qualified(found, stay.person, since)) for stay in employed_stays(found) if stay.running(since)]
    groups = {
        "leaving_by_years_qualified": [stay for stay, years in here if years is not None],
        "leaving_at_two_years": [stay for stay, years in here if years == 2],
        "leaving_at_other_years": [stay for stay, years in here if years not in (None, 2)],
    }
    return {
        name: (sum(stay.end is not None and stay.end <= day for stay in some), len(some))
        for name, some in groups.items()
    }


@pytest.mark.parametrize("day", DAYS, ids=str)
@pytest.mark.parametrize("seed", SEEDS)
def test_leaving_by_years_qualified_is_counted_as_plainly(seed: int, day: date) -> None:
    twin = _staying(council(seed)[1], day)
    assert counted(seed, OF_STAYING, day) == {(name, ""): both for name, both in twin.items()}
    by_years = counted(seed, OF_STAYING[:1], day, "years_qualified")
    assert by_years.get((OF_STAYING[0], "2 to 3 years"), (0, 0)) == twin["leaving_at_two_years"]


def _role_began(stay: Stay, role: str, day: date) -> date:
    """Back through the spells of a stay in one role, with no more than three days between them."""
    own = sorted(
        (spell for spell in stay.spells if spell.role == role), key=lambda spell: (spell.start, spell.end or FAR)
    )
    began, reached = own[0].start, own[0].end or FAR
    for spell in own[1:]:
        if spell.start > day:
            break
        if (spell.start - reached).days > 3:
            began = spell.start
        reached = max(reached, spell.end or FAR)
    return began


def _people(found: Tables, day: date) -> dict[str, tuple[str, Stay | None]]:
    """Everyone employed or from an agency on a day, in the more senior role, with the stay of those employed."""
    people: dict[str, tuple[str, Stay | None]] = {}
    for row in found["spell"]:
        if row["contract"] == "agency" and row["role"] in SENIORITY and runs(row, day):
            known = people.get(row["person"], (row["role"], None))[0]
            people[row["person"]] = (min(known, row["role"], key=SENIORITY.index), None)
    for stay in employed_stays(found):
        running = stay.running(day)
        if running:
            people[stay.person] = (min((spell.role for spell in running), key=SENIORITY.index), stay)
    return people


def _new_and_promoted(found: Tables, day: date) -> tuple[int, int]:
    spells: list[Spell] = [spell for stay in employed_stays(found) for spell in stay.spells]
    new = promoted = 0
    for person, (role, stay) in _people(found, day).items():
        if stay is None or role not in ("senior_practitioner", "first_line_manager"):
            continue
        began = _role_began(stay, role, day)
        if began > year_before(day):
            new += 1
            promoted += any(
                spell.person == person and spell.start < began and SENIORITY.index(spell.role) > SENIORITY.index(role)
                for spell in spells
            )
    return promoted, new


def _of_people(found: Tables, day: date) -> dict[str, tuple[int, int]]:
    people = _people(found, day)
    born = {row["person"]: row["date_of_birth"] for row in found["person"] if row["date_of_birth"]}
    ages = [full_years(born[person], day) for person, (_, stay) in people.items() if stay and person in born]
    roles = Counter(role for role, _ in people.values())
    return {
        "span_of_supervision": (sum(roles[role] for role in SENIORITY[3:]), roles["first_line_manager"]),
        "internal_promotion_share": _new_and_promoted(found, day),
        "aged_55_share": (sum(age >= 55 for age in ages), len(ages)),
        "aged_60_share": (sum(age >= 60 for age in ages), len(ages)),
    }


@pytest.mark.parametrize("day", DAYS, ids=str)
@pytest.mark.parametrize("seed", SEEDS)
def test_people_in_post_are_counted_as_plainly(seed: int, day: date) -> None:
    found = council(seed)[1]
    assert counted(seed, OF_PEOPLE, day) == {(name, ""): both for name, both in _of_people(found, day).items()}


def _everyone(found: Tables, day: date) -> dict[str, list[Row]]:
    """Of each person every spell that runs on the day, the most senior first."""
    places = {role: place for place, role in enumerate(CENSUS_ROLES)}
    people: dict[str, list[Row]] = {}
    for row in sorted(found["spell"], key=lambda row: (places.get(row["role"], 99), row["start"], row["end"] or FAR)):
        if runs(row, day):
            people.setdefault(row["person"], []).append(row)
    return people


@pytest.mark.parametrize("day", DAYS, ids=str)
@pytest.mark.parametrize("seed", SEEDS)
def test_every_profession_is_counted_as_plainly(seed: int, day: date) -> None:
    found = council(seed)[1]
    people = _everyone(found, day)
    others = [person for person, rows in people.items() if all(row["role"] == "not_social_worker" for row in rows)]
    said = {person: [row["is_social_work_qualified"] for row in people[person]] for person in others}
    held = {person: len({row["child"] for row in found["involvement"]
                         if row["person"] == person and row["role"] == "allocated" and runs(row, day)})
            for person in people}  # fmt: skip
    assert counted(seed, OF_ALL, day) == {
        ("people_of_every_profession", ""): (len(people), None),
        ("wider_workforce_people", ""): (len(others), None),
        ("children_held_by_others", ""): (sum(held[person] for person in others), sum(held.values())),
        ("qualified_in_other_roles", ""): (
            sum(1 in each for each in said.values()), sum(set(each) != {None} for each in said.values())
        ),
    }  # fmt: skip
    professions = Counter(
        rows[0]["profession"] or ("not known" if person in others else "social_worker")
        for person, rows in people.items()
    )
    by_profession = counted(seed, OF_ALL[:1], day, "profession")
    assert {group: top for (_, group), (top, _) in by_profession.items()} == professions


def test_the_small_councils_have_something_of_everything_to_count() -> None:
    """So that the tests above do not agree about nothing."""
    filled: Counter[str] = Counter()
    for seed in SEEDS:
        for day in DAYS:
            twin = _staying(council(seed)[1], day) | _of_people(council(seed)[1], day)
            filled.update({name: top > 0 for name, (top, _) in twin.items()})
            filled.update({name: top > 0 for (name, _), (top, _) in counted(seed, OF_ALL, day).items()})
    assert set(filled) == {*OF_STAYING, *OF_PEOPLE, *OF_ALL} and min(filled.values()) >= 3, filled
