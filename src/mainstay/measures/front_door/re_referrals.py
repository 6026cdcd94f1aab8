"""Referrals within a year of an earlier one."""

from mainstay.measures.declaring import Certainty, Direction, Family, Measure, Total, Unit
from mainstay.measures.worked import Worked, listed

MEASURE = Measure(
    name="re_referrals",
    title="Referrals within twelve months of another",
    question="What share of referrals came within twelve months of an earlier one about the child?",
    why="A child who comes back was perhaps not helped the first time; some return is right.",
    how=(
        "Referrals of the year received within twelve months of an earlier referral about the same child, by "
        "the list or by its column of the referral before, over all referrals of the year."
    ),
    unit=Unit.PERCENT,
    direction=Direction.LOWER,
    family=Family.FRONT_DOOR,
    needs=("referrals", "referrals_before"),
    certainty=Certainty.SHARE,
    source=(
        "Re-referral as the Department counts it: within twelve months of a previous referral; "
        "docs/methods/front_door.md."
    ),
    rows="referrals",
    numerator=Total(None, ("again",)),
    denominator=(Total(None, ("referral",)),),
    percent=True,
    breakdowns=("made_by", "need"),
    example="One of four referrals came eight months after another about the child: 25.0%.",
    worked=Worked(
        (
            listed("referral", child="C1", received="2024-05-14"),
            listed("referral", child="C2", received="2024-05-14"),
            listed("referral", child="C3", received="2024-05-14"),
            listed("referral", child="C4", received="2024-05-14"),
            listed("referral", child="C1", received="2023-09-14"),
        ),
        "25.0",
        "1",
        "4",
    ),
)
