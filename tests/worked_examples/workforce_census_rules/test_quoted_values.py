"""A value that could not be read is shown where it is one short word or number; else only its length is said."""

from __future__ import annotations

import pytest

from mainstay.returns.workforce_census.quoting import quoted


@pytest.mark.parametrize("text", ["Female", "11", "7", "12.5", "-1.0", "0,5", "n"])
def test_a_short_word_or_number_is_shown(text: str) -> None:
    assert quoted(text) == text


@pytest.mark.parametrize(
    "text", ["Ada Example", "O'Example", "04/03/1985", "4.3.85", "1985-03-04", "19850304", "04 March 1985", "a" * 200]
)
def test_what_may_be_a_name_or_a_day_is_not_shown(text: str) -> None:
    assert quoted(text) == f"a text of {len(text)} characters"
