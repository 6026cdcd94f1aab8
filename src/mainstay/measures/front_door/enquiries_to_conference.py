"""Section 47 enquiries that led to a conference."""

from mainstay.measures.declaring import Certainty, Direction, Family, Measure, Total, Unit
from mainstay.measures.worked import Worked, listed

MEASURE = Measure(
    name="enquiries_to_conference",
    title="Enquiries that led to a conference",
    question="What share of section 47 enquiries led to a child protection conference?",
    why="Where few do, families are put through an enquiry that nothing follows.",
    how=(
        "Referrals of the year with a section 47 enquiry and a first child protection conference, over those "
        "with an enquiry, in lists that give conferences."
    ),
    unit=Unit.PERCENT,
    direction=Direction.NONE,
    family=Family.FRONT_DOOR,
    needs=("referrals",),
    certainty=Certainty.SHARE,
    source="Mainstay's own definition: docs/methods/front_door.md.",
    rows="referrals",
    numerator=Total(None, ("enquiry_conference",)),
    denominator=(Total(None, ("conference_told",)),),
    percent=True,
    breakdowns=("made_by", "need"),
    example="One of three enquiries led to a conference: 33.3%.",
    worked=Worked(
        (
            listed("referral", child="C1", received="2024-05-14", section_47_on="2024-05-20"),
            listed("referral", child="C2", received="2024-05-14", section_47_on="2024-05-20"),
            listed(
                "referral", child="C3", received="2024-05-14", section_47_on="2024-05-20", conference_on="2024-06-04"
            ),
        ),
        "33.3",
        "1",
        "3",
    ),
)
