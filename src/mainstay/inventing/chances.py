"""What is planted in every invented council: the chances of a month, by what they depend on.

These are inventions, not findings. Leaving is made to rise between two and three years after qualifying, so that a
method which looks for that rise can be tried against a council in which it is known to be there.
"""

from __future__ import annotations

YEARLY_AT_USUAL = 0.11
"""The turnover that the chances below come to, about, before they are scaled to a council's own."""

LEAVING_BY_YEARS_QUALIFIED: tuple[tuple[float, float], ...] = (
    (1.0, 0.006),
    (2.0, 0.012),
    (3.0, 0.034),
    (5.0, 0.014),
    (10.0, 0.009),
    (100.0, 0.007),
)
"""Below so many years since qualifying, the chance of leaving in a month; two to three years stands out."""

RETIRING_FROM_AGE = 60
RETIRING = 0.025
CHANGING_HOURS = 0.004
MOVING_TEAM = 0.003
GOING_ON_MATERNITY = 0.0045
MATERNITY_AGES = (24, 42)
COVERED = {"fixed_term": 0.35, "agency": 0.4, "nobody": 0.25}
SHORT_SICKNESS = 0.085
LONG_SICKNESS = 0.012
AGENCY_ENDING = 0.05
AGENCY_TURNING_PERMANENT = 0.025
FTE_CHOICES = {1_000_000: 74.0, 800_000: 10.0, 600_000: 8.0, 500_000: 5.0, 900_000: 3.0}
PROMOTED_INTO = {
    "first_line_manager": 0.65,
    "senior_practitioner": 0.6,
    "middle_manager": 0.5,
    "qualified_without_cases": 0.5,
}
"""How often a vacancy of a role is filled from within."""


def of_leaving(years_qualified: float, age: float, scale: float) -> tuple[float, float]:
    """The chances of retiring and of otherwise leaving in a month; `scale` brings them to a council's own turnover."""
    leaving = next(chance for below, chance in LEAVING_BY_YEARS_QUALIFIED if years_qualified < below)
    return (RETIRING if age >= RETIRING_FROM_AGE else 0.0) * scale, leaving * scale
