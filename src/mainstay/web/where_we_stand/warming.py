"""Working out all councils, and drawing our own charts, before anybody asks for them."""

from __future__ import annotations

from mainstay.foundations.problems import CannotGoOn
from mainstay.tasks.published_results import published_table
from mainstay.web.standing_shown import own_number, standing_shown
from mainstay.web.where_we_stand.drawn import draw_all


def warm() -> None:
    """As those see it who see figures, and as those do who see what is published alone. Nothing where no councils are loaded."""
    try:
        table = published_table()
        if not table.councils:
            return
        for with_record in (True, False):
            draw_all(table, standing_shown(table, own_number(), with_record=with_record))
    except CannotGoOn:
        return  # the pages say what is wrong, to whoever opens them


WARM = warm
