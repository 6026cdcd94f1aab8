"""Days from all checks to the start."""

from mainstay.measures.declaring import Certainty, Direction, Family, Measure, Middle, Unit
from mainstay.measures.worked import Worked, listed

MEASURE = Measure(
    name="days_to_start",
    title="Days from all checks to the start, median",
    question="How long after references and checks does somebody start?",
    why="Most of it is notice, which can be told in advance and covered.",
    how=(
        "Median and quartiles, over starts in the year to the day, of the days from the day on which "
        "references and checks were complete to the start; the applicant's own days go before the "
        "vacancy's. A start without both days, or with days out of order, is left out: it was not "
        "collected."
    ),
    unit=Unit.DAYS,
    direction=Direction.LOWER,
    family=Family.RECRUITMENT,
    needs=("vacancies_filled",),
    certainty=Certainty.MIDDLE,
    source="Mainstay's own definition: docs/methods/recruitment.md.",
    rows="posts_filled",
    middle=Middle("start_days", ("filled",)),
    breakdowns=("role", "team", "service", "channel", "route", "career_stage"),
    example="Three starts took 20, 33 and 61 days: the middle is 33.0.",
    worked=Worked(
        (
            listed("vacancy", vacancy="V1", outcome="filled"),
            listed("applicant", vacancy="V1", cleared_on="2024-01-08", started_on="2024-01-28"),
            listed("vacancy", vacancy="V2", outcome="filled"),
            listed("applicant", vacancy="V2", cleared_on="2024-01-08", started_on="2024-02-10"),
            listed("vacancy", vacancy="V3", outcome="filled"),
            listed("applicant", vacancy="V3", cleared_on="2024-01-08", started_on="2024-03-09"),
        ),
        "33.0",
        "3",
    ),
)
