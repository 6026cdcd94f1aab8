"""Every unit that a measure may be in has words, so that no page can stop at one; and the words say what is meant."""

from __future__ import annotations

from decimal import Decimal

import pytest

from mainstay.measures.declaring import Unit
from mainstay.presentation.words import bare, change, with_unit


@pytest.mark.parametrize("unit", list(Unit))
@pytest.mark.parametrize("value", ["0", "1", "2", "-3.5", "1200"])
def test_every_unit_has_words(unit: Unit, value: str) -> None:
    said, alone = with_unit(Decimal(value), unit), bare(Decimal(value), unit)
    assert said.startswith(alone)
    assert said != value, "a value without its unit says nothing"
    assert change(Decimal(value), Decimal("0.5"), unit)


@pytest.mark.parametrize(
    ("value", "unit", "said"),
    [
        ("1", Unit.MONTHS, "1 month"),
        ("2.5", Unit.HOURS, "2.5 hours"),
        ("1", Unit.POSTS, "1 post"),
        ("-12.0", Unit.POINTS, "\u221212.0 points"),
        ("1200", Unit.POUNDS, "\u00a31,200"),
        ("-1200", Unit.POUNDS, "\u2212\u00a31,200"),
        ("62.5", Unit.SCORE, "62.5 out of 100"),
        ("6.2", Unit.PEOPLE_PER_LEADER, "6.2 people per leader"),
        ("1", Unit.CHANGES, "1 change"),
        ("18.2", Unit.PERCENT, "18.2%"),
    ],
)
def test_a_value_with_its_unit(value: str, unit: Unit, said: str) -> None:
    assert with_unit(Decimal(value), unit) == said


def test_a_change_of_money_keeps_its_sign() -> None:
    assert change(Decimal(900), Decimal(1200), Unit.POUNDS) == "down \u00a3300"
