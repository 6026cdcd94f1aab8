"""Applicants lost after the interview."""

from mainstay.measures.declaring import Certainty, Direction, Family, Measure, Total, Unit
from mainstay.measures.worked import Worked, listed

MEASURE = Measure(
    name="lost_after_interview",
    title="Applicants lost after the interview",
    question="Of those who were interviewed, what share was not offered the post?",
    why="It says how well shortlisting finds the people whom the panel wants.",
    how=(
        "Interviewed applicants of the year without an offer whose application ended, over those with an "
        "offer or whose application ended. An application that waits at the stage is left out. A later "
        "stage stands for those before it; a day after the one asked about is not yet known."
    ),
    unit=Unit.PERCENT,
    direction=Direction.NONE,
    family=Family.RECRUITMENT,
    needs=("applications",),
    certainty=Certainty.SHARE,
    source="Mainstay's own definition: docs/methods/recruitment.md.",
    rows="applications",
    numerator=Total(None, ("lost_after_interviewed",)),
    denominator=(Total(None, ("interviewed_decided",)),),
    percent=True,
    breakdowns=("channel", "role", "team", "service"),
    example="Of five interviewed three were not appointed: 60.0%.",
    worked=Worked(
        (
            listed("applicant", 3, applied_on="2024-03-04", outcome="not_appointed", ended_on="2024-04-03"),
            listed(
                "applicant",
                2,
                applied_on="2024-03-04",
                outcome="in_progress",
                interviewed_on="2024-04-02",
                offered_on="2024-04-04",
            ),
        ),
        "60.0",
        "3",
        "5",
    ),
)
