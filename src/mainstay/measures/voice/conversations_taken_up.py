"""How many of the conversations offered were held."""

from mainstay.measures.declaring import Certainty, Direction, Family, Measure, Total, Unit
from mainstay.measures.worked import Worked, listed

MEASURE = Measure(
    name="conversations_taken_up",
    title="Conversations taken up",
    question="What share of the conversations that were offered was held?",
    why="People speak where they believe that something will come of it.",
    how=("Conversations held in the year over all that were held, or offered and not held, in the year."),
    unit=Unit.PERCENT,
    direction=Direction.NONE,
    family=Family.VOICE,
    needs=("conversations",),
    certainty=Certainty.SHARE,
    source="Mainstay's own definition: docs/methods/voice.md.",
    rows="conversations",
    numerator=Total(None, ("held",)),
    denominator=(Total(None, ("offered",)),),
    percent=True,
    breakdowns=("conversation_kind", "service"),
    smallest_group=10,
    example="Two of three conversations offered were held: 66.7%.",
    worked=Worked(
        (
            listed("conversation", person="A", kind="stay", offered_on="2024-05-01", held_on="2024-05-10"),
            listed("conversation", person="B", kind="exit", offered_on="2024-05-01", held_on="2024-05-10"),
            listed("conversation", person="C", kind="stay", offered_on="2024-05-01"),
        ),
        "66.7",
        "2",
        "3",
    ),
)
