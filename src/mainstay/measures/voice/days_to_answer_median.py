"""How long an answer to a suggestion takes."""

from mainstay.measures.declaring import Certainty, Direction, Family, Measure, Middle, Unit
from mainstay.measures.worked import Worked, listed

MEASURE = Measure(
    name="days_to_answer_median",
    title="Days to an answer",
    question="How many days does an answer to a suggestion take?",
    why="A quick no is better than a slow silence.",
    how=(
        "The median, with quartiles, of days from a suggestion to its answer, of those made in the year and "
        "answered by the day."
    ),
    unit=Unit.DAYS,
    direction=Direction.LOWER,
    family=Family.VOICE,
    needs=(),
    certainty=Certainty.MIDDLE,
    source="Mainstay's own definition: docs/methods/voice.md.",
    rows="suggestions",
    middle=Middle("days_to_answer", ("answered",)),
    decimals=0,
    breakdowns=("theme",),
    smallest_group=10,
    example="Answers came after 9, 19 and 40 days: 19.",
    worked=Worked(
        (
            listed("suggestion", made_on="2024-05-01", answered_on="2024-05-10"),
            listed("suggestion", made_on="2024-05-01", answered_on="2024-05-20"),
            listed("suggestion", made_on="2024-05-01", answered_on="2024-06-10"),
        ),
        "19",
        "3",
    ),
)
