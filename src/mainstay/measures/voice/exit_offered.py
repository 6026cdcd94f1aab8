"""Exit conversations offered."""

from mainstay.measures.declaring import Certainty, Direction, Family, Measure, Total, Unit
from mainstay.measures.worked import Worked, listed, stay

MEASURE = Measure(
    name="exit_offered",
    title="Exit conversations offered",
    question="To what share of leavers was an exit conversation offered?",
    why="What is not offered cannot be declined.",
    how=(
        "Leavers of the year to whom an exit conversation was offered, or with whom it was held, in it or in "
        "the year before, over all leavers of the year, each once."
    ),
    unit=Unit.PERCENT,
    direction=Direction.HIGHER,
    family=Family.VOICE,
    needs=("conversations", "leavers"),
    certainty=Certainty.SHARE,
    source="Mainstay's own definition: docs/methods/voice.md.",
    rows="conversations_due",
    numerator=Total(None, ("exit_offered",)),
    denominator=(Total(None, ("exit_due",)),),
    percent=True,
    breakdowns=("service", "role"),
    smallest_group=10,
    example="To one of two leavers one was offered: 50.0%.",
    worked=Worked(
        (
            stay("A", end="2024-06-03"),
            stay("B", end="2024-06-03"),
            listed("conversation", person="A", kind="exit", offered_on="2024-05-01", held_on="2024-05-10"),
        ),
        "50.0",
        "1",
        "2",
    ),
)
