"""Days from offered to all checks."""

from mainstay.measures.declaring import Certainty, Direction, Family, Measure, Middle, Unit
from mainstay.measures.worked import Worked, listed

MEASURE = Measure(
    name="days_for_checks",
    title="Days from offered to all checks, median",
    question="How long do references and checks together take?",
    why="Nobody can start before they are complete, so here time is won or lost.",
    how=(
        "Median and quartiles, over starts in the year to the day, of the days from the offer to the day "
        "on which references and checks were complete; the applicant's own days go before the vacancy's. A "
        "start without both days, or with days out of order, is left out: it was not collected."
    ),
    unit=Unit.DAYS,
    direction=Direction.LOWER,
    family=Family.RECRUITMENT,
    needs=("vacancies_filled",),
    certainty=Certainty.MIDDLE,
    source="Mainstay's own definition: docs/methods/recruitment.md.",
    rows="posts_filled",
    middle=Middle("checks_days", ("filled",)),
    breakdowns=("role", "team", "service", "channel", "route", "career_stage"),
    example="Three starts took 14, 24 and 40 days: the middle is 24.0.",
    worked=Worked(
        (
            listed("vacancy", vacancy="V1", outcome="filled"),
            listed(
                "applicant", vacancy="V1", offered_on="2024-01-08", cleared_on="2024-01-22", started_on="2024-06-03"
            ),
            listed("vacancy", vacancy="V2", outcome="filled"),
            listed(
                "applicant", vacancy="V2", offered_on="2024-01-08", cleared_on="2024-02-01", started_on="2024-06-03"
            ),
            listed("vacancy", vacancy="V3", outcome="filled"),
            listed(
                "applicant", vacancy="V3", offered_on="2024-01-08", cleared_on="2024-02-17", started_on="2024-06-03"
            ),
        ),
        "24.0",
        "3",
    ),
)
