"""Drawing the charts of the published figures before anybody asks for them."""

from __future__ import annotations

from mainstay.foundations.problems import CannotGoOn
from mainstay.published.columns import MEASURES
from mainstay.tasks.published_results import published_table
from mainstay.web.published_results.drawn import picture


def warm() -> None:
    """Draws all of them, as they are drawn together."""
    try:
        picture(published_table(), MEASURES[0])
    except CannotGoOn:
        return  # the pages say what is wrong, to whoever opens them


WARM = warm
