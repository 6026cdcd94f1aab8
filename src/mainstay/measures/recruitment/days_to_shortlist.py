"""Days from advertised to shortlisted."""

from mainstay.measures.declaring import Certainty, Direction, Family, Measure, Middle, Unit
from mainstay.measures.worked import Worked, listed

MEASURE = Measure(
    name="days_to_shortlist",
    title="Days from advertised to shortlisted, median",
    question="How long after the advertisement is somebody shortlisted?",
    why="Applicants apply to several councils, and the first to answer is often the one they choose.",
    how=(
        "Median and quartiles, over starts in the year to the day, of the days from the first "
        "advertisement to shortlisting, the time in which it was open included; the applicant's own days "
        "go before the vacancy's. A start without both days, or with days out of order, is left out: it "
        "was not collected."
    ),
    unit=Unit.DAYS,
    direction=Direction.LOWER,
    family=Family.RECRUITMENT,
    needs=("vacancies_filled",),
    certainty=Certainty.MIDDLE,
    source="Mainstay's own definition: docs/methods/recruitment.md.",
    rows="posts_filled",
    middle=Middle("shortlist_days", ("filled",)),
    breakdowns=("role", "team", "service", "channel", "route", "career_stage"),
    example="Three starts took 12, 18 and 25 days: the middle is 18.0.",
    worked=Worked(
        (
            listed("vacancy", vacancy="V1", advertised_on="2024-01-08"),
            listed("applicant", vacancy="V1", shortlisted_on="2024-01-20", started_on="2024-06-03"),
            listed("vacancy", vacancy="V2", advertised_on="2024-01-08"),
            listed("applicant", vacancy="V2", shortlisted_on="2024-01-26", started_on="2024-06-03"),
            listed("vacancy", vacancy="V3", advertised_on="2024-01-08"),
            listed("applicant", vacancy="V3", shortlisted_on="2024-02-02", started_on="2024-06-03"),
        ),
        "18.0",
        "3",
    ),
)
