"""Days from interviewed to offered."""

from mainstay.measures.declaring import Certainty, Direction, Family, Measure, Middle, Unit
from mainstay.measures.worked import Worked, listed

MEASURE = Measure(
    name="days_to_offer",
    title="Days from interviewed to offered, median",
    question="How long after the interview is the offer made?",
    why="A decision that takes days may be one that only waits for a signature.",
    how=(
        "Median and quartiles, over starts in the year to the day, of the days from the interview to the "
        "offer; the applicant's own days go before the vacancy's. A start without both days, or with days "
        "out of order, is left out: it was not collected."
    ),
    unit=Unit.DAYS,
    direction=Direction.LOWER,
    family=Family.RECRUITMENT,
    needs=("vacancies_filled",),
    certainty=Certainty.MIDDLE,
    source="Mainstay's own definition: docs/methods/recruitment.md.",
    rows="posts_filled",
    middle=Middle("offer_days", ("filled",)),
    breakdowns=("role", "team", "service", "channel", "route", "career_stage"),
    example="Three starts took 0, 1 and 6 days: the middle is 1.0.",
    worked=Worked(
        (
            listed("vacancy", vacancy="V1", outcome="filled"),
            listed(
                "applicant", vacancy="V1", interviewed_on="2024-01-08", offered_on="2024-01-08", started_on="2024-06-03"
            ),
            listed("vacancy", vacancy="V2", outcome="filled"),
            listed(
                "applicant", vacancy="V2", interviewed_on="2024-01-08", offered_on="2024-01-09", started_on="2024-06-03"
            ),
            listed("vacancy", vacancy="V3", outcome="filled"),
            listed(
                "applicant", vacancy="V3", interviewed_on="2024-01-08", offered_on="2024-01-14", started_on="2024-06-03"
            ),
        ),
        "1.0",
        "3",
    ),
)
