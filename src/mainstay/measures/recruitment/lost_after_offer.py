"""Applicants lost after the offer."""

from mainstay.measures.declaring import Certainty, Direction, Family, Measure, Total, Unit
from mainstay.measures.worked import Worked, listed

MEASURE = Measure(
    name="lost_after_offer",
    title="Applicants lost after the offer",
    question="Of those who were offered the post, what share did not accept or had the offer taken back?",
    why="They were chosen, and all the work was done.",
    how=(
        "Applicants of the year whose application ended after an offer and before acceptance, over those "
        "and all who accepted. An application that waits at the stage is left out. A later stage stands "
        "for those before it; a day after the one asked about is not yet known."
    ),
    unit=Unit.PERCENT,
    direction=Direction.LOWER,
    family=Family.RECRUITMENT,
    needs=("applications",),
    certainty=Certainty.SHARE,
    source="Mainstay's own definition: docs/methods/recruitment.md.",
    rows="applications",
    numerator=Total(None, ("lost_after_offered",)),
    denominator=(Total(None, ("offered_decided",)),),
    percent=True,
    breakdowns=("channel", "role", "team", "service"),
    example="Of four offers one was declined and one taken back after checks: 50.0%.",
    worked=Worked(
        (
            listed("applicant", applied_on="2024-03-04", outcome="declined", ended_on="2024-04-10"),
            listed("applicant", applied_on="2024-03-04", outcome="offer_withdrawn", ended_on="2024-04-10"),
            listed(
                "applicant",
                2,
                applied_on="2024-03-04",
                outcome="in_progress",
                offered_on="2024-04-04",
                accepted_on="2024-04-08",
            ),
        ),
        "50.0",
        "2",
        "4",
    ),
)
