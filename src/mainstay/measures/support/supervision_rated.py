"""Supervision that workers rated at all."""

from mainstay.measures.declaring import Certainty, Direction, Family, Measure, Total, Unit
from mainstay.measures.worked import Worked, listed

MEASURE = Measure(
    name="supervision_rated",
    title="Supervision rated at all",
    question="What share of supervision did workers rate?",
    why="The fewer rate it, the less the ratings say.",
    how="Meetings of workers' own supervision held in the year with a rating, over all held in the year.",
    unit=Unit.PERCENT,
    direction=Direction.NONE,
    family=Family.SUPPORT,
    needs=("supervision",),
    certainty=Certainty.SHARE,
    source="Mainstay's own definition: docs/methods/support_and_growth.md.",
    rows="supervision",
    numerator=Total(None, ("rated",)),
    denominator=(Total(None, ("held",)),),
    percent=True,
    breakdowns=("kind", "role", "service", "contract", "career_stage"),
    smallest_group=10,
    example="Of five held one was rated: 20.0%.",
    worked=Worked(
        (
            listed("supervision", 4, person="A", kind="management", held_on="2024-03-05"),
            listed("supervision", person="A", kind="management", held_on="2024-04-05", rating=5),
        ),
        "20.0",
        "1",
        "5",
    ),
)
