"""Applications that the applicant ended."""

from mainstay.measures.declaring import Certainty, Direction, Family, Measure, Total, Unit
from mainstay.measures.worked import Worked, listed

MEASURE = Measure(
    name="withdrew_share",
    title="Applications that the applicant ended",
    question="What share of applications was ended by the applicant?",
    why="An applicant who walks away has judged the council, rightly or not.",
    how=(
        "Applications of the year that ended in withdrawing or declining, over all of the year that have "
        "ended or led to a start."
    ),
    unit=Unit.PERCENT,
    direction=Direction.LOWER,
    family=Family.RECRUITMENT,
    needs=("applications",),
    certainty=Certainty.SHARE,
    source="Mainstay's own definition: docs/methods/recruitment.md.",
    rows="applications",
    numerator=Total(None, ("pulled_out",)),
    denominator=(Total(None, ("settled",)),),
    percent=True,
    breakdowns=("channel", "role", "team", "service"),
    example="Of four that ended one was withdrawn: 25.0%.",
    worked=Worked(
        (
            listed("applicant", applied_on="2024-03-04", outcome="withdrew", ended_on="2024-04-10"),
            listed("applicant", 2, applied_on="2024-03-04", outcome="not_shortlisted", ended_on="2024-03-20"),
            listed("applicant", applied_on="2024-03-04", outcome="started", started_on="2024-06-03"),
            listed("applicant", applied_on="2024-03-04", outcome="in_progress"),
        ),
        "25.0",
        "1",
        "4",
    ),
)
