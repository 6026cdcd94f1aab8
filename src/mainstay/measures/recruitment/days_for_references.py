"""Days from offered to references."""

from mainstay.measures.declaring import Certainty, Direction, Family, Measure, Middle, Unit
from mainstay.measures.worked import Worked, listed

MEASURE = Measure(
    name="days_for_references",
    title="Days from offered to references, median",
    question="How long do references take?",
    why="Referees are often the longest wait, and a telephone call shortens it.",
    how=(
        "Median and quartiles, over starts in the year to the day, of the days from the offer to the last "
        "reference; the applicant's own days go before the vacancy's. A start without both days, or with "
        "days out of order, is left out: it was not collected."
    ),
    unit=Unit.DAYS,
    direction=Direction.LOWER,
    family=Family.RECRUITMENT,
    needs=("vacancies_filled",),
    certainty=Certainty.MIDDLE,
    source="Mainstay's own definition: docs/methods/recruitment.md.",
    rows="posts_filled",
    middle=Middle("references_days", ("filled",)),
    breakdowns=("role", "team", "service", "channel", "route", "career_stage"),
    example="Three starts took 9, 16 and 28 days: the middle is 16.0.",
    worked=Worked(
        (
            listed("vacancy", vacancy="V1", outcome="filled"),
            listed(
                "applicant", vacancy="V1", offered_on="2024-01-08", references_on="2024-01-17", started_on="2024-06-03"
            ),
            listed("vacancy", vacancy="V2", outcome="filled"),
            listed(
                "applicant", vacancy="V2", offered_on="2024-01-08", references_on="2024-01-24", started_on="2024-06-03"
            ),
            listed("vacancy", vacancy="V3", outcome="filled"),
            listed(
                "applicant", vacancy="V3", offered_on="2024-01-08", references_on="2024-02-05", started_on="2024-06-03"
            ),
        ),
        "16.0",
        "3",
    ),
)
