"""Assessments that ended with no plan."""

from mainstay.measures.declaring import Certainty, Direction, Family, Measure, Total, Unit
from mainstay.measures.worked import Worked, listed

MEASURE = Measure(
    name="assessments_no_plan",
    title="Assessments that ended with no plan",
    question="What share of assessments ended with no further help from social care?",
    why=(
        "A family was asked everything and offered nothing more; some of them could have been helped sooner by others."
    ),
    how=(
        "Assessments authorised in the year that ended with no plan, over those with what they ended with on "
        "record. Early help is not counted as no plan."
    ),
    unit=Unit.PERCENT,
    direction=Direction.NONE,
    family=Family.FRONT_DOOR,
    needs=("referrals",),
    certainty=Certainty.SHARE,
    source="Mainstay's own definition: docs/methods/front_door.md.",
    rows="referrals",
    numerator=Total(None, ("no_plan",)),
    denominator=(Total(None, ("end_told",)),),
    percent=True,
    breakdowns=("made_by", "need"),
    example="Two of five assessments ended with no plan: 40.0%.",
    worked=Worked(
        (
            listed(
                "referral", child="C1", received="2024-05-14", assessment_end="2024-06-28", assessment_outcome="no_plan"
            ),
            listed(
                "referral", child="C2", received="2024-05-14", assessment_end="2024-06-28", assessment_outcome="no_plan"
            ),
            listed(
                "referral",
                child="C3",
                received="2024-05-14",
                assessment_end="2024-06-28",
                assessment_outcome="child_in_need",
            ),
            listed(
                "referral",
                child="C4",
                received="2024-05-14",
                assessment_end="2024-06-28",
                assessment_outcome="child_in_need",
            ),
            listed(
                "referral",
                child="C5",
                received="2024-05-14",
                assessment_end="2024-06-28",
                assessment_outcome="child_in_need",
            ),
        ),
        "40.0",
        "2",
        "5",
    ),
)
