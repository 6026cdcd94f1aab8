"""How many of the suggestions answered were taken up."""

from mainstay.measures.declaring import Certainty, Direction, Family, Measure, Total, Unit
from mainstay.measures.worked import Worked, listed

MEASURE = Measure(
    name="suggestions_taken_up",
    title="Suggestions taken up",
    question="What share of the suggestions that were answered is under way or done?",
    why="An answer that is always no is an answer too.",
    how=("Suggestions of the year that were answered by the day and are under way or done, over all answered."),
    unit=Unit.PERCENT,
    direction=Direction.NONE,
    family=Family.VOICE,
    needs=(),
    certainty=Certainty.SHARE,
    source="Mainstay's own definition: docs/methods/voice.md.",
    rows="suggestions",
    numerator=Total(None, ("taken_up",)),
    denominator=(Total(None, ("answered",)),),
    percent=True,
    breakdowns=("theme",),
    smallest_group=10,
    example="One of two suggestions answered is done: 50.0%.",
    worked=Worked(
        (
            listed("suggestion", made_on="2024-05-01", answered_on="2024-05-10", state="done"),
            listed("suggestion", made_on="2024-05-01", answered_on="2024-05-20", state="not_taken_up"),
            listed("suggestion", made_on="2024-05-01", state="received"),
        ),
        "50.0",
        "1",
        "2",
    ),
)
