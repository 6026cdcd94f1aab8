"""Days from shortlisted to interviewed."""

from mainstay.measures.declaring import Certainty, Direction, Family, Measure, Middle, Unit
from mainstay.measures.worked import Worked, listed

MEASURE = Measure(
    name="days_to_interview",
    title="Days from shortlisted to interviewed, median",
    question="How long does somebody who is shortlisted wait for the interview?",
    why="Each week of waiting is one in which another council may offer.",
    how=(
        "Median and quartiles, over starts in the year to the day, of the days from shortlisting to "
        "interview; the applicant's own days go before the vacancy's. A start without both days, or with "
        "days out of order, is left out: it was not collected."
    ),
    unit=Unit.DAYS,
    direction=Direction.LOWER,
    family=Family.RECRUITMENT,
    needs=("vacancies_filled",),
    certainty=Certainty.MIDDLE,
    source="Mainstay's own definition: docs/methods/recruitment.md.",
    rows="posts_filled",
    middle=Middle("interview_days", ("filled",)),
    breakdowns=("role", "team", "service", "channel", "route", "career_stage"),
    example="Three starts took 5, 9 and 14 days: the middle is 9.0.",
    worked=Worked(
        (
            listed("vacancy", vacancy="V1", outcome="filled"),
            listed(
                "applicant",
                vacancy="V1",
                shortlisted_on="2024-01-08",
                interviewed_on="2024-01-13",
                started_on="2024-06-03",
            ),
            listed("vacancy", vacancy="V2", outcome="filled"),
            listed(
                "applicant",
                vacancy="V2",
                shortlisted_on="2024-01-08",
                interviewed_on="2024-01-17",
                started_on="2024-06-03",
            ),
            listed("vacancy", vacancy="V3", outcome="filled"),
            listed(
                "applicant",
                vacancy="V3",
                shortlisted_on="2024-01-08",
                interviewed_on="2024-01-22",
                started_on="2024-06-03",
            ),
        ),
        "9.0",
        "3",
    ),
)
