"""Agency work and its money, counted twice: by the tables, and engagement by engagement in plain Python."""

from __future__ import annotations

import calendar
import random
from collections import Counter
from collections.abc import Iterable
from datetime import date, timedelta
from fractions import Fraction
from functools import lru_cache
from statistics import median

import pytest

from mainstay.measures.answering import answers
from mainstay.measures.declaring import NOT_KNOWN, measures
from mainstay.record.record import WorkforceRecord
from tests.second_opinion.front_doors import SOURCES, Row, Tables, some_day, written
from tests.second_opinion.small_councils import FAR, council, employed_stays, runs, year_before
from tests.small_records import record_of

Pair = tuple[Fraction, Fraction | None]
SEEDS = range(24)
DAYS = (date(2023, 9, 30), date(2024, 2, 29), date(2024, 12, 31))
ROLES = ("senior_manager", "middle_manager", "first_line_manager", "senior_practitioner", "case_holder",
         "qualified_without_cases")  # fmt: skip
YEARS = ("agency_cost", "agency_cost_known", "agency_cost_per_hour", "agency_premium_per_hour",
         "agency_cost_above_permanent", "agency_net_cost", "agency_unspent_pay")  # fmt: skip
ON_THE_DAY = ("agency_off_contract", "agency_project_team", "agency_project_team_hourly_cost", "agency_project_without_rate",
              "agency_above_cap", "agency_notice_under_four_weeks", "agency_soon_after_leaving")  # fmt: skip
LEDGER = ("agency_spend_to_date", "agency_budget_year", "agency_forecast_year", "agency_spend_of_budget",
          "agency_ledger_difference", "agency_engagements_without_cost")  # fmt: skip


@lru_cache(maxsize=64)
def agencies(seed: int) -> tuple[WorkforceRecord, Tables]:
    """A small council's spells with pay, and engagements, hours, a ledger and local figures that nobody chose."""
    chance = random.Random(seed)
    spells = [
        row
        | {"base_pay": chance.choice([None, 0, 3_600_000, 4_512_345]), "supplements": chance.choice([None, 123_457])}
        for row in council(seed)[1]["spell"]
    ]
    gone = date(2024, 7, 28) + timedelta(days=chance.randrange(120))
    spells.append({**spells[0], "spell": "sx", "person": "q1", "start": date(2022, 1, 3), "end": gone, "role": "case_holder",
                   "contract": "permanent", "team": None})  # fmt: skip
    found: Tables = {
        "spell": spells, "agency_assignment": _engagements(chance, gone), "hours": _hours(chance),
        "cost_total": _ledger(chance) if seed % 4 else [], "local_figure": _figures(chance) if seed % 3 else [],
    }  # fmt: skip
    told = written(found)
    for table in ("spell", "agency_assignment"):
        told[table] = [
            row | {"fte": None if row["fte"] is None else str(row["fte"] / 1_000_000)} for row in told[table]
        ]
    return record_of(SOURCES, **told), found


def _engagements(chance: random.Random, gone: date) -> list[Row]:
    rows: list[Row] = []
    for number in range(14):
        start = some_day(chance)
        person = f"p{chance.randrange(9)}"
        if number == 0:
            start, person = gone + timedelta(days=chance.choice([-1, 0, 30, 89, 90, 91, 92, 93])), "q1"
        end = start + timedelta(days=chance.randint(1, 500))
        money = {name: chance.choice([None, chance.randint(0, 900)]) for name in ("employer_costs", "holiday", "fee")}
        rows.append({
            "assignment": f"a{number:02}", "person": person, "start": start, "end": chance.choice([None, end, end]),
            "role": chance.choice([None, *ROLES, "case_holder", "case_holder", "case_holder", "not_social_worker"]),
            "fte": chance.choice([None, 600_000, 1_000_000]), "hours_per_week": chance.choice([None, None, 2000]),
            "reason": chance.choice([None, "vacancy", "vacancy", "project", "sickness"]),
            "pay_route": chance.choice([None, "paye", "umbrella", "limited_company"]),
            "notice_days": chance.choice([None, 7, 27, 28]), "pay_rate": chance.choice([None, 3333, 4210, 5000]),
            "margin": chance.choice([None, 250, 415]), "charge_rate": chance.choice([None, None, 4777]),
            "supply_route": chance.choice([None, "off_contract", "framework"]),
            "project_team": chance.choice([None, None, "Backlog"]), "team": None, "source": 2,
            "core_job_type": chance.choice([None, "social_worker", "team_manager"]), **money,
        })  # fmt: skip
    return rows


def _hours(chance: random.Random) -> list[Row]:
    rows = {(f"p{chance.randrange(9)}", some_day(chance)): chance.choice([None, 0, 1999, 2405]) for _ in range(40)}
    return [
        {"person": who, "period": "week", "start": day, "worked": worked, "source": 2}
        for (who, day), worked in rows.items()
    ]


def _ledger(chance: random.Random) -> list[Row]:
    rows: list[Row] = []
    for month in range(36):
        for account in ("Agency staff", "Locum social workers", "Salaries", "Independent fostering agency"):
            if chance.random() < 0.6:
                first = date(2022 + (month + 3) // 12, (month + 3) % 12 + 1, 1)
                rows.append({"month": first, "cost_centre": "C1", "account": account,
                             "actual": chance.choice([None, 0, 1_234_567]), "budget": chance.choice([None, 900_000]),
                             "forecast": chance.choice([None, 777_777]), "source": 2})  # fmt: skip
    return rows


def _figures(chance: random.Random) -> list[Row]:
    items = {"on_costs_percent": 3150, "hours_delivered": 150_000, "cap_social_worker": 4200}
    return [
        {"version": version, "item": item, "hundredths": worth + more, "start": start, "end": end}
        for version, start, end, more in (("old", None, date(2024, 6, 1), 0), ("new", date(2024, 1, 1), None, 77))
        for item, worth in items.items()
        if chance.random() < 0.7
    ]


def _half_up(value: Fraction) -> int:
    return (2 * value.numerator + value.denominator) // (2 * value.denominator)


def _figure(found: Tables, item: str, day: date) -> int | None:
    assumed = {"on_costs_percent": 3300, "hours_delivered": 156_000}
    running = {
        row["version"]: row["hundredths"] for row in found["local_figure"] if row["item"] == item and runs(row, day)
    }
    return running.get("new", running.get("old", assumed.get(item)))


def _permanent(found: Tables, role: str | None, day: date) -> tuple[int, int] | None:
    """A year of the role with on-costs, and an hour of it, in pence."""
    own = [row for row in found["spell"] if row["role"] == role and row["contract"] in ("permanent", "fixed_term")
           and row["base_pay"] and row["fte"] and runs(row, day)]  # fmt: skip
    if not own:
        return None
    pay = sum(row["base_pay"] + (row["supplements"] or 0) for row in own)
    costs, hours = _figure(found, "on_costs_percent", day), _figure(found, "hours_delivered", day)
    assert costs is not None and hours is not None
    year = Fraction(pay * 1_000_000, sum(row["fte"] for row in own)) * (1 + Fraction(costs, 10_000))
    return _half_up(year), _half_up(year / Fraction(hours, 100))


def _pay_side(row: Row) -> int | None:
    if row["pay_rate"] is None:
        return None
    if row["pay_route"] not in ("umbrella", "limited_company") and None in (row["employer_costs"], row["holiday"]):
        return None
    return int(row["pay_rate"] + (row["employer_costs"] or 0) + (row["holiday"] or 0))


def _rate(row: Row) -> int | None:
    if row["charge_rate"] is not None:
        return int(row["charge_rate"])
    side = _pay_side(row)
    return None if side is None or row["margin"] is None else side + row["margin"] + (row["fee"] or 0)


def _social(found: Tables) -> list[Row]:
    return [row for row in found["agency_assignment"] if row["role"] in ROLES]


def _touching(found: Tables, first: date, last: date) -> list[Row]:
    return [row for row in _social(found) if row["start"] <= last and (row["end"] or FAR) > first]


def _costed(found: Tables, first: date, last: date) -> list[Row]:
    """Engagements from the first day to the last, both included, with what they cost; of pay on the last day."""
    rows = _touching(found, first, last)
    made = []
    for row in rows:
        begin, stop = max(row["start"], first), min(row["end"] or FAR, last + timedelta(days=1))
        days, minutes = (stop - begin).days, None
        weekly = row["hours_per_week"] if row["hours_per_week"] is not None else (
            None if row["fte"] is None else _half_up(Fraction(row["fte"] * 2220, 1_000_000)))  # fmt: skip
        if weekly is not None:
            minutes = _half_up(Fraction(weekly * days, 7))
        mine = [each["worked"] for each in found["hours"]
                if each["person"] == row["person"] and each["worked"] is not None and begin <= each["start"] < stop]  # fmt: skip
        if mine and sum(each["person"] == row["person"] for each in rows) == 1:
            minutes = sum(mine)
        rate, permanent = _rate(row), _permanent(found, row["role"], last)
        cost = None if minutes is None or rate is None else _half_up(Fraction(minutes * rate, 60))
        premium = None
        if cost is not None and minutes is not None and permanent:
            premium = cost - _half_up(Fraction(minutes * permanent[1], 60))
        unspent: int | None = None if row["reason"] is None else 0
        if row["reason"] == "vacancy":
            known = permanent is not None and row["fte"] is not None
            unspent = _half_up(Fraction(permanent[0] * row["fte"] * days, 365_000_000)) if known and permanent else None
        made.append({**row, "minutes": minutes, "cost": cost, "premium": premium, "unspent": unspent})
    return made


def _sum(rows: Iterable[Row], name: str) -> Fraction:
    return Fraction(sum(row[name] for row in rows))


def _share(rows: list[Row], bottom: str) -> Pair:
    """Those rows marked among those marked so."""
    whole = [row for row in rows if row[bottom]]
    return Fraction(sum(bool(row["top"]) for row in whole)), Fraction(len(whole))


def _year(found: Tables, day: date) -> dict[str, Pair]:
    rows = _costed(found, year_before(day) + timedelta(days=1), day)
    known = [row for row in rows if row["cost"] is not None]
    beside = [row for row in known if row["premium"] is not None]
    net = [row for row in known if row["unspent"] is not None]

    def told(part: list[Row]) -> Fraction:
        return Fraction(1 if part or not rows else 0)

    return {
        "agency_cost": (_sum(known, "cost") / 100, told(known)),
        "agency_cost_known": (Fraction(len(known)), Fraction(len(rows))),
        "agency_cost_per_hour": (_sum(known, "cost") / 100, _sum(known, "minutes") / 60),
        "agency_premium_per_hour": (_sum(beside, "premium") / 100, _sum(beside, "minutes") / 60),
        "agency_cost_above_permanent": (_sum(beside, "premium") / 100, told(beside)),
        "agency_net_cost": ((_sum(net, "cost") - _sum(net, "unspent")) / 100, told(net)),
        "agency_unspent_pay": (_sum(net, "unspent") / 100, told(net)),
    }


def _three_months_on(day: date) -> date:
    year, month = divmod(day.year * 12 + day.month + 2, 12)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def _day(found: Tables, day: date) -> dict[str, Pair]:
    here = [row for row in _social(found) if runs(row, day)]
    cap = _figure(found, "cap_social_worker", day)
    capped = [
        row
        for row in here
        if row["core_job_type"] == "social_worker" and cap is not None and _pay_side(row) is not None
    ]
    project = [row for row in here if row["project_team"] or row["reason"] == "project"]
    priced = [rate for row in project if (rate := _rate(row)) is not None]
    begun = [
        row for row in _social(found) if year_before(day) < row["start"] <= day and row["start"] >= date(2024, 10, 31)
    ]
    left = [(stay.person, stay.end) for stay in employed_stays(found) if stay.end]
    soon = [
        row
        for row in begun
        if any(who == row["person"] and gone <= row["start"] < _three_months_on(gone) for who, gone in left)
    ]
    why_known = sum(bool(row["project_team"] or row["reason"]) for row in here)
    return {
        "agency_off_contract": _share([{**row, "top": row["supply_route"] == "off_contract"} for row in here], "supply_route"),
        "agency_project_team": (Fraction(len(project)), Fraction(why_known)),
        "agency_project_team_hourly_cost": (Fraction(sum(priced), 100), Fraction(len(priced))),
        "agency_project_without_rate": (Fraction(sum(row["pay_rate"] is None for row in project)), Fraction(len(project))),
        "agency_above_cap": (Fraction(sum((_pay_side(row) or 0) > (cap or 0) for row in capped)), Fraction(len(capped))),
        "agency_notice_under_four_weeks": _share([{**row, "top": (row["notice_days"] or 0) < 28} for row in here], "notice_days"),
        "agency_soon_after_leaving": (Fraction(len(soon)), Fraction(len(begun))),
    }  # fmt: skip


def _money(found: Tables, day: date) -> dict[str, Pair]:
    first = date(day.year - (day.month < 4), 4, 1)
    theirs = [row for row in found["cost_total"] if row["account"] in ("Agency staff", "Locum social workers")
              and first <= row["month"] < first.replace(year=first.year + 1)]  # fmt: skip
    for row in theirs:
        row["ends"] = row["month"].replace(day=calendar.monthrange(row["month"].year, row["month"].month)[1])
    spent = [row for row in theirs if row["ends"] <= day and row["actual"] is not None]
    later = [row["forecast"] or 0 for row in theirs if row not in spent]
    actual, told = _sum(spent, "actual") / 100, Fraction(bool(spent))
    known = {row["month"] for row in theirs if row in spent or row["forecast"] is not None}
    budgeted = Fraction(any(row["budget"] is not None for row in theirs))
    rows = _costed(found, first, max(row["ends"] for row in spent)) if spent else []
    worked = Fraction(sum(row["cost"] or 0 for row in rows), 100)
    return {
        "agency_spend_to_date": (actual, told),
        "agency_budget_year": (Fraction(sum(row["budget"] or 0 for row in theirs), 100), budgeted),
        "agency_forecast_year": (actual + Fraction(sum(later), 100), Fraction(len(known) == 12)),
        "agency_spend_of_budget": (actual, Fraction(sum(row["budget"] or 0 for row in spent), 100)),
        "agency_ledger_difference": (actual - worked, told),
        "agency_engagements_without_cost": (Fraction(sum(row["cost"] is None for row in rows)), Fraction(len(rows))),
    }


def _counted(record: WorkforceRecord, names: Iterable[str], day: date, by: str = "") -> dict[tuple[str, str], Pair]:
    found: dict[tuple[str, str], Pair] = {}
    for each in answers(record, [day], [measures()[name] for name in names], [by] if by else []):
        assert each.numerator is not None, f"{each.measure.name}: {each.reason}"
        bottom = None if each.denominator is None else Fraction(each.denominator).limit_denominator(10**6)
        found[each.measure.name, each.group.get(by, NOT_KNOWN) if by else ""] = (Fraction(each.numerator), bottom)
    return found


@pytest.mark.parametrize("day", DAYS, ids=str)
@pytest.mark.parametrize("seed", SEEDS)
def test_agency_work_and_its_cost_are_counted_as_plainly(seed: int, day: date) -> None:
    record, found = agencies(seed)
    twin = {**_year(found, day), **_day(found, day)}
    assert _counted(record, [*YEARS, *ON_THE_DAY], day) == {(name, ""): pair for name, pair in twin.items()}


@pytest.mark.parametrize("day", DAYS, ids=str)
@pytest.mark.parametrize("seed", [seed for seed in SEEDS if seed % 4])
def test_the_ledger_is_counted_as_plainly(seed: int, day: date) -> None:
    record, found = agencies(seed)
    assert _counted(record, LEDGER, day) == {(name, ""): pair for name, pair in _money(found, day).items()}


@pytest.mark.parametrize("seed", SEEDS)
def test_by_role_engagements_with_a_cost_are_counted_as_plainly(seed: int) -> None:
    record, found = agencies(seed)
    rows = _costed(found, year_before(DAYS[2]) + timedelta(days=1), DAYS[2])
    expected = Counter(row["role"] for row in rows)
    by_role = _counted(record, ["agency_cost_known"], DAYS[2], "role")
    assert {role: bottom for (_, role), (_, bottom) in by_role.items()} == expected
    for (_, role), (top, _) in by_role.items():
        assert top == sum(row["cost"] is not None for row in rows if row["role"] == role)


@pytest.mark.parametrize("seed", SEEDS)
def test_the_middle_of_stays_is_that_of_the_ordered_list(seed: int) -> None:
    record, found = agencies(seed)
    here = [(DAYS[2] - row["start"]).days for row in _social(found) if runs(row, DAYS[2])]
    answer = answers(record, [DAYS[2]], [measures()["agency_length_of_stay"]])[0]
    assert (answer.numerator or 0) == len(here)
    if here:
        assert answer.value is not None and abs(Fraction(answer.value) - Fraction(median(here))) <= Fraction(1, 2)


def test_a_record_without_a_ledger_says_so() -> None:
    answer = answers(agencies(0)[0], [DAYS[2]], [measures()["agency_spend_to_date"]])[0]
    assert answer.value is None and answer.reason


def test_there_is_something_of_everything_to_count() -> None:
    filled: Counter[str] = Counter()
    for seed in SEEDS:
        found = agencies(seed)[1]
        for twin in (_year(found, DAYS[2]), _day(found, DAYS[2]), _money(found, DAYS[2])):
            filled.update({name: top != 0 for name, (top, _) in twin.items()})
    assert set(filled) == {*YEARS, *ON_THE_DAY, *LEDGER} and min(filled.values()) >= 2, filled
