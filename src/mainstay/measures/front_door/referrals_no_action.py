"""Referrals after which nothing more was done."""

from mainstay.measures.declaring import Certainty, Direction, Family, Measure, Total, Unit
from mainstay.measures.worked import Worked, listed

MEASURE = Measure(
    name="referrals_no_action",
    title="Referrals with no further action",
    question="After what share of referrals was nothing more done?",
    why="A referral that leads to nothing was perhaps a contact, or was turned away too soon.",
    how=(
        "Referrals of the year with the outcome no further action and nothing after it, over referrals of the "
        "year of which it is known what followed."
    ),
    unit=Unit.PERCENT,
    direction=Direction.NONE,
    family=Family.FRONT_DOOR,
    needs=("referrals",),
    certainty=Certainty.SHARE,
    source="Mainstay's own definition: docs/methods/front_door.md.",
    rows="referrals",
    numerator=Total(None, ("no_action",)),
    denominator=(Total(None, ("outcome_known",)),),
    percent=True,
    breakdowns=("made_by", "need"),
    example="After one of five referrals nothing more was done: 20.0%.",
    worked=Worked(
        (
            listed("referral", child="C1", received="2024-05-14", outcome="no_further_action"),
            listed("referral", child="C2", received="2024-05-14", outcome="assessment"),
            listed("referral", child="C3", received="2024-05-14", outcome="assessment"),
            listed("referral", child="C4", received="2024-05-14", outcome="assessment"),
            listed("referral", child="C5", received="2024-05-14", outcome="assessment"),
        ),
        "20.0",
        "1",
        "5",
    ),
)
