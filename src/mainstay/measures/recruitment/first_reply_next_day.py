"""Applications replied to by the next day."""

from mainstay.measures.declaring import Certainty, Direction, Family, Measure, Total, Unit
from mainstay.measures.worked import Worked, listed

MEASURE = Measure(
    name="first_reply_next_day",
    title="First reply by the next day",
    question="What share of applications got a first reply on the same day or the next?",
    why="Where only days are kept, it is the nearest to 24 hours that can be known.",
    how=(
        "Applications of the year with a first reply on the day of applying or the day after, over those "
        "with the day of the first reply on record. Weekends count as days."
    ),
    unit=Unit.PERCENT,
    direction=Direction.HIGHER,
    family=Family.RECRUITMENT,
    needs=("applications",),
    certainty=Certainty.SHARE,
    source="Mainstay's own definition: docs/methods/recruitment.md.",
    rows="applications",
    numerator=Total(None, ("replied_by_next_day",)),
    denominator=(Total(None, ("reply_day_known",)),),
    percent=True,
    breakdowns=("channel", "role", "team", "service"),
    example="Replies after 0, 1, 2 and 9 days: two of four, 50.0%.",
    worked=Worked(
        (
            listed("applicant", applied_on="2024-03-04", first_reply_on="2024-03-04"),
            listed("applicant", applied_on="2024-03-04", first_reply_on="2024-03-05"),
            listed("applicant", applied_on="2024-03-04", first_reply_on="2024-03-06"),
            listed("applicant", applied_on="2024-03-04", first_reply_on="2024-03-13"),
        ),
        "50.0",
        "2",
        "4",
    ),
)
