"""How often two readers of a contact agree."""

from mainstay.measures.declaring import Certainty, Direction, Family, Measure, Total, Unit
from mainstay.measures.worked import Worked, listed

MEASURE = Measure(
    name="readers_agree",
    title="Readers who agreed",
    question="How often did two readers of a contact, apart from each other, give the same answer?",
    why=("Where readers often differ, what they say of who could have helped is an opinion and no count."),
    how=(
        "Contacts of the sample read by two people in the year who gave the same answer before talking, over "
        "those read by two."
    ),
    unit=Unit.PERCENT,
    direction=Direction.NONE,
    family=Family.FRONT_DOOR,
    needs=("contacts_read",),
    certainty=Certainty.SHARE,
    source="Mainstay's own definition: docs/methods/front_door.md.",
    rows="contacts_read",
    numerator=Total(None, ("read_alike",)),
    denominator=(Total(None, ("read_twice",)),),
    percent=True,
    breakdowns=("made_by", "need"),
    example="Two readers agreed on 24 of 30 contacts: 80.0%.",
    worked=Worked(
        (
            listed(
                "contact",
                24,
                child="C",
                day="2024-05-14",
                read_on="2024-09-12",
                first_reading="school",
                second_reading="school",
            ),
            listed(
                "contact",
                6,
                child="C",
                day="2024-05-14",
                read_on="2024-09-12",
                first_reading="school",
                second_reading="police",
            ),
        ),
        "80.0",
        "24",
        "30",
    ),
)
