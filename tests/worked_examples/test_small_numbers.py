"""The small-number rule by examples: what is withheld in a column of counts whose total is known."""

from __future__ import annotations

from mainstay.presentation.small_numbers import withheld


def test_nothing_small_nothing_withheld() -> None:
    assert withheld({"a": 5, "b": 40, "c": 0}) == set()


def test_one_small_count_takes_the_next_smallest_with_it() -> None:
    assert withheld({"a": 3, "b": 12, "c": 7, "d": 0}) == {"a", "c"}


def test_two_small_counts_hide_each_other() -> None:
    assert withheld({"a": 3, "b": 4, "c": 7}) == {"a", "b"}


def test_counts_of_one_do_not_hide_each_other() -> None:
    assert withheld({"a": 1, "b": 1, "c": 9, "d": 20}) == {"a", "b", "c"}


def test_a_nought_hides_a_count_only_when_nothing_else_can() -> None:
    assert withheld({"a": 3, "b": 0}) == {"a", "b"}


def test_a_lone_small_group_is_withheld() -> None:
    assert withheld({"a": 3}) == {"a"}


def test_the_minimum_can_be_ten() -> None:
    assert withheld({"a": 9, "b": 12, "c": 30}, minimum=10) == {"a", "b"}
