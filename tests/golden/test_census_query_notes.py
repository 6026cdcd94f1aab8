"""The drafts of notes on queries, word for word, for the faults that each query rule gives as its examples.

Renewed, after reading what changed, by writing `_all_notes()` to the file again.
"""

from __future__ import annotations

import tempfile
from pathlib import Path

from mainstay.foundations.problems import Severity
from mainstay.returns.workforce_census.checking import check_return, read_for_comparing
from mainstay.returns.workforce_census.drafting_notes import Draft, drafts
from mainstay.returns.workforce_census.rule import Example, Rule, rules
from tests.worked_examples.workforce_census_rules.clean_return import planted

KEPT = Path(__file__).with_name("census_query_notes.txt")
YEAR = 2025


def drafted(rule: Rule, example: Example, folder: Path) -> list[Draft]:
    """The drafts of one rule for one of its examples, in 2025 or in the newest year that both are of."""
    years = [year for year in example.years or range(YEAR, rule.first - 1, -1) if rule.applies_to(year)]
    plant = planted((example,), years[0])
    now, last = folder / "return.xml", folder / "last_year.xml"
    now.write_text(plant.text, encoding="utf-8")
    last.write_text(plant.last_year, encoding="utf-8")
    checked = check_return(now, sent_by=plant.sent_by, last_year=last)
    made = drafts(now, checked, read_for_comparing(now), read_for_comparing(last))
    return [each for each in made if each.finding.rule.code == rule.code]


def _all_notes() -> str:
    lines = []
    with tempfile.TemporaryDirectory() as folder:
        for rule in rules().values():
            for example in rule.fails if rule.severity is Severity.QUERY else ():
                lines.append(f"{rule.code} {rule.title}: {example.says}")
                lines += [
                    f"    {text}" for text in dict.fromkeys(each.text for each in drafted(rule, example, Path(folder)))
                ]
    return "\n".join(lines) + "\n"


def test_the_notes_are_word_for_word_the_same() -> None:
    assert _all_notes() == KEPT.read_text(encoding="utf-8")
