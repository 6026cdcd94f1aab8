"""Applicants lost before they started."""

from mainstay.measures.declaring import Certainty, Direction, Family, Measure, Total, Unit
from mainstay.measures.worked import Worked, listed

MEASURE = Measure(
    name="lost_after_accepting",
    title="Applicants lost before they started",
    question="Of those who accepted, what share never started?",
    why=("Weeks of checks pass between the offer and the first day, in which people are lost without a word."),
    how=(
        "Applicants of the year who had accepted and whose application ended, over those and all who "
        "started. An application that waits at the stage is left out. A later stage stands for those "
        "before it; a day after the one asked about is not yet known."
    ),
    unit=Unit.PERCENT,
    direction=Direction.LOWER,
    family=Family.RECRUITMENT,
    needs=("applications",),
    certainty=Certainty.SHARE,
    source="Mainstay's own definition: docs/methods/recruitment.md.",
    rows="applications",
    numerator=Total(None, ("lost_after_accepted",)),
    denominator=(Total(None, ("accepted_decided",)),),
    percent=True,
    breakdowns=("channel", "role", "team", "service"),
    example="Of five who accepted one withdrew before starting: 20.0%.",
    worked=Worked(
        (
            listed(
                "applicant",
                applied_on="2024-03-04",
                outcome="withdrew",
                accepted_on="2024-04-08",
                ended_on="2024-05-08",
            ),
            listed(
                "applicant",
                4,
                applied_on="2024-03-04",
                outcome="started",
                accepted_on="2024-04-08",
                started_on="2024-06-03",
            ),
        ),
        "20.0",
        "1",
        "5",
    ),
)
