"""Posts filled, by how people were found."""

from mainstay.measures.declaring import Certainty, Direction, Family, Measure, Total, Unit
from mainstay.measures.worked import Worked, listed

MEASURE = Measure(
    name="posts_filled_by_source",
    title="Posts filled, by source",
    question="How many people started, and how were they found?",
    why="Money for finding people should follow what finds them.",
    how=(
        "Starts in the year that the recruitment lists show, by the channel of the application. A vacancy "
        "that was filled without an applicant on the list counts, its source not known."
    ),
    unit=Unit.PEOPLE,
    direction=Direction.NONE,
    family=Family.RECRUITMENT,
    needs=("applications",),
    certainty=Certainty.COUNT,
    source="Mainstay's own definition: docs/methods/recruitment.md.",
    rows="posts_filled",
    numerator=Total(None, ("filled",)),
    breakdowns=("role", "team", "service", "channel", "route", "career_stage"),
    decimals=0,
    example="Two came by a colleague, one by a job board: 3 in all.",
    worked=Worked(
        (
            listed("applicant", 2, channel="referral", started_on="2024-06-03"),
            listed("applicant", channel="job_board", started_on="2024-06-03"),
            listed("applicant", channel="job_board", applied_on="2024-03-04", outcome="withdrew"),
        ),
        "3",
        "3",
    ),
)
