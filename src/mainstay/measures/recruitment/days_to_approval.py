"""Days from vacant to approved."""

from mainstay.measures.declaring import Certainty, Direction, Family, Measure, Middle, Unit
from mainstay.measures.worked import Worked, listed

MEASURE = Measure(
    name="days_to_approval",
    title="Days from vacant to approved, median",
    question="How long is a post vacant before filling it is approved?",
    why="Approval is the council's own delay, and nobody outside sees it.",
    how=(
        "Median and quartiles, over starts in the year to the day, of the days from the first day on which "
        "nobody was in the post to the approval; the applicant's own days go before the vacancy's. A start "
        "without both days, or with days out of order, is left out: it was not collected."
    ),
    unit=Unit.DAYS,
    direction=Direction.LOWER,
    family=Family.RECRUITMENT,
    needs=("vacancies_filled",),
    certainty=Certainty.MIDDLE,
    source="Mainstay's own definition: docs/methods/recruitment.md.",
    rows="posts_filled",
    middle=Middle("approval_days", ("filled",)),
    breakdowns=("role", "team", "service", "channel", "route", "career_stage"),
    example="Three starts took 10, 14 and 30 days: the middle is 14.0.",
    worked=Worked(
        (
            listed("vacancy", vacancy="V1", vacant_from="2024-01-08", approved_on="2024-01-18"),
            listed("applicant", vacancy="V1", started_on="2024-06-03"),
            listed("vacancy", vacancy="V2", vacant_from="2024-01-08", approved_on="2024-01-22"),
            listed("applicant", vacancy="V2", started_on="2024-06-03"),
            listed("vacancy", vacancy="V3", vacant_from="2024-01-08", approved_on="2024-02-07"),
            listed("applicant", vacancy="V3", started_on="2024-06-03"),
        ),
        "14.0",
        "3",
    ),
)
