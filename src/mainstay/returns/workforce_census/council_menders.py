"""Who knows what the council pays: the items of the council-level block that finance answers; HR answers the others."""

from __future__ import annotations

from functools import cache

from mainstay.vocabulary.workforce_census.layouts import layout, supported_years

ANSWERED_BY_FINANCE = ("registration_fee_paid", "dbs_check_paid", "car_allowance", "other_allowances")
"""By the items' lasting names."""


@cache
def elements_of_finance() -> frozenset[str]:
    """The same by the names of their elements, in every year that has them."""
    items = (item for year in supported_years() for item in layout(year).council)
    return frozenset(item.element for item in items if item.name in ANSWERED_BY_FINANCE)
