"""Laws of checking a return: nothing breaks it, no worker is lost, and the order of the records changes nothing."""

from __future__ import annotations

import re
import tempfile
from collections import Counter
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from mainstay.foundations.problems import CannotGoOn
from mainstay.intake.sources.workforce_census.reading import read_return
from mainstay.returns.workforce_census.checking import CheckedReturn, check_return
from mainstay.returns.workforce_census.finding import Outcome
from mainstay.returns.workforce_census.rule import Example, rules
from mainstay.vocabulary.workforce_census.layouts import layout, supported_years
from tests.properties.test_census_reading import mutated
from tests.worked_examples.workforce_census_rules.clean_return import clean, planted

YEARS = st.sampled_from(supported_years())
RECORD = re.compile(r"<CSWWWorker>.*?</CSWWWorker>\n", re.DOTALL)
TEXTS = st.sampled_from(
    [
        *(
            "",
            " ",
            "0",
            "1",
            "2",
            "0.5",
            "1.5",
            "-1",
            "0,8",
            "1e3",
            "9999-12-31",
            "1900-01-01",
            "2024-09-30",
            "30/09/2024",
        ),
        *(
            "MAT",
            "sw1",
            "SW123456",
            "WBRI",
            "wbri",
            "10",
            "999",
            "1.1234567",
            "£1",
            "N/K",
            "x" * 300,
            "\u0663",
            "0" * 30,
        ),
        *("true", "2020-02-30"),
    ]
)


def check(content: bytes, before: str | None = None, sent_by: str = "893") -> CheckedReturn:
    with tempfile.TemporaryDirectory() as folder:
        path, last_year = Path(folder) / "return.xml", Path(folder) / "last_year.xml"
        path.write_bytes(content)
        if before is not None:
            last_year.write_text(before, encoding="utf-8")
        return check_return(path, sent_by=sent_by, last_year=None if before is None else last_year)


@given(mutated())
def test_a_damaged_return_is_checked_with_every_worker_that_can_be_read(content: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "return.xml"
        path.write_bytes(content)
        try:
            workers = read_return(path).workers
        except CannotGoOn:
            return
    result = check(content)
    assert result.workers == len(workers)
    assert result.agency_workers + result.in_post + result.leavers + result.flag_unknown == result.workers


@st.composite
def odd_values(draw: st.DrawFn) -> tuple[int, Example]:
    """A year, and a record of its clean return in which some items hold anything at all."""
    year = draw(YEARS)
    elements = [item.element for item in layout(year).worker]
    chosen = draw(st.lists(st.sampled_from(elements), unique=True, min_size=1, max_size=8))
    who = draw(st.sampled_from(["in post", "starter", "leaver", "agency"]))
    return year, Example("anything", who, {element: draw(TEXTS | st.none()) for element in chosen})


@given(odd_values())
def test_any_value_is_checked_and_every_finding_has_its_place(given_values: tuple[int, Example]) -> None:
    year, example = given_values
    plant = planted((example,), year)
    result = check(plant.text.encode(), plant.last_year)

    assert result.workers == 20
    lines = plant.text.count("\n") + 1
    assert all(0 <= finding.line <= lines and 0 <= finding.position <= 20 for finding in result.findings)
    assert all(finding.message and "\n" not in finding.message for finding in result.findings)
    failed = {each.rule.code for each in result.outcomes(Outcome.FAILED)}
    assert failed == {finding.rule.code for finding in result.findings}
    assert len(result.rules) == len(rules()) and all(each.because for each in result.outcomes(Outcome.NOT_RUN))


@given(odd_values(), st.randoms(use_true_random=False))
def test_the_order_of_the_records_changes_no_finding(given_values: tuple[int, Example], shuffle) -> None:
    year, example = given_values
    plant = planted((example,), year)
    records = RECORD.findall(plant.text)
    first, last = plant.text.index(records[0]), plant.text.rindex("</CSWWWorker>\n") + len("</CSWWWorker>\n")
    shuffled = list(records)
    shuffle.shuffle(shuffled)
    moved = plant.text[:first] + "".join(shuffled) + plant.text[last:]

    assert _said(check(moved.encode(), plant.last_year)) == _said(check(plant.text.encode(), plant.last_year))


def _said(result: CheckedReturn) -> Counter[tuple[str, str | None, str, str]]:
    return Counter((finding.rule.code, finding.swe, finding.item, finding.found) for finding in result.findings)


@given(YEARS)
def test_checking_again_says_the_same(year: int) -> None:
    text = clean(year).text.encode()
    first, second = check(text), check(text)
    assert _said(first) == _said(second) and [each.outcome for each in first.rules] == [
        each.outcome for each in second.rules
    ]
