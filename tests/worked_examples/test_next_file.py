"""The next file worth having is named with what it makes appear, the one that makes most appear first."""

from __future__ import annotations

import re

import pytest

from mainstay.intake.declaring import source_kinds
from mainstay.measures.declaring import measures
from mainstay.presentation.requests.request import in_a_sentence
from mainstay.record.coverage import PARTS
from mainstay.tasks.next_file import next_file_worth_having


def _because(*parts: str) -> dict[str, str]:
    return {part: f"nothing says {PARTS[part]}" for part in parts}


def test_where_everything_is_known_nothing_is_asked_for() -> None:
    assert next_file_worth_having({}, set(source_kinds())) == []


def test_one_missing_list_is_named_with_its_measures() -> None:
    [sentence] = next_file_worth_having(_because("days_lost"), {"hr_extract"})
    assert sentence.startswith("Add the absence list and ") and sentence.endswith(".")
    assert "sickness" in sentence


def test_a_list_that_is_there_but_says_too_little_is_asked_for_again_with_the_reason() -> None:
    [sentence] = next_file_worth_having(_because("changes"), {"hr_extract", "children_allocated"})
    assert re.match(r"Ask for a fuller list of children allocated and \d+ more measures appear: ", sentence)
    assert sentence.endswith("For now, nothing says how children's workers changed over the year.")


def test_the_file_that_makes_most_appear_comes_first() -> None:
    sentences = next_file_worth_having(_because("cases", "changes", "days_lost"), {"hr_extract"})
    assert len(sentences) == 2
    assert "children" in sentences[0].partition(" and ")[0] and "absence list" in sentences[1]
    many = [int(sentence.partition(" and ")[2].split()[0]) for sentence in sentences]
    assert many[0] > many[1] >= 1


def test_a_measure_that_needs_two_files_appears_with_the_second() -> None:
    """The agency rate needs those in post as well, so with neither known it comes with whichever file comes later."""
    sentences = next_file_worth_having(_because("in_post", "agency"), set())
    named = {measure.title for measure in measures().values() if {"in_post", "agency"} == set(measure.needs)}
    assert named
    assert [in_a_sentence(title) in sentences[0] for title in named] == [False] * len(named)
    assert len(sentences) == 2


@pytest.mark.parametrize("known", [(), ("in_post",), ("in_post", "starters", "leavers"), ("cases", "agency")])
def test_every_measure_that_files_can_give_is_counted_exactly_once(known: tuple[str, ...]) -> None:
    unknown = _because(*(part for part in PARTS if part not in known))
    sentences = next_file_worth_having(unknown, set())
    counted = sum(int(sentence.partition(" and ")[2].split()[0]) for sentence in sentences)
    given = {part for source in source_kinds().values() for part in source.gives_parts} | set(known)
    expected = [
        measure
        for measure in measures().values()
        if set(measure.needs) <= given and not set(measure.needs) <= set(known)
    ]
    assert counted == len(expected)
