"""Stay conversations held."""

from mainstay.measures.declaring import Certainty, Direction, Family, Measure, Total, Unit
from mainstay.measures.worked import Worked, listed, stay

MEASURE = Measure(
    name="stay_held",
    title="Stay conversations held",
    question="With what share of people in post was a stay conversation held in the year?",
    why=("Asking those who stay what would make them leave comes in time; asking those who leave does not."),
    how=(
        "Workers in post on the day with whom a stay conversation was held in the year to it, over all in "
        "post, each once."
    ),
    unit=Unit.PERCENT,
    direction=Direction.HIGHER,
    family=Family.VOICE,
    needs=("conversations", "in_post"),
    certainty=Certainty.SHARE,
    source="Mainstay's own definition: docs/methods/voice.md.",
    rows="conversations_due",
    numerator=Total(None, ("stay_held",)),
    denominator=(Total(None, ("stay_due",)),),
    percent=True,
    breakdowns=("service", "role"),
    smallest_group=10,
    example="With one of four in post one was held: 25.0%.",
    worked=Worked(
        (
            stay("A"),
            stay("B"),
            stay("C"),
            stay("D"),
            listed("conversation", person="A", kind="stay", offered_on="2024-05-01", held_on="2024-05-10"),
        ),
        "25.0",
        "1",
        "4",
    ),
)
