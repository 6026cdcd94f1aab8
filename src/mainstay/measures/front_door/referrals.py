"""Referrals in the year."""

from mainstay.measures.declaring import Certainty, Direction, Family, Measure, Total, Unit
from mainstay.measures.worked import Worked, listed

MEASURE = Measure(
    name="referrals",
    title="Referrals",
    question="How many referrals to social care were there in the year?",
    why="Each asks for an answer within a day, and most for an assessment.",
    how="Referrals received in the year to the day, one for each child.",
    unit=Unit.REFERRALS,
    direction=Direction.NONE,
    family=Family.FRONT_DOOR,
    needs=("referrals",),
    certainty=Certainty.COUNT,
    source="Mainstay's own definition: docs/methods/front_door.md.",
    rows="referrals",
    numerator=Total(None, ("referral",)),
    decimals=0,
    breakdowns=("made_by", "need"),
    example="Four referrals came in the year and one before it: 4.",
    worked=Worked(
        (
            listed("referral", child="C1", received="2024-05-14"),
            listed("referral", child="C2", received="2024-05-14"),
            listed("referral", child="C3", received="2024-05-14"),
            listed("referral", child="C4", received="2024-05-14"),
            listed("referral", child="C9", received="2023-05-14"),
        ),
        "4",
        "4",
    ),
)
