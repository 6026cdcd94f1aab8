"""Conversations held in the year, and what they were about."""

from mainstay.measures.declaring import Certainty, Direction, Family, Measure, Total, Unit
from mainstay.measures.worked import Worked, listed

MEASURE = Measure(
    name="conversations_held",
    title="Conversations held",
    question=("How many welcome, stay and exit conversations were held in the year, and what were they mostly about?"),
    why="What is said again and again can be answered for everybody.",
    how="Conversations held in the year to the day; by kind, and by what each was mostly about.",
    unit=Unit.MEETINGS,
    direction=Direction.NONE,
    family=Family.VOICE,
    needs=("conversations",),
    certainty=Certainty.FULL_COUNT,
    source="Mainstay's own definition: docs/methods/voice.md.",
    rows="conversations",
    numerator=Total(None, ("held",)),
    decimals=0,
    breakdowns=("conversation_kind", "theme", "service"),
    smallest_group=10,
    example="Two conversations were held and one was offered and declined: 2.",
    worked=Worked(
        (
            listed("conversation", person="A", kind="stay", offered_on="2024-05-01", held_on="2024-05-10"),
            listed("conversation", person="B", kind="exit", offered_on="2024-05-01", held_on="2024-05-10"),
            listed("conversation", person="C", kind="stay", offered_on="2024-05-01"),
        ),
        "2",
        "2",
    ),
)
