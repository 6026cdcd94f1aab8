"""Applicants lost before shortlisting."""

from mainstay.measures.declaring import Certainty, Direction, Family, Measure, Total, Unit
from mainstay.measures.worked import Worked, listed

MEASURE = Measure(
    name="lost_after_applying",
    title="Applicants lost before shortlisting",
    question="Of those who applied, what share was not shortlisted?",
    why="Many of them would have been good elsewhere in the council, or withdrew because nobody answered.",
    how=(
        "Applications of the year that ended before shortlisting, over those that were shortlisted or "
        "ended. An application that waits at the stage is left out. A later stage stands for those before "
        "it; a day after the one asked about is not yet known."
    ),
    unit=Unit.PERCENT,
    direction=Direction.NONE,
    family=Family.RECRUITMENT,
    needs=("applications",),
    certainty=Certainty.SHARE,
    source="Mainstay's own definition: docs/methods/recruitment.md.",
    rows="applications",
    numerator=Total(None, ("lost_after_applied",)),
    denominator=(Total(None, ("applied_decided",)),),
    percent=True,
    breakdowns=("channel", "role", "team", "service"),
    example="Two of five were not shortlisted and one still waits, so two of four: 50.0%.",
    worked=Worked(
        (
            listed("applicant", 2, applied_on="2024-03-04", outcome="not_shortlisted", ended_on="2024-03-20"),
            listed("applicant", 2, applied_on="2024-03-04", outcome="in_progress", shortlisted_on="2024-03-20"),
            listed("applicant", applied_on="2024-03-04", outcome="in_progress"),
        ),
        "50.0",
        "2",
        "4",
    ),
)
