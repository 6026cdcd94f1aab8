"""Contacts answered with information or advice."""

from mainstay.measures.declaring import Certainty, Direction, Family, Measure, Total, Unit
from mainstay.measures.worked import Worked, listed

MEASURE = Measure(
    name="contacts_advice",
    title="Contacts answered with advice",
    question="What share of contacts was answered with information or advice?",
    why="Advice could often be had elsewhere, and sooner.",
    how=("Contacts of the year with the outcome information and advice, over contacts of the year with an outcome."),
    unit=Unit.PERCENT,
    direction=Direction.NONE,
    family=Family.FRONT_DOOR,
    needs=("contacts",),
    certainty=Certainty.SHARE,
    source="Mainstay's own definition: docs/methods/front_door.md.",
    rows="contacts",
    numerator=Total(None, ("advice",)),
    denominator=(Total(None, ("decided",)),),
    percent=True,
    breakdowns=("made_by", "need"),
    example="Three of eight contacts were answered with advice: 37.5%.",
    worked=Worked(
        (
            listed("contact", 3, child="C", day="2024-05-14", outcome="advice"),
            listed("contact", 5, child="C", day="2024-05-14", outcome="no_further_action"),
        ),
        "37.5",
        "3",
        "8",
    ),
)
