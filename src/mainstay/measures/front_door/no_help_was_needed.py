"""Contacts with which no help was needed."""

from mainstay.measures.declaring import Certainty, Direction, Family, Measure, Total, Unit
from mainstay.measures.worked import Worked, listed

MEASURE = Measure(
    name="no_help_was_needed",
    title="Contacts in which no help was needed",
    question="In what share of contacts was no help needed from anybody?",
    why="They were sent to be safe; a talk beforehand might have done.",
    how=(
        "Of a random sample of contacts read by two people in the year, those where the agreed answer is that "
        "no help was needed, over those with an answer."
    ),
    unit=Unit.PERCENT,
    direction=Direction.NONE,
    family=Family.FRONT_DOOR,
    needs=("contacts_read",),
    certainty=Certainty.SHARE,
    source="Mainstay's own definition: docs/methods/front_door.md.",
    rows="contacts_read",
    numerator=Total(None, ("no_help",)),
    denominator=(Total(None, ("answered",)),),
    percent=True,
    breakdowns=("made_by", "need", "helped_before"),
    example="In three of 20 contacts no help was needed: 15.0%.",
    worked=Worked(
        (
            listed("contact", 3, child="C", day="2024-05-14", read_on="2024-09-12", could_have_helped="nobody_needed"),
            listed("contact", 17, child="C", day="2024-05-14", read_on="2024-09-12", could_have_helped="nobody_else"),
        ),
        "15.0",
        "3",
        "20",
    ),
)
