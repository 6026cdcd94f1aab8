"""How many suggestions were answered."""

from mainstay.measures.declaring import Certainty, Direction, Family, Measure, Total, Unit
from mainstay.measures.worked import Worked, listed

MEASURE = Measure(
    name="suggestions_answered",
    title="Suggestions answered",
    question="What share of the suggestions of the year has been answered?",
    why="Asking and not answering is worse than not asking.",
    how="Suggestions made in the year that were answered by the day, over all made in the year.",
    unit=Unit.PERCENT,
    direction=Direction.HIGHER,
    family=Family.VOICE,
    needs=(),
    certainty=Certainty.SHARE,
    source="Mainstay's own definition: docs/methods/voice.md.",
    rows="suggestions",
    numerator=Total(None, ("answered",)),
    denominator=(Total(None, ("made",)),),
    percent=True,
    breakdowns=("theme", "became"),
    smallest_group=10,
    example="Three of four suggestions were answered: 75.0%.",
    worked=Worked(
        (
            listed("suggestion", made_on="2024-05-01", answered_on="2024-05-10"),
            listed("suggestion", made_on="2024-05-01", answered_on="2024-05-20"),
            listed("suggestion", made_on="2024-05-01", answered_on="2024-06-10"),
            listed("suggestion", made_on="2024-05-01"),
        ),
        "75.0",
        "3",
        "4",
    ),
)
