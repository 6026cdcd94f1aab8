"""Assessments with a section 47 enquiry."""

from mainstay.measures.declaring import Certainty, Direction, Family, Measure, Total, Unit
from mainstay.measures.worked import Worked, listed

MEASURE = Measure(
    name="assessments_to_enquiry",
    title="Assessed referrals with a section 47 enquiry",
    question="In what share of referrals that were assessed was there a section 47 enquiry?",
    why=(
        "An enquiry asks whether a child is being harmed; most that end without a conference were a fright to a family."
    ),
    how=(
        "Referrals of the year that were assessed and had a section 47 enquiry, over those assessed, in lists "
        "that give enquiries."
    ),
    unit=Unit.PERCENT,
    direction=Direction.NONE,
    family=Family.FRONT_DOOR,
    needs=("referrals",),
    certainty=Certainty.SHARE,
    source="Mainstay's own definition: docs/methods/front_door.md.",
    rows="referrals",
    numerator=Total(None, ("assessed_enquiry",)),
    denominator=(Total(None, ("enquiry_told",)),),
    percent=True,
    breakdowns=("made_by", "need"),
    example="One of four assessed referrals had an enquiry: 25.0%.",
    worked=Worked(
        (
            listed("referral", child="C1", received="2024-05-14", assessment_start="2024-05-16"),
            listed("referral", child="C2", received="2024-05-14", assessment_start="2024-05-16"),
            listed("referral", child="C3", received="2024-05-14", assessment_start="2024-05-16"),
            listed(
                "referral", child="C4", received="2024-05-14", assessment_start="2024-05-16", section_47_on="2024-05-20"
            ),
        ),
        "25.0",
        "1",
        "4",
    ),
)
