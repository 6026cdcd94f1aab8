"""Contacts read, by who could have helped."""

from mainstay.measures.declaring import Certainty, Direction, Family, Measure, Total, Unit
from mainstay.measures.worked import Worked, listed

MEASURE = Measure(
    name="contacts_read_by_answer",
    title="Contacts read, by who could have helped",
    question="Who could have helped with the contacts that were read?",
    why="It names the partners with whom to talk.",
    how=("Contacts of the sample read in the year with an answer; by answer, who could have helped instead."),
    unit=Unit.CONTACTS,
    direction=Direction.NONE,
    family=Family.FRONT_DOOR,
    needs=("contacts_read",),
    certainty=Certainty.FULL_COUNT,
    source="Mainstay's own definition: docs/methods/front_door.md.",
    rows="contacts_read",
    numerator=Total(None, ("answered",)),
    decimals=0,
    breakdowns=("could_help", "made_by", "need", "helped_before"),
    example="Of 20 contacts read, 18 have an answer: 18.",
    worked=Worked(
        (
            listed("contact", 18, child="C", day="2024-05-14", read_on="2024-09-12", could_have_helped="school"),
            listed("contact", 2, child="C", day="2024-05-14", read_on="2024-09-12", could_have_helped="cannot_say"),
        ),
        "18",
        "18",
    ),
)
