"""Welcome conversations offered."""

from mainstay.measures.declaring import Certainty, Direction, Family, Measure, Total, Unit
from mainstay.measures.worked import Worked, listed, stay

MEASURE = Measure(
    name="welcome_offered",
    title="Welcome conversations offered",
    question="To what share of new starters was a welcome conversation offered?",
    why="What is not offered cannot be declined.",
    how=(
        "Starters of the year to whom a welcome conversation was offered in it, or with whom it was held, "
        "over all starters of the year, each once."
    ),
    unit=Unit.PERCENT,
    direction=Direction.HIGHER,
    family=Family.VOICE,
    needs=("conversations", "starters"),
    certainty=Certainty.SHARE,
    source="Mainstay's own definition: docs/methods/voice.md.",
    rows="conversations_due",
    numerator=Total(None, ("welcome_offered",)),
    denominator=(Total(None, ("welcome_due",)),),
    percent=True,
    breakdowns=("service", "role"),
    smallest_group=10,
    example="To two of two starters one was offered: 100.0%.",
    worked=Worked(
        (
            stay("A", start="2024-02-05"),
            stay("B", start="2024-02-05"),
            listed("conversation", person="A", kind="welcome", offered_on="2024-05-01", held_on="2024-05-10"),
            listed("conversation", person="B", kind="welcome", offered_on="2024-05-01"),
        ),
        "100.0",
        "2",
        "2",
    ),
)
