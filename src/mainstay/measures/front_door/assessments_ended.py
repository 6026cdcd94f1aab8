"""Assessments authorised in the year."""

from mainstay.measures.declaring import Certainty, Direction, Family, Measure, Total, Unit
from mainstay.measures.worked import Worked, listed

MEASURE = Measure(
    name="assessments_ended",
    title="Assessments authorised",
    question="How many assessments were authorised in the year, and what did they end with?",
    why="What assessments end with says what families and workers got from them.",
    how=(
        "Assessments authorised in the year to the day, whenever the referral came; by outcome, what each ended with."
    ),
    unit=Unit.CHILDREN,
    direction=Direction.NONE,
    family=Family.FRONT_DOOR,
    needs=("referrals",),
    certainty=Certainty.COUNT,
    source="Mainstay's own definition: docs/methods/front_door.md.",
    rows="referrals",
    numerator=Total(None, ("assessment_ended",)),
    decimals=0,
    breakdowns=("made_by", "need", "assessment_outcome"),
    example="Three assessments were authorised in the year and one after it: 3.",
    worked=Worked(
        (
            listed("referral", child="C1", received="2024-05-14", assessment_end="2024-06-28"),
            listed("referral", child="C2", received="2024-05-14", assessment_end="2024-06-28"),
            listed("referral", child="C3", received="2024-05-14", assessment_end="2024-06-28"),
            listed("referral", child="C4", received="2024-05-14", assessment_end="2024-10-02"),
        ),
        "3",
        "3",
    ),
)
