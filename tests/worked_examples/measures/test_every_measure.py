"""Every measure's own worked example, row by row, gives the value, numerator and denominator that it and its sentence
tell.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from mainstay.measures.declaring import measures
from mainstay.measures.worked import Worked, stay, worker
from tests.small_records import answer_of, shown
from tests.worked_examples.measures.one_example_each import EXAMPLES, record_behind

FOLDER = Path(__file__).parents[3] / "src" / "mainstay" / "measures"


def test_every_file_that_declares_a_measure_gives_an_example() -> None:
    files = {path.stem for path in FOLDER.glob("*/*.py") if "\nMEASURE = " in path.read_text(encoding="utf-8")}
    assert len(files) >= 33 and set(EXAMPLES) == files


@pytest.mark.parametrize("name", EXAMPLES)
def test_the_example_gives_what_its_rows_and_its_sentence_say(name: str) -> None:
    worked = EXAMPLES[name]
    answer = answer_of(record_behind(worked), worked.day, name)
    assert shown(answer) == (worked.value, worked.numerator, worked.denominator)
    said = re.findall(r"\d+(?:,\d{3})*(?:\.\d+)?", measures()[name].example)
    assert worked.value in [number.replace(",", "") for number in said]


@pytest.mark.parametrize("name", EXAMPLES)
def test_the_interval_holds_the_value_and_is_there_where_the_measure_says_so(name: str) -> None:
    worked = EXAMPLES[name]
    answer = answer_of(record_behind(worked), worked.day, name)
    none = {"FULL_COUNT", "TOTAL_ONLY", "TAIL"}
    too_few = measures()[name].middle is not None and int(worked.numerator) < 6
    if measures()[name].certainty.name in none or too_few:
        assert answer.interval is None
    else:
        assert answer.interval is not None and answer.value is not None
        assert answer.interval[0] <= answer.value <= answer.interval[1]


def test_an_example_is_not_of_a_return_and_of_lists_at_once() -> None:
    with pytest.raises(ValueError, match="not of both"):
        record_behind(Worked((worker(), stay("A")), "1", "1"))


def test_rows_alike_are_of_as_many_people_and_are_told_in_words() -> None:
    row = stay("still here", 3, role="first_line_manager")
    assert str(row) == "3 × stay in a post: person still here, role first_line_manager"
    assert str(worker(160)) == "160 × worker in a return"
    found = record_behind(Worked((row,), "3", "3")).table("spell")
    assert found["person"].to_list() == ["still here 0", "still here 1", "still here 2"]
