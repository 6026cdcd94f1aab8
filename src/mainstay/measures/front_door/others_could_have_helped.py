"""Contacts that others could have helped with."""

from mainstay.measures.declaring import Certainty, Direction, Family, Measure, Total, Unit
from mainstay.measures.worked import Worked, listed

MEASURE = Measure(
    name="others_could_have_helped",
    title="Contacts that others could have helped with",
    question="With what share of contacts could somebody other than social care have helped?",
    why=("What others could hold themselves is work that social workers need not do, and help nearer home."),
    how=(
        "Of a random sample of contacts read by two people in the year, those where the agreed answer names "
        "somebody other than social care, over those with an answer. In no system; drawn by `mainstay sample "
        "contacts`."
    ),
    unit=Unit.PERCENT,
    direction=Direction.NONE,
    family=Family.FRONT_DOOR,
    needs=("contacts_read",),
    certainty=Certainty.SHARE,
    source="Mainstay's own definition: docs/methods/front_door.md.",
    rows="contacts_read",
    numerator=Total(None, ("others",)),
    denominator=(Total(None, ("answered",)),),
    percent=True,
    breakdowns=("made_by", "need", "helped_before"),
    example="With six of 20 contacts others could have helped: 30.0%.",
    worked=Worked(
        (
            listed("contact", 6, child="C", day="2024-05-14", read_on="2024-09-12", could_have_helped="school"),
            listed("contact", 14, child="C", day="2024-05-14", read_on="2024-09-12", could_have_helped="nobody_else"),
        ),
        "30.0",
        "6",
        "20",
    ),
)
