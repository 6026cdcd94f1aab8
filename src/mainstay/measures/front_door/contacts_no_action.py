"""Contacts after which nothing more was done."""

from mainstay.measures.declaring import Certainty, Direction, Family, Measure, Total, Unit
from mainstay.measures.worked import Worked, listed

MEASURE = Measure(
    name="contacts_no_action",
    title="Contacts with no further action",
    question="After what share of contacts was nothing more done?",
    why="Each was read and weighed by somebody, and changed nothing for a child.",
    how=("Contacts of the year with the outcome no further action, over contacts of the year with an outcome."),
    unit=Unit.PERCENT,
    direction=Direction.NONE,
    family=Family.FRONT_DOOR,
    needs=("contacts",),
    certainty=Certainty.SHARE,
    source="Mainstay's own definition: docs/methods/front_door.md.",
    rows="contacts",
    numerator=Total(None, ("no_action",)),
    denominator=(Total(None, ("decided",)),),
    percent=True,
    breakdowns=("made_by", "need"),
    example="After five of eight contacts nothing more was done: 62.5%.",
    worked=Worked(
        (
            listed("contact", 5, child="C", day="2024-05-14", outcome="no_further_action"),
            listed("contact", 3, child="C", day="2024-05-14", outcome="advice"),
        ),
        "62.5",
        "5",
        "8",
    ),
)
