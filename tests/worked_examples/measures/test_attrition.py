"""Leavers by where they were on 30 September, over the returns of three councils, and the Department's own rates again."""

from __future__ import annotations

import random
from collections import Counter
from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from mainstay.measures.attrition import Attrition, attrition
from mainstay.record.record import WorkforceRecord
from tests.small_records import Row, agency_statement, record_of, statement


def _council(number: str, *workers: Row) -> WorkforceRecord:
    made = record_of(census_statement=[{"person": f"{number} {place}", **each} for place, each in enumerate(workers)])
    return replace(made, council=number)


def _here(swe: str | None, born: str = "1985-03-04", **changes: Any) -> Row:
    return statement(swe_number=swe, date_of_birth=born, **changes)


def _left(swe: str | None, born: str | None = "1985-03-04", **changes: Any) -> Row:
    return statement(**{"swe_number": swe, "date_of_birth": born, "fte": "0", "role_end": "2024-04-30", **changes})


NORTH = _council(
    "101",
    _here("SW1"), _here("SW2"), _here("SW3"),
    _left("SW11", fte_year_before="1.0"),  # to South
    _left("SW12", fte_year_before="0.6"),  # to an agency, at West
    _left("SW13", fte_year_before="0.8"),  # gone
    _left(None, fte_year_before="0.5"),  # nobody can look for
    _left("SW14", fte_year_before="0.4"),  # another person of that number is in South
    _left("SW15", fte_year_before="0.2"),  # back at North
    _here("SW15", role_start="2024-09-01"),
)  # fmt: skip
SOUTH = _council("102", _here("SW11"), _here("SW14", born="1990-01-01"), _left("SW16"))
WEST = _council(
    "103",
    agency_statement(swe_number="SW12", date_of_birth="1985-03-04"),
    _here("SW16"),
    agency_statement(swe_number="SW16", date_of_birth="1985-03-04"),  # employed and from an agency: a mover
    _left("SW17", role_end="2024-04-30", role_start="2024-01-08"),  # came and went: no leaver
)


def test_movers_agency_and_full_attrition_of_three_councils() -> None:
    """Left: North 1.0 + 0.6 + 0.8 + 0.5 + 0.4 + 0.2, South 1.0. Moved: SW11 and SW16. Agency: SW12."""
    found = attrition([NORTH, SOUTH, WEST], 2024)
    assert found.councils == ("101", "102", "103")
    figures = {name: str(found.fte(name)) for name in ("in_post", "leavers", "movers", "agency", "full", "total")}
    assert figures == {
        "in_post": "7.0",
        "leavers": "4.5",
        "movers": "2.0",
        "agency": "0.6",
        "full": "1.9",
        "total": "2.5",
    }
    assert (found.fte("not_matched"), found.fte("back")) == (Decimal("0.5"), Decimal("0.2"))
    assert (str(found.rate("total")), str(found.rate("movers"))) == ("35.7", "28.6")


def test_a_council_left_out_still_tells_who_works_for_it() -> None:
    found = attrition([NORTH, SOUTH, WEST], 2024, left_out=["102"])
    assert found.councils == ("101", "103")
    assert (found.fte("in_post"), found.fte("leavers"), found.fte("movers")) == (
        Decimal("5.0"),
        Decimal("3.5"),
        Decimal("1.0"),
    )


def test_without_returns_of_the_year_there_is_no_rate() -> None:
    found = attrition([NORTH], 2023)
    assert (found.leavers, found.in_post, found.rate("full")) == (0, 0, None)
    assert attrition([], 2024).rate("movers") is None
    with pytest.raises(ValueError, match="no figure"):
        found.fte("year")


PUBLISHED = {
    2021: ("32502", "4994.5", "3607.8 11.1", "2734.2 8.4", "873.6 2.7", "1386.8 4.3"),
    2022: ("31480.4", "5421", "4162.6 13.2", "3079.7 9.8", "1082.9 3.4", "1258.4 4"),
    2023: ("33119.1", "5254.6", "3977.5 12", "3028.3 9.1", "949.2 2.9", "1277.1 3.9"),
    2024: ("34100.8", "4726.7", "3465.6 10.2", "2880.1 8.4", "585.5 1.7", "1261.1 3.7"),
    2025: ("35855", "4230.5", "3001.3 8.4", "2723.8 7.6", "277.5 0.8", "1229.2 3.4"),
}
"""England: in post, leavers, then total, full, agency attrition and movers, each in FTE and as a rate.

Department for Education, children's social work workforce 2025, attrition.
"""


@pytest.mark.parametrize("year", PUBLISHED)
def test_englands_published_rates_follow_from_its_published_fte(year: int) -> None:
    in_post, leavers, total, full, agency, movers = PUBLISHED[year]
    fte = {"in_post": in_post, "leavers": leavers, "full": full, "agency": agency, "movers": movers}
    held = {name: int(Decimal(text.split()[0]) * 1_000_000) for name, text in fte.items()}
    found = Attrition(year, (), held["in_post"], held["leavers"], held["movers"], held["agency"], held["full"], 0, 0)
    for name, text in (("total", total), ("full", full), ("agency", agency), ("movers", movers)):
        assert (found.fte(name), found.rate(name)) == tuple(Decimal(each) for each in text.split())
    assert abs(found.leavers - found.total - found.movers) <= 150_000, (
        "leavers are total attrition and movers, but for rounding"
    )


@pytest.mark.parametrize("seed", range(30))
def test_attrition_is_counted_as_plainly(seed: int) -> None:
    """Four councils and thirty numbers, one record at a time."""
    chance = random.Random(seed)
    councils: dict[str, list[Row]] = {}
    for number in ("201", "202", "203", "204"):
        rows = []
        for _ in range(12):
            row = {
                "swe": chance.choice([None, *(f"SW{each}" for each in range(14))]),
                "born": chance.choice(["1985-03-04", None]),
            }
            kind = chance.choice(["left", "here", "agency", "short"])
            rows.append(row | {"kind": kind, "fte": chance.choice(["0.5", "1.0"])})
        councils[number] = rows
    made = {
        "left": lambda row: _left(row["swe"], row["born"], fte_year_before=row["fte"]),
        "short": lambda row: _left(row["swe"], row["born"], role_start="2024-01-08"),
        "here": lambda row: statement(swe_number=row["swe"], date_of_birth=row["born"], fte=row["fte"]),
        "agency": lambda row: agency_statement(swe_number=row["swe"], date_of_birth=row["born"]),
    }
    records = [_council(number, *(made[row["kind"]](row) for row in rows)) for number, rows in councils.items()]
    twin: Counter[str] = Counter()
    for number, rows in councils.items():
        for row in (each for each in rows if each["kind"] == "left"):
            same = [(other, each["kind"]) for other, others in councils.items() for each in others
                    if row["swe"] and row["born"] and (each["swe"], each["born"]) == (row["swe"], row["born"])]  # fmt: skip
            moved = any(kind == "here" and other != number for other, kind in same)
            where = "movers" if moved else "agency" if any(kind == "agency" for _, kind in same) else "full"
            twin.update({where: int(Decimal(row["fte"]) * 1_000_000), "leavers": int(Decimal(row["fte"]) * 1_000_000)})
    found = attrition(records, 2024)
    assert {name: getattr(found, name) for name in ("leavers", "movers", "agency", "full")} == {
        name: twin[name] for name in ("leavers", "movers", "agency", "full")
    }
