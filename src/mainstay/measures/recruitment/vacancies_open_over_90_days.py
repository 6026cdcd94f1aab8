"""Vacancies open for more than 90 days."""

from mainstay.measures.declaring import Certainty, Direction, Family, Measure, Total, Unit
from mainstay.measures.worked import Worked, listed

MEASURE = Measure(
    name="vacancies_open_over_90_days",
    title="Vacancies open for more than 90 days",
    question="What share of vacancies is open for more than 90 days?",
    why="A post that stays open for a quarter of a year needs another way of filling it.",
    how=(
        "Vacancies open for more than 90 days on the day, over all that are being filled on it. The 90 "
        "days are Mainstay's own choice."
    ),
    unit=Unit.PERCENT,
    direction=Direction.LOWER,
    family=Family.RECRUITMENT,
    needs=("vacancies_open",),
    certainty=Certainty.SHARE,
    source="Mainstay's own definition: docs/methods/recruitment.md.",
    rows="vacancies_open",
    numerator=Total(None, ("long_open",)),
    denominator=(Total(None, ("open",)),),
    percent=True,
    breakdowns=("role", "team", "service"),
    example="Of four vacancies one is open for 91 days, one for 90, two for 30: 25.0%.",
    worked=Worked(
        (
            listed("vacancy", vacancy="A", vacant_from="2024-07-01"),
            listed("vacancy", vacancy="B", vacant_from="2024-07-02"),
            listed("vacancy", 2, vacant_from="2024-08-31"),
        ),
        "25.0",
        "1",
        "4",
    ),
)
