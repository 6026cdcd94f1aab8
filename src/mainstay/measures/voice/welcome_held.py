"""Welcome conversations held."""

from mainstay.measures.declaring import Certainty, Direction, Family, Measure, Total, Unit
from mainstay.measures.worked import Worked, listed, stay

MEASURE = Measure(
    name="welcome_held",
    title="Welcome conversations held",
    question="With what share of new starters was a welcome conversation held?",
    why="The first weeks decide who leaves soon, and only the new see what is odd here.",
    how=(
        "Starters of the year with whom a welcome conversation was held in it, over all starters of the year, "
        "each once. One held without a name is of nobody here."
    ),
    unit=Unit.PERCENT,
    direction=Direction.HIGHER,
    family=Family.VOICE,
    needs=("conversations", "starters"),
    certainty=Certainty.SHARE,
    source="Mainstay's own definition: docs/methods/voice.md.",
    rows="conversations_due",
    numerator=Total(None, ("welcome_held",)),
    denominator=(Total(None, ("welcome_due",)),),
    percent=True,
    breakdowns=("service", "role"),
    smallest_group=10,
    example="With one of two starters one was held: 50.0%.",
    worked=Worked(
        (
            stay("A", start="2024-02-05"),
            stay("B", start="2024-02-05"),
            listed("conversation", person="A", kind="welcome", offered_on="2024-05-01", held_on="2024-05-10"),
            listed("conversation", person="B", kind="welcome", offered_on="2024-05-01"),
        ),
        "50.0",
        "1",
        "2",
    ),
)
