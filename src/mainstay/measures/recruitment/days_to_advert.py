"""Days from approved to advertised."""

from mainstay.measures.declaring import Certainty, Direction, Family, Measure, Middle, Unit
from mainstay.measures.worked import Worked, listed

MEASURE = Measure(
    name="days_to_advert",
    title="Days from approved to advertised, median",
    question="How long does an approved post wait for its advertisement?",
    why="An approved post that is not advertised is delayed for nobody's benefit.",
    how=(
        "Median and quartiles, over starts in the year to the day, of the days from the approval to the "
        "first advertisement; the applicant's own days go before the vacancy's. A start without both days, "
        "or with days out of order, is left out: it was not collected."
    ),
    unit=Unit.DAYS,
    direction=Direction.LOWER,
    family=Family.RECRUITMENT,
    needs=("vacancies_filled",),
    certainty=Certainty.MIDDLE,
    source="Mainstay's own definition: docs/methods/recruitment.md.",
    rows="posts_filled",
    middle=Middle("advert_days", ("filled",)),
    breakdowns=("role", "team", "service", "channel", "route", "career_stage"),
    example="Three starts took 3, 7 and 21 days: the middle is 7.0.",
    worked=Worked(
        (
            listed("vacancy", vacancy="V1", approved_on="2024-01-08", advertised_on="2024-01-11"),
            listed("applicant", vacancy="V1", started_on="2024-06-03"),
            listed("vacancy", vacancy="V2", approved_on="2024-01-08", advertised_on="2024-01-15"),
            listed("applicant", vacancy="V2", started_on="2024-06-03"),
            listed("vacancy", vacancy="V3", approved_on="2024-01-08", advertised_on="2024-01-29"),
            listed("applicant", vacancy="V3", started_on="2024-06-03"),
        ),
        "7.0",
        "3",
    ),
)
