"""Referrals that went on to an assessment."""

from mainstay.measures.declaring import Certainty, Direction, Family, Measure, Total, Unit
from mainstay.measures.worked import Worked, listed

MEASURE = Measure(
    name="referrals_to_assessment",
    title="Referrals that went on to an assessment",
    question="What share of referrals went on to an assessment?",
    why="An assessment is some days of a social worker and some weeks of a family.",
    how=(
        "Referrals of the year with an assessment, by outcome or by its days, over referrals of the year of "
        "which it is known what followed."
    ),
    unit=Unit.PERCENT,
    direction=Direction.NONE,
    family=Family.FRONT_DOOR,
    needs=("referrals",),
    certainty=Certainty.SHARE,
    source="Mainstay's own definition: docs/methods/front_door.md.",
    rows="referrals",
    numerator=Total(None, ("assessed",)),
    denominator=(Total(None, ("outcome_known",)),),
    percent=True,
    breakdowns=("made_by", "need"),
    example="Four of five referrals went on to an assessment: 80.0%.",
    worked=Worked(
        (
            listed("referral", child="C1", received="2024-05-14", outcome="no_further_action"),
            listed("referral", child="C2", received="2024-05-14", assessment_start="2024-05-16"),
            listed("referral", child="C3", received="2024-05-14", assessment_start="2024-05-16"),
            listed("referral", child="C4", received="2024-05-14", assessment_start="2024-05-16"),
            listed("referral", child="C5", received="2024-05-14", assessment_start="2024-05-16"),
        ),
        "80.0",
        "4",
        "5",
    ),
)
