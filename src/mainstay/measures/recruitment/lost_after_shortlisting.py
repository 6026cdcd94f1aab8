"""Applicants lost before the interview."""

from mainstay.measures.declaring import Certainty, Direction, Family, Measure, Total, Unit
from mainstay.measures.worked import Worked, listed

MEASURE = Measure(
    name="lost_after_shortlisting",
    title="Applicants lost before the interview",
    question="Of those who were shortlisted, what share was never interviewed?",
    why="Who does not come to an interview has often been offered a post elsewhere.",
    how=(
        "Shortlisted applicants of the year whose application ended before an interview, over those who "
        "were interviewed or whose application ended. An application that waits at the stage is left out. "
        "A later stage stands for those before it; a day after the one asked about is not yet known."
    ),
    unit=Unit.PERCENT,
    direction=Direction.LOWER,
    family=Family.RECRUITMENT,
    needs=("applications",),
    certainty=Certainty.SHARE,
    source="Mainstay's own definition: docs/methods/recruitment.md.",
    rows="applications",
    numerator=Total(None, ("lost_after_shortlisted",)),
    denominator=(Total(None, ("shortlisted_decided",)),),
    percent=True,
    breakdowns=("channel", "role", "team", "service"),
    example="Of four shortlisted one withdrew: 25.0%.",
    worked=Worked(
        (
            listed(
                "applicant",
                applied_on="2024-03-04",
                outcome="withdrew",
                shortlisted_on="2024-03-20",
                ended_on="2024-03-28",
            ),
            listed(
                "applicant",
                3,
                applied_on="2024-03-04",
                outcome="not_appointed",
                shortlisted_on="2024-03-20",
                interviewed_on="2024-04-02",
                ended_on="2024-04-03",
            ),
        ),
        "25.0",
        "1",
        "4",
    ),
)
