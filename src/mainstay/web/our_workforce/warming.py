"""Working the figures out before anybody asks for them: after an import, and when the application starts."""

from __future__ import annotations

from mainstay.foundations.problems import CannotGoOn
from mainstay.web.figures_shown import days_to_choose, figures


def warm() -> None:
    """The sentences, every measure and the teams of the usual day first, then the charts. Nothing where there is no record."""
    try:
        found = figures()
        if found is not None:
            _edition, shown = found
            days_to_choose(shown.record)
            shown.everything()
    except CannotGoOn:
        return  # the pages say what is wrong, to whoever opens them


WARM = warm
