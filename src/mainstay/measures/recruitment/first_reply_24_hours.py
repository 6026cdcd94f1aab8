"""Applications replied to within 24 hours."""

from mainstay.measures.declaring import Certainty, Direction, Family, Measure, Total, Unit
from mainstay.measures.worked import Worked, listed

MEASURE = Measure(
    name="first_reply_24_hours",
    title="First reply within 24 hours",
    question="What share of applications got a first reply within 24 hours?",
    why="Social workers apply to several councils at once, and go where they are first spoken to.",
    how=(
        "Applications of the year with 24 hours or fewer from applying to the first reply, over those of "
        "which both times of day are on record. One whose reply is not on record is left out, so read it "
        "with how many are in it."
    ),
    unit=Unit.PERCENT,
    direction=Direction.HIGHER,
    family=Family.RECRUITMENT,
    needs=("applications",),
    certainty=Certainty.SHARE,
    source=(
        "Mainstay's own definition: docs/methods/recruitment.md. The 24 hours are one council's own rule "
        "(Wigan), as a regional guide tells it; no national rule was found."
    ),
    rows="applications",
    numerator=Total(None, ("replied_in_24_hours",)),
    denominator=(Total(None, ("reply_hours_known",)),),
    percent=True,
    breakdowns=("channel", "role", "team", "service"),
    example="Replies after 3, 24, 25 and 70 hours: two of four, 50.0%.",
    worked=Worked(
        (
            listed("applicant", applied_on="2024-03-04", first_reply_on="2024-03-05", first_reply_hours=3),
            listed("applicant", applied_on="2024-03-04", first_reply_on="2024-03-05", first_reply_hours=24),
            listed("applicant", applied_on="2024-03-04", first_reply_on="2024-03-06", first_reply_hours=25),
            listed("applicant", applied_on="2024-03-04", first_reply_on="2024-03-06", first_reply_hours=70),
        ),
        "50.0",
        "2",
        "4",
    ),
)
