"""Children of contacts who came into care without help before."""

from mainstay.measures.declaring import Certainty, Direction, Family, Measure, Total, Unit
from mainstay.measures.worked import Worked, listed

MEASURE = Measure(
    name="into_care_after_contact_no_help",
    title="Into care after a contact, without help before",
    question="Of the children of contacts read who came into care, what share had had no help before?",
    why="Each is a question: was there a time when help could have changed it?",
    how=(
        "Of contacts read in the year about children who came into care afterwards, those with no help or "
        "only earlier contacts before, over those of which it is known."
    ),
    unit=Unit.PERCENT,
    direction=Direction.NONE,
    family=Family.FRONT_DOOR,
    needs=("contacts_read",),
    certainty=Certainty.SHARE,
    source="Mainstay's own definition: docs/methods/front_door.md.",
    rows="contacts_read",
    numerator=Total(None, ("care_no_help",)),
    denominator=(Total(None, ("care_told",)),),
    percent=True,
    breakdowns=("made_by", "need"),
    example="One of four children had had no help before: 25.0%.",
    worked=Worked(
        (
            listed(
                "contact",
                1,
                child="C",
                day="2024-05-14",
                read_on="2024-09-12",
                looked_after_on="2024-06-03",
                helped_before="none",
            ),
            listed(
                "contact",
                3,
                child="C",
                day="2024-05-14",
                read_on="2024-09-12",
                looked_after_on="2024-06-03",
                helped_before="early_help",
            ),
        ),
        "25.0",
        "1",
        "4",
    ),
)
