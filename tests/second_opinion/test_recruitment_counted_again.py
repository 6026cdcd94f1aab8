"""Recruitment counted twice: by the tables, and one vacancy, application and start at a time in plain Python."""

from __future__ import annotations

from collections import Counter, defaultdict
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction

import pytest

from mainstay.measures.declaring import NOT_KNOWN
from tests.second_opinion.councils_that_recruit import DAYS, SEEDS, counted, middle_of, recruiting, shown_from
from tests.second_opinion.plain_counting import SENIORITY
from tests.second_opinion.small_councils import FAR, Row, Tables, employed_stays, runs, year_before

STAGES = {
    "days_to_approval": ("vacant_from", "approved_on"), "days_to_advert": ("approved_on", "advertised_on"),
    "days_to_shortlist": ("advertised_on", "shortlisted_on"), "days_to_interview": ("shortlisted_on", "interviewed_on"),
    "days_to_offer": ("interviewed_on", "offered_on"), "days_for_references": ("offered_on", "references_on"),
    "days_for_checks": ("offered_on", "cleared_on"), "days_to_start": ("cleared_on", "started_on"),
    "days_to_fill_median": ("approved_on", "started_on"), "days_to_fill_90th": ("approved_on", "started_on"),
}  # fmt: skip
APPLICATIONS = [
    "lost_after_applying", "lost_after_shortlisting", "lost_after_interview", "lost_after_offer", "lost_after_accepting",
    "applicants_who_withdrew", "withdrew_share", "first_reply_24_hours", "first_reply_next_day", "offer_acceptance",
]  # fmt: skip
FILLED = ["posts_filled_by_source", "references_by_telephone"]
JOINERS = ["agency_turned_permanent", "joiners_within_20_miles", "here_after_24_months"]
OF_BOTH = ("shortlisted_on", "interviewed_on", "offered_on", "references_on")
ESTABLISHMENT = ["over_establishment", "establishment_in_post"]
ENDED = ("not_shortlisted", "not_appointed", "declined", "withdrew", "offer_withdrawn")
OVER = ("filled", "no_appointment", "withdrawn")
STAGES_OF_ONE = ("applied", "shortlisted", "interviewed", "offered", "accepted", "started")

Pair = tuple[Fraction, Fraction]


def _in_year(when: date | None, day: date) -> bool:
    return when is not None and year_before(day) < when <= day


def _pair(top: int, bottom: int) -> Pair:
    return Fraction(top), Fraction(bottom)


def _tried(found: Tables) -> list[Row]:
    return [row for row in found["vacancy"] if row["source"] in (2, None)]


def _applied_to(found: Tables, vacancy: Row) -> list[Row]:
    return [row for row in found["applicant"] if row["vacancy"] == vacancy["vacancy"]]


def _began_and_over(found: Tables, vacancy: Row) -> tuple[date | None, date]:
    """Since when a vacancy is open, and from when it no longer is."""
    began = vacancy["vacant_from"] or vacancy["approved_on"] or vacancy["advertised_on"]
    posts, people = max(vacancy["posts"] or 1, 1), _applied_to(found, vacancy)
    if posts == 1 and vacancy["started_on"]:
        return began, vacancy["started_on"]
    starts = sorted(row["started_on"] for row in people if row["started_on"])
    if len(starts) >= posts:
        return began, starts[posts - 1]
    if vacancy["outcome"] not in OVER:
        return began, FAR
    own = [vacancy[name] for name in vacancy if name.endswith("_on")]
    not_theirs = ("first_reply_on", "references_on")
    theirs = [row[name] for row in people for name in row if name.endswith("_on") and name not in not_theirs]
    return began, max((each for each in own + theirs if each), default=FAR)


def _starts(found: Tables, day: date) -> list[Row]:
    """Every start in the year with the days of its stages: the applicant's, else the vacancy's."""
    posts = {row["vacancy"]: row for row in _tried(found)}
    rows, of_people = [], set()
    for person in found["applicant"]:
        if person["started_on"] is None:
            continue
        of_people.add(person["vacancy"])
        rows.append((person, posts.get(person["vacancy"], {})))
    rows += [({}, post) for post in posts.values() if post["started_on"] and post["vacancy"] not in of_people]
    shown = []
    for person, post in rows:
        checks = [each for each in (post.get("references_on"), post.get("checks_on")) if each]
        cleared = max(checks) if post.get("checks_on") else None
        both = {name: person.get(name) or post.get(name) for name in OF_BOTH}
        alone = {name: post.get(name) for name in ("vacant_from", "approved_on", "advertised_on")}
        started = person.get("started_on") if person else post["started_on"]
        shown.append({**both, **alone, "cleared_on": person.get("cleared_on") or cleared, "started_on": started,
                      "channel": person.get("channel"), "telephone": person.get("references_by_telephone")})  # fmt: skip
    return [row for row in shown if _in_year(row["started_on"], day)]


def _reached(row: Row, day: date) -> tuple[int, bool]:
    """The last stage that an application had reached by a day (0: applied), and whether it had ended by then."""
    ended = row["outcome"] in ENDED and (row["ended_on"] is None or row["ended_on"] <= day)
    far = 0
    for place, name in enumerate(STAGES_OF_ONE[1:], 1):
        when = row[f"{name}_on"]
        if when is not None and when <= day:
            far = place
    if ended and row["outcome"] == "not_appointed":
        far = max(far, 2)
    if ended and row["outcome"] in ("declined", "offer_withdrawn"):
        far = max(far, 3)
    if row["accepted"] == 1 and row["accepted_on"] is None and row["started_on"] is None:
        far = max(far, 4)
    if row["outcome"] == "started" and row["started_on"] is None:
        far = 5
    return far, ended


def _applications(rows: list[Row], day: date) -> dict[str, Pair]:
    found: dict[str, Pair] = {}
    stood = [(row, *_reached(row, day)) for row in rows]
    for place, name in enumerate(APPLICATIONS[:5]):
        moved = sum(far > place for _, far, _ in stood)
        lost = sum(far == place and ended for _, far, ended in stood)
        found[name] = _pair(lost, moved + lost)
    out = sum(ended and row["outcome"] in ("withdrew", "declined") for row, _, ended in stood)
    found["applicants_who_withdrew"] = _pair(out, 0)
    found["withdrew_share"] = _pair(out, sum(ended or far == 5 for _, far, ended in stood))
    accepted = sum(far >= 4 for _, far, _ in stood)
    refused = sum(far == 3 and ended and row["outcome"] in ("withdrew", "declined") for row, far, ended in stood)
    found["offer_acceptance"] = _pair(accepted, accepted + refused)
    answered = [row for row in rows if row["first_reply_on"] and row["first_reply_on"] <= day]
    hours = [row["first_reply_hours"] for row in answered if row["first_reply_hours"] is not None]
    found["first_reply_24_hours"] = _pair(sum(each <= 24 for each in hours), len(hours))
    days = [(row["first_reply_on"] - row["applied_on"]).days for row in answered]
    known = [each for each in days if each >= 0]
    found["first_reply_next_day"] = _pair(sum(each < 2 for each in known), len(known))
    return found


@pytest.mark.parametrize("day", DAYS, ids=str)
@pytest.mark.parametrize("seed", SEEDS)
def test_applications_are_counted_as_plainly(seed: int, day: date) -> None:
    rows = [row for row in recruiting(seed)[1]["applicant"] if _in_year(row["applied_on"], day)]
    twin = _applications(rows, day)
    assert counted(seed, APPLICATIONS, day) == {(name, ""): twin[name] for name in APPLICATIONS}
    by_channel = counted(seed, APPLICATIONS, day, "channel")
    for channel in (None, "job_board", "referral"):
        of_one = _applications([row for row in rows if row["channel"] == channel], day)
        for name in APPLICATIONS:
            assert by_channel.get((name, channel or NOT_KNOWN), _pair(0, 0)) == of_one[name]


def _middle(values: list[int], share: Fraction) -> Decimal | None:
    if not values:
        return None
    at = share * (len(values) - 1)
    low = sorted(values)[int(at)]
    far = low + (sorted(values)[min(int(at) + 1, len(values) - 1)] - low) * (at - int(at))
    return Decimal(int(far * 10 + Fraction(1, 2))) / 10


@pytest.mark.parametrize("seed", SEEDS)
def test_stages_of_posts_filled_are_those_of_the_list(seed: int) -> None:
    for day in DAYS:
        rows = _starts(recruiting(seed)[1], day)
        for name, (first, last) in STAGES.items():
            lasted = [
                (row[last] - row[first]).days for row in rows if row[first] and row[last] and row[last] >= row[first]
            ]
            assert counted(seed, [name], day).get((name, ""), (0, 0))[0] == len(lasted)
            share = Fraction(9, 10) if name.endswith("90th") else Fraction(1, 2)
            assert middle_of(seed, name, day) == _middle(lasted, share)
        said = [row["telephone"] for row in rows if row["telephone"] is not None]
        twin = {"posts_filled_by_source": _pair(len(rows), 0), "references_by_telephone": _pair(sum(said), len(said))}
        assert counted(seed, FILLED, day) == {(name, ""): twin[name] for name in FILLED}
        by_channel = counted(seed, FILLED[:1], day, "channel")
        found = Counter(row["channel"] or NOT_KNOWN for row in rows)
        assert {channel: pair[0] for (_, channel), pair in by_channel.items()} == dict(found)


@pytest.mark.parametrize("day", DAYS, ids=str)
@pytest.mark.parametrize("seed", SEEDS)
def test_open_vacancies_and_cohorts_are_counted_as_plainly(seed: int, day: date) -> None:
    found = recruiting(seed)[1]
    ages: dict[str | None, list[int]] = defaultdict(list)
    for row in _tried(found):
        began, over = _began_and_over(found, row)
        if began is not None and began <= day < max(over, began):
            ages[row["team"]].append((day - began).days)
    every = [age for some in ages.values() for age in some]
    name = "vacancies_open_over_90_days"
    assert counted(seed, [name], day) == {(name, ""): _pair(sum(age > 90 for age in every), len(every))}
    assert middle_of(seed, "vacancies_open_age_median", day) == _middle(every, Fraction(1, 2))
    by_team = counted(seed, [name], day, "team")
    twin = {(name, team or NOT_KNOWN): _pair(sum(age > 90 for age in some), len(some)) for team, some in ages.items()}
    assert by_team == twin
    places = filled = 0
    for row in _tried(found):
        starts = [each["started_on"] for each in _applied_to(found, row) if each["started_on"]]
        first = min([*starts, *([row["started_on"]] if row["started_on"] else [])], default=None)
        began = first or (row["closed_on"] if row["outcome"] in OVER else None)
        if row["cohort"] and _in_year(began, day):
            places += max(row["posts"] or 1, 1)
            own = int(row["started_on"] is not None and row["started_on"] <= day)
            listed = row["filled"] if row["filled"] is not None else own
            filled += sum(each <= day for each in starts) if starts else listed
    assert counted(seed, ["cohort_places_filled"], day) == {("cohort_places_filled", ""): _pair(filled, places)}


def _after(start: date, years: int) -> date:
    """So many years on; from 29 February the 28th."""
    leap = (start.month, start.day) == (2, 29)
    return date(start.year + years, 2, 28) if leap else start.replace(year=start.year + years)


@pytest.mark.parametrize("day", DAYS, ids=str)
@pytest.mark.parametrize("seed", SEEDS)
def test_joiners_are_counted_as_plainly(seed: int, day: date) -> None:
    found = recruiting(seed)[1]
    stays = employed_stays(found)
    areas = {row["person"]: row["home_area"] for row in found["person"]}
    twin = dict.fromkeys(JOINERS, (0, 0))
    by_channel: dict[str, tuple[int, int]] = defaultdict(lambda: (0, 0))
    for stay in stays:
        near = sorted(
            (
                abs((row["started_on"] - stay.start).days),
                row["channel"] or "",
                row["miles"] or -1,
                row["channel"],
                row["miles"],
            )
            for row in found["applicant"]
            if row["person"] == stay.person and row["started_on"] and abs((row["started_on"] - stay.start).days) <= 31
        )
        channel, miles = near[0][3:] if near else (None, None)
        agency = any(
            row["person"] == stay.person and row["contract"] == "agency" and row["role"] in SENIORITY
            and row["start"] < stay.start and (row["end"] or FAR) >= stay.start - timedelta(days=31)
            for row in found["spell"]
        )  # fmt: skip
        channel = channel or ("agency_conversion" if agency else NOT_KNOWN)
        if _in_year(stay.start, day):
            area = areas.get(stay.person)
            known = area is not None or miles is not None
            within = area != "over 20 miles" if area else (miles or 0) < 20
            twin["agency_turned_permanent"] = _plus(twin["agency_turned_permanent"], int(agency), 0)
            twin["joiners_within_20_miles"] = _plus(twin["joiners_within_20_miles"], int(known and within), int(known))
        last = year_before(year_before(day))
        until = _after(stay.start, 2)
        if year_before(last) < stay.start <= last and stay.start >= shown_from(seed):
            here = any(each.person == stay.person and each.running(until) for each in stays)
            by_channel[channel] = _plus(by_channel[channel], int(here), 1)
            twin["here_after_24_months"] = _plus(twin["here_after_24_months"], int(here), 1)
    assert counted(seed, JOINERS, day) == {(name, ""): _pair(*twin[name]) for name in JOINERS}
    found_by = counted(seed, ["here_after_24_months"], day, "channel")
    assert found_by == {("here_after_24_months", name): _pair(*pair) for name, pair in by_channel.items()}


def _plus(pair: tuple[int, int], top: int, bottom: int) -> tuple[int, int]:
    return pair[0] + top, pair[1] + bottom


@pytest.mark.parametrize("day", DAYS, ids=str)
@pytest.mark.parametrize("seed", SEEDS)
def test_the_establishment_is_counted_as_plainly(seed: int, day: date) -> None:
    """The list of posts is as at 31 December 2024, and speaks for no other day."""
    found = recruiting(seed)[1]
    posts: dict[str | None, int] = defaultdict(int)
    for row in found["post"]:
        if day == date(2024, 12, 31) and row["role"] and row["state"] != "ended" and runs(row, day):
            posts[row["team"] and row["team"].strip().lower()] += row["fte"] or 0
    people: dict[str | None, int] = defaultdict(int)
    spells = {(row["person"], row["start"], row["end"], row["role"], row["fte"]): row["team"] for row in found["spell"]
              if row["contract"] != "agency"}  # fmt: skip
    for stay in employed_stays(found) if posts else ():
        for each in stay.running(day):
            team = spells[each.person, each.start, each.end, each.role, each.fte]
            people[team and team.lower()] += each.fte or 0
    over = sum(max(people[team] - size, 0) for team, size in posts.items() if team is not None)
    size = sum(posts.values())
    assert counted(seed, ESTABLISHMENT, day) == {
        ("over_establishment", ""): (Fraction(over, 10**6), Fraction(size, 10**6)),
        ("establishment_in_post", ""): (Fraction(sum(people.values()), 10**6), Fraction(size, 10**6)),
    }


def test_the_small_councils_have_something_of_everything_to_count() -> None:
    """So that the tests above do not agree about nothing."""
    names = [
        *APPLICATIONS,
        *FILLED,
        *JOINERS,
        *ESTABLISHMENT,
        *STAGES,
        "vacancies_open_over_90_days",
        "cohort_places_filled",
    ]
    filled: Counter[str] = Counter()
    for seed in SEEDS:
        for day in DAYS:
            filled.update(name for (name, _), pair in counted(seed, names, day).items() if pair[0])
        if min(filled[name] for name in names) >= 3:
            break
    assert {name: filled[name] for name in names if filled[name] < 3} == {}
