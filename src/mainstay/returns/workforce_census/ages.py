"""Age in whole years, as the rules on dates of birth count it."""

from __future__ import annotations

from datetime import date


def age_on(birth: date, day: date) -> int:
    """Whole years lived on a day; someone born on 29 February is a year older on 1 March of other years.

    Below nought for a day before the birth.
    """
    return day.year - birth.year - ((day.month, day.day) < (birth.month, birth.day))
