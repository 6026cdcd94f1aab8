"""Whether two returns can be set beside each other: one council's, of two years in turn."""

from __future__ import annotations

from mainstay.returns.workforce_census.one_council import one_council

SAME_FILE = "Last year's return is the same file as this year's."


def not_in_turn(year: int, council: str, year_before: int, council_before: str) -> str:
    """A sentence on why the second is not the first's last year's return, '' where it is.

    A council's number that is '' is not known, and nothing is said of it.
    """
    if council and council_before and not one_council(council, council_before):
        return f"The two returns are of different councils: {council} and {council_before}."
    if year_before != year - 1:
        return f"The return is for {year}, and the one given as last year's is for {year_before}, not {year - 1}."
    return ""
