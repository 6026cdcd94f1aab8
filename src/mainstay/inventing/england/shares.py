"""How people of the twin are shared out by role, age, sex, ethnic group and the rest.

Shares marked 'published' are the Department's of England (Children's social work workforce, Open Government Licence
v3.0), rounded; the rest are assumed, round figures that only make an invented council look like one. They change no
official figure of the twin: those are met whatever people are like.
"""

from __future__ import annotations

ROLES_HOLDING = {"case_holder": 82.0, "senior_practitioner": 15.0, "first_line_manager": 3.0}
ROLES_WITHOUT = {
    "qualified_without_cases": 38.0, "senior_practitioner": 22.0, "first_line_manager": 26.0, "middle_manager": 10.0,
    "senior_manager": 4.0,
}  # fmt: skip
"""So that about 40% are case holders, 20% qualified without cases, 18% senior practitioners, 15% first line, 5% middle
and 2% senior managers (published, headcounts of 2025); which of them hold children is assumed."""

AGES = {
    "stayers": {(23, 30): 15.3, (30, 40): 30.1, (40, 50): 26.3, (50, 60): 20.6, (60, 68): 7.7},
    "starters": {(22, 30): 28.2, (30, 40): 31.9, (40, 50): 23.0, (50, 60): 13.9, (60, 65): 3.0},
    "leavers": {(23, 30): 16.3, (30, 40): 31.5, (40, 50): 23.3, (50, 60): 17.7, (60, 69): 11.2},
}
"""By age in whole years, from and to below: published, FTE of 2024; the last share is what is left of 100."""

SEXES = {"female": 86.0, "male": 14.0}
"""Published, 2019."""

_KNOWN = 0.822
ETHNICITIES = {
    **{slug: share * _KNOWN for slug, share in {
        "white_british": 65.0, "white_irish": 1.6, "white_other": 6.0,
        "white_and_black_caribbean": 1.9, "white_and_black_african": 0.6, "white_and_asian": 0.6, "mixed_other": 0.9,
        "indian": 2.4, "pakistani": 1.9, "bangladeshi": 0.9, "chinese": 0.2, "asian_other": 1.2,
        "black_african": 10.2, "black_caribbean": 4.4, "black_other": 1.3, "other_ethnic_group": 0.9,
    }.items()},
    "refused": 14.8, "not_yet_obtained": 3.0,
}  # fmt: skip
"""Groups as published (headcounts of 2025: White 72.6%, Mixed 4.0, Asian 6.6, Black 15.9, Other 0.9 of the 82.2% that
are known); the shares within a group, and of the two ways of not being known, are assumed."""

YEARS_OF_SERVICE = {(1.0, 2.0): 20.0, (2.0, 5.0): 33.0, (5.0, 10.0): 24.0, (10.0, 20.0): 18.0, (20.0, 30.0): 5.0}
"""Assumed, of those who did not start in the year."""
FTE_IN_THOUSANDTHS = {1000: 80.0, 800: 7.0, 600: 6.0, 500: 4.0, 900: 3.0}
"""Assumed, before they are brought to the council's own total."""
QUALIFICATIONS = {"undergraduate": 52.0, "postgraduate": 44.0, "other": 4.0}
WAYS_IN = {"university": 86.0, "step_up": 9.0, "frontline": 5.0}
ORIGINS_OF_THE_YOUNG = {
    "newly_qualified": 60.0,
    "social_work_other_council": 25.0,
    "other_social_care": 8.0,
    "not_known": 7.0,
}
ORIGINS = {
    "newly_qualified": 18.0, "social_work_other_council": 45.0, "social_work_agency": 16.0, "other_social_care": 6.0,
    "social_work_other_employer": 5.0, "outside_social_care": 3.0, "social_work_outside_england": 3.0, "not_known": 4.0,
}  # fmt: skip
DESTINATIONS = {
    "social_work_other_council": 36.0, "social_work_agency": 12.0, "social_work_other_employer": 6.0,
    "other_social_care": 6.0, "outside_social_care": 12.0, "social_work_outside_england": 1.0, "other": 4.0,
    "not_known": 19.0, "not_yet_collected": 4.0,
}  # fmt: skip
REASONS = {"resignation": 88.0, "dismissed": 2.0, "other": 4.0, "not_known": 6.0}
RETIRED_FROM, RETIRED = 60, 0.6
AWAY_ON_LEAVE, LEAVE_AGES = 0.05, (24, 44)
SICK_ON_THE_DAY = 0.25
"""Of those who lost twenty days or more."""
LOST_NO_DAYS = 0.4
CONTRACT_WEEKS = (8, 52)
SALARIES = {
    "senior_manager": 78_000, "middle_manager": 63_000, "first_line_manager": 53_500, "senior_practitioner": 47_500,
    "case_holder": 40_500, "qualified_without_cases": 49_000,
}  # fmt: skip
"""Full-time pay for a year in pounds: assumed."""
