"""Exit conversations held."""

from mainstay.measures.declaring import Certainty, Direction, Family, Measure, Total, Unit
from mainstay.measures.worked import Worked, listed, stay

MEASURE = Measure(
    name="exit_held",
    title="Exit conversations held",
    question="With what share of leavers was an exit conversation held?",
    why="Those who go know why, and can say so.",
    how=(
        "Leavers of the year with whom an exit conversation was held in it or in the year before, over all "
        "leavers of the year, each once. One held without a name is of nobody here."
    ),
    unit=Unit.PERCENT,
    direction=Direction.HIGHER,
    family=Family.VOICE,
    needs=("conversations", "leavers"),
    certainty=Certainty.SHARE,
    source="Mainstay's own definition: docs/methods/voice.md.",
    rows="conversations_due",
    numerator=Total(None, ("exit_held",)),
    denominator=(Total(None, ("exit_due",)),),
    percent=True,
    breakdowns=("service", "role"),
    smallest_group=10,
    example="With one of two leavers one was held: 50.0%.",
    worked=Worked(
        (
            stay("A", end="2024-06-03"),
            stay("B", end="2024-06-03"),
            listed("conversation", person="A", kind="exit", offered_on="2024-05-01", held_on="2024-05-10"),
            listed("conversation", person="B", kind="exit", offered_on="2024-05-01"),
        ),
        "50.0",
        "1",
        "2",
    ),
)
