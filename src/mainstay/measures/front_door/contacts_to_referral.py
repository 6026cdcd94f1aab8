"""Contacts that became a referral."""

from mainstay.measures.declaring import Certainty, Direction, Family, Measure, Total, Unit
from mainstay.measures.worked import Worked, listed

MEASURE = Measure(
    name="contacts_to_referral",
    title="Contacts that became a referral",
    question="What share of contacts became a referral to social care?",
    why=(
        "Where few contacts lead on, others send what they could hold themselves, or the door is too narrow: "
        "the figure does not say which."
    ),
    how=(
        "Contacts of the year that became a referral, by their outcome or because a referral names them, over "
        "contacts of the year with an outcome."
    ),
    unit=Unit.PERCENT,
    direction=Direction.NONE,
    family=Family.FRONT_DOOR,
    needs=("contacts",),
    certainty=Certainty.SHARE,
    source="Mainstay's own definition: docs/methods/front_door.md.",
    rows="contacts",
    numerator=Total(None, ("to_referral",)),
    denominator=(Total(None, ("decided",)),),
    percent=True,
    breakdowns=("made_by", "need"),
    example="Two of eight contacts became referrals: 25.0%.",
    worked=Worked(
        (
            listed("contact", 2, child="C", day="2024-05-14", outcome="referral"),
            listed("contact", 6, child="C", day="2024-05-14", outcome="no_further_action"),
        ),
        "25.0",
        "2",
        "8",
    ),
)
