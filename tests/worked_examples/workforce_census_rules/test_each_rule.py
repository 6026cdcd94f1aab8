"""Every rule finds its own fault in an otherwise clean return of every year it applies to, and nothing else finds it."""

from __future__ import annotations

from pathlib import Path

import pytest

from mainstay.returns.workforce_census.checking import CheckedReturn, check_return
from mainstay.returns.workforce_census.rule import Example, Rule, rules
from mainstay.vocabulary.workforce_census.layouts import supported_years
from tests.worked_examples.workforce_census_rules.clean_return import Planted, clean, planted


def checked(plant: Planted, folder: Path) -> CheckedReturn:
    """What checking a planted return gives."""
    path, before = folder / "return.xml", folder / "last_year.xml"
    path.write_text(plant.text, encoding="utf-8")
    before.write_text(plant.last_year, encoding="utf-8")
    return check_return(path, sent_by=plant.sent_by, last_year=before)


def cases(fails: bool) -> list[object]:
    """Every rule's examples that fail or pass, for each year that the rule and the example are of."""
    found = []
    for rule in rules().values():
        for number, example in enumerate(rule.fails if fails else rule.passes):
            for year in example.years or supported_years():
                if rule.applies_to(year):
                    found.append(pytest.param(rule, example, year, id=f"{rule.code}-{number}-{year}"))
    return found


@pytest.mark.parametrize("year", supported_years())
def test_the_clean_return_of_a_year_has_no_findings(year: int, tmp_path: Path) -> None:
    result = checked(clean(year), tmp_path)

    assert [(each.rule.code, each.message) for each in result.findings] == []
    assert result.workers == 20


@pytest.mark.parametrize(("rule", "example", "year"), cases(fails=True))
def test_a_planted_fault_is_found_by_its_own_rule_alone(
    rule: Rule, example: Example, year: int, tmp_path: Path
) -> None:
    found = checked(planted((example,), year), tmp_path).findings

    assert {each.rule.code for each in found} == {rule.code}, [each.message for each in found]


@pytest.mark.parametrize(("rule", "example", "year"), cases(fails=False))
def test_what_is_right_passes(rule: Rule, example: Example, year: int, tmp_path: Path) -> None:
    found = checked(planted((example,), year), tmp_path).findings

    assert [each.message for each in found if each.rule is rule] == []


def test_every_rule_has_examples_of_both_ends() -> None:
    assert [rule.code for rule in rules().values() if not (rule.fails and rule.passes)] == []
