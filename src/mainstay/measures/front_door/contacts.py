"""Contacts at the front door in the year."""

from mainstay.measures.declaring import Certainty, Direction, Family, Measure, Total, Unit
from mainstay.measures.worked import Worked, listed

MEASURE = Measure(
    name="contacts",
    title="Contacts",
    question="How many contacts about children reached the front door in the year?",
    why="Every contact is read by somebody: it is the first of the work that a front door has.",
    how="Contacts about a child that came in the year to the day, one for each child.",
    unit=Unit.CONTACTS,
    direction=Direction.NONE,
    family=Family.FRONT_DOOR,
    needs=("contacts",),
    certainty=Certainty.COUNT,
    source="Mainstay's own definition: docs/methods/front_door.md.",
    rows="contacts",
    numerator=Total(None, ("contact",)),
    decimals=0,
    breakdowns=("made_by", "need"),
    example="Six contacts came in the year and one before it: 6.",
    worked=Worked(
        (listed("contact", 6, child="C", day="2024-05-14"), listed("contact", child="C", day="2023-05-14")), "6", "6"
    ),
)
