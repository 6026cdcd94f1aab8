"""Judging the small numbers of the measures most asked for, on the usual day, before anybody asks for them."""

from __future__ import annotations

from mainstay.foundations.problems import CannotGoOn
from mainstay.tasks.exploring_a_measure import judge_usual_fields
from mainstay.tasks.figures import HEADLINES
from mainstay.web.figures_shown import figures


def warm() -> None:
    """Nothing where there is no record."""
    try:
        found = figures()
        if found is not None:
            for name in HEADLINES:
                judge_usual_fields(found[1].record, found[1].day, name)
    except CannotGoOn:
        return  # the page says what is wrong, to whoever opens it


WARM = warm
