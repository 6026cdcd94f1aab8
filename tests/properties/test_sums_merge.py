"""Laws of the sums behind every measure: the order of rows, their division into parts, and the engine do not matter."""

from __future__ import annotations

import random
import statistics
from collections import Counter
from datetime import date

import polars as pl
from hypothesis import given, settings
from hypothesis import strategies as st

from mainstay.measures.computing import _terms, compute
from mainstay.measures.counting import histogram, sums
from mainstay.measures.declaring import measures, measures_of
from mainstay.record.assembling import workforce_rows
from mainstay.record.workforce_rows import completed
from tests.properties.invented_records import DAYS, record, tables
from tests.small_records import Row, answer_of, record_of, spell, staff_history

CENSUS_DAY = date(2024, 9, 30)
TERMS = {term for measure in measures_of("workforce") for term in _terms(measure)}
KEYS = ("as_at", "role")
FEWER = settings(max_examples=settings().max_examples * 3 // 5)
"""Each example builds whole rows; `make evidence` tries many times as many."""


def _added(parts: list[dict[tuple, dict[str, int]]]) -> dict[tuple, Counter[str]]:
    total: dict[tuple, Counter[str]] = {}
    for part in parts:
        for key, found in part.items():
            total.setdefault(key, Counter()).update(found)
    return total


@FEWER
@given(tables(), st.lists(DAYS, max_size=2), st.randoms(use_true_random=False))
def test_the_order_of_rows_in_every_table_does_not_matter(
    found: dict[str, list[Row]], days: list[date], chance: random.Random
) -> None:
    shuffled = {name: chance.sample(rows, len(rows)) for name, rows in found.items()}
    answers = []
    for each in (found, shuffled):
        rows = workforce_rows(record(each), [CENSUS_DAY, *days])
        answers.append(compute(rows.frame, rows.reasons, measures_of("workforce")))
    assert answers[0] == answers[1]


@FEWER
@given(tables(), st.randoms(use_true_random=False), st.integers(1, 5))
def test_sums_of_parts_add_up_to_the_sums_of_the_whole(
    found: dict[str, list[Row]], chance: random.Random, parts: int
) -> None:
    frame = workforce_rows(record(found), [CENSUS_DAY, date(2023, 3, 31)]).frame
    dealt = pl.Series([chance.randrange(parts) for _ in range(len(frame))], dtype=pl.Int64)
    split = [frame.filter(dealt == part) for part in range(parts)]
    whole = {key: Counter(each) for key, each in sums(frame, TERMS, KEYS).items()}
    assert _added([sums(part, TERMS, KEYS) for part in split]) == whole
    counted = histogram(frame, "days_in_council", ("in_post_head",), KEYS)
    merged = _added([histogram(part, "days_in_council", ("in_post_head",), KEYS) for part in split])
    assert merged == {key: Counter(each) for key, each in counted.items()}


@FEWER
@given(tables(), st.randoms(use_true_random=False))
def test_a_lazy_frame_of_shuffled_rows_gives_the_same_answers(
    found: dict[str, list[Row]], chance: random.Random
) -> None:
    rows = workforce_rows(record(found), [CENSUS_DAY])
    lazy = rows.frame.sample(fraction=1, shuffle=True, seed=chance.randrange(1_000)).lazy()
    every = measures_of("workforce")
    assert compute(lazy, rows.reasons, every) == compute(rows.frame, rows.reasons, every)
    assert compute(lazy, rows.reasons, every, ["team"]) == compute(rows.frame, rows.reasons, every, ["team"])


@given(st.lists(st.integers(0, 12_000), min_size=1, max_size=60))
def test_medians_and_quartiles_are_those_of_the_statistics_module(days: list[int]) -> None:
    ones = {"in_post_head": [1] * len(days), "days_in_council": days, "as_at": [0] * len(days)}
    measure = measures()["time_in_council_median"]
    answer = compute(completed(pl.DataFrame(ones)), {date(1970, 1, 1): {}}, [measure])[0]
    years = [day / 365.25 for day in days]
    assert answer.value is not None and abs(float(answer.value) - statistics.median(years)) <= 0.050_000_1
    if len(days) > 1 and answer.quartiles is not None:
        low, _, high = statistics.quantiles(years, method="inclusive")
        assert abs(float(answer.quartiles[0]) - low) <= 0.050_000_1
        assert abs(float(answer.quartiles[1]) - high) <= 0.050_000_1


@FEWER
@given(tables(), st.sampled_from(["role", "sex", "team", "contract", "age_band", "time_in_council"]))
def test_groups_add_up_to_the_whole(found: dict[str, list[Row]], by: str) -> None:
    rows = workforce_rows(record(found), [CENSUS_DAY])
    counts = [measures()[name] for name in ("inpost_fte", "inpost_headcount", "leavers_fte", "leavers_headcount")]
    whole = {answer.measure.name: answer.numerator for answer in compute(rows.frame, rows.reasons, counts)}
    grouped: Counter[str] = Counter()
    for answer in compute(rows.frame, rows.reasons, counts, [by]):
        grouped[answer.measure.name] += answer.numerator or 0
    assert all(grouped[name] == total for name, total in whole.items() if total is not None)


def test_two_fields_multiplied_do_not_overflow_for_a_whole_country() -> None:
    """England has some 40,000 social workers: the sum of FTE squared is far below what an integer column can hold."""
    answer = answer_of(record_of([staff_history()], spell=[spell("A", fte="2.0")]), "2024-09-30", "inpost_fte")
    assert answer.numerator == 2
    assert 40_000 * 2_000_000**2 < 2**63
