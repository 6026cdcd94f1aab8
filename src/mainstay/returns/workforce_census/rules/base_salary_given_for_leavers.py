"""Everyone who left in the year has a base salary above nought, from 2025.

A query, unlike the same of someone in post, until the Department's own rules are read: whether it asks for the salary
of someone who has gone is not known.
"""

from __future__ import annotations

from mainstay.foundations.problems import Mender, Severity
from mainstay.returns.workforce_census.rule import Example, Of, RecordRule
from mainstay.returns.workforce_census.rules.base_salary_given_in_post import check

RULE = RecordRule(
    code="WC-512",
    title="No base salary of a leaver",
    severity=Severity.QUERY,
    message="Someone who left in the year has no base salary above 0.",
    why="The Department requires the base salary of everyone the council employs; whether that holds for those who "
    "have left is not known.",
    mend="Give the yearly base salary at the time of leaving, from payroll; where it cannot be found, say so in a note.",
    mender=Mender.FINANCE,
    source="Department's specification 2024 to 2025 (mandatory for staff who are not agency); that it is only a query "
    "for leavers is our own choice.",
    of=Of.LEAVERS,
    first=2025,
    check=check,
    hides=("WC-513", "WC-515"),
    passes=(
        Example("The salary at the time of leaving.", "leaver", {"BaseSalary": "41000.00"}),
        Example("A penny: given, whatever else is to be said of it.", "leaver", {"BaseSalary": "0.01"}),
    ),
    fails=(
        Example("Not given.", "leaver", {"BaseSalary": None}),
        Example("Nought.", "leaver", {"BaseSalary": "0"}),
    ),
)
