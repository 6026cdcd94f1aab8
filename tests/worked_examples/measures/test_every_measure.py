"""Every measure has a worked example, and gives the value, numerator and denominator that its sentence tells."""

from __future__ import annotations

import re

import pytest

from mainstay.measures.declaring import measures
from tests.small_records import answer_of, shown
from tests.worked_examples.measures.one_example_each import EXAMPLES


def test_every_measure_has_an_example() -> None:
    assert set(EXAMPLES) == set(measures())


@pytest.mark.parametrize("name", EXAMPLES)
def test_the_example_gives_what_its_sentence_says(name: str) -> None:
    example = EXAMPLES[name]
    answer = answer_of(example.record, example.day, name)
    assert shown(answer) == (example.value, example.numerator, example.denominator)
    said = re.findall(r"\d+(?:,\d{3})*(?:\.\d+)?", measures()[name].example)
    assert example.value in [number.replace(",", "") for number in said]


@pytest.mark.parametrize("name", EXAMPLES)
def test_the_interval_holds_the_value_and_is_there_where_the_measure_says_so(name: str) -> None:
    example = EXAMPLES[name]
    answer = answer_of(example.record, example.day, name)
    none = {"FULL_COUNT", "TOTAL_ONLY"}
    too_few = name in {"time_in_council_median", "time_in_post_median"}
    if measures()[name].certainty.name in none or too_few:
        assert answer.interval is None
    else:
        assert answer.interval is not None and answer.value is not None
        assert answer.interval[0] <= answer.value <= answer.interval[1]
