"""How sure a figure from a council's own record is: exact for leavers over person-years, Wilson's for shares of people.

For FTE ratios and children per social worker see `bootstrap`. Measures in the report use closed forms of the same
(foundations/intervals); a comparison of few leavers deserves the exact one.
"""

from __future__ import annotations

from mainstay.foundations.intervals import of_a_share

_BELOW = 0.025


def of_a_rate(count: int, person_years: float, per: float = 100) -> tuple[float, float]:
    """The exact 95% interval of a rate of events over person-years (Poisson; Garwood 1936), `per` so many.

    The lower limit is the rate at which so many events or more come once in forty; the upper, so many or fewer.
    """
    if count < 0 or person_years <= 0:
        raise ValueError("a rate needs a count of nought or more, over person-years above nought")
    # scipy takes a while to load, and only comparisons of an own record need it.
    from scipy.special import gammaincinv  # noqa: PLC0415

    low = float(gammaincinv(count, _BELOW)) if count else 0.0
    high = float(gammaincinv(count + 1, 1 - _BELOW))
    return per * low / person_years, per * high / person_years


def of_people(part: int, whole: int) -> tuple[float, float]:
    """Wilson's 95% interval of a share of whole people, in per cent."""
    if not 0 <= part <= whole or whole == 0:
        raise ValueError("a part lies between nought and the whole, and the whole is above nought")
    low, high = of_a_share(part, whole, whole)
    return 100 * low, 100 * high
