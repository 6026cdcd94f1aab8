"""Somebody of the twin: born, sex, ethnicity, when and whence they came, as the items of a return hold it."""

from __future__ import annotations

from datetime import date, timedelta

from mainstay.foundations.chance import Draws
from mainstay.inventing.england import shares
from mainstay.inventing.names import registration_number
from mainstay.inventing.writing.return_elements import Values
from mainstay.vocabulary.census_year import census_day

_YEAR = 365.25
_YOUNGEST_START = 22
_YOUNG = 30


def person(number: int, group: str, year: int, draws: Draws) -> Values:
    """What every record of a person says: 'stayers' and 'leavers' began before the census year, 'starters' in it."""
    day, since = census_day(year), census_day(year - 1)
    youngest, oldest = draws.weighted(shares.AGES[group])
    age = youngest + draws.share() * (oldest - youngest)
    born = day - timedelta(days=round(age * _YEAR) + 1)
    if group == "starters":
        start = since + timedelta(days=draws.whole(1, (day - since).days))
    else:
        least, most = draws.weighted(shares.YEARS_OF_SERVICE)
        served = min(least + draws.share() * (most - least), max(age - _YOUNGEST_START, 1.0))
        start = min(day - timedelta(days=round(served * _YEAR)), since)
    way = draws.weighted(shares.WAYS_IN)
    return {
        "agency": False,
        "swe_number": registration_number(number),
        "date_of_birth": born,
        "sex": draws.weighted(shares.SEXES),
        "ethnicity": draws.weighted(shares.ETHNICITIES),
        "qualifying_institution": "University of Exampleshire",
        "qualification_level": draws.weighted(shares.QUALIFICATIONS),
        "step_up": way == "step_up",
        "frontline": way == "frontline",
        "role_start": start,
    }


def origin(role: str, born: date, start: date, draws: Draws) -> str:
    """Where somebody was before. Nobody begins as a manager on qualifying."""
    young = (start - born).days / _YEAR < _YOUNG
    drawn = draws.weighted(shares.ORIGINS_OF_THE_YOUNG if young else shares.ORIGINS)
    return "social_work_other_council" if drawn == "newly_qualified" and role.endswith("manager") else drawn


def leaving(born: date, year: int, draws: Draws) -> Values:
    """When, why and whither somebody left. Nobody leaves on the last day, of which the Department's guide speaks apart."""
    day, since = census_day(year), census_day(year - 1)
    last = since + timedelta(days=draws.whole(1, (day - since).days - 1))
    if (last - born).days / _YEAR >= shares.RETIRED_FROM and draws.happens(shares.RETIRED):
        reason, destination = "retired", "outside_social_care"
    else:
        reason, destination = draws.weighted(shares.REASONS), draws.weighted(shares.DESTINATIONS)
    return {"role_end": last, "leaving_reason": reason, "leaver_destination": destination}


def salary(role: str, draws: Draws) -> int:
    """A full-time year's pay in pence: whether a part-timer's own is meant is not known."""
    return round(shares.SALARIES[role] * (0.9 + 0.2 * draws.share())) * 100


def weekdays(first: date, last: date) -> int:
    """Whole weeks' weekdays between two days, both within: never more than there are."""
    return max((last - first).days + 1, 0) // 7 * 5
