"""Supervision that workers rated helpful."""

from mainstay.measures.declaring import Certainty, Direction, Family, Measure, Total, Unit
from mainstay.measures.worked import Worked, listed

MEASURE = Measure(
    name="supervision_rated_helpful",
    title="Supervision rated helpful",
    question="Of supervision that workers rated, what share got 4 or 5 of 5?",
    why="Whether it was held says nothing of whether it helped.",
    how=(
        "Meetings of workers' own supervision held in the year that the worker rated 4 or 5, over those "
        "that the worker rated. Read it with the share that was rated: those who rate are not everybody."
    ),
    unit=Unit.PERCENT,
    direction=Direction.HIGHER,
    family=Family.SUPPORT,
    needs=("supervision",),
    certainty=Certainty.SHARE,
    source="Mainstay's own definition: docs/methods/support_and_growth.md.",
    rows="supervision",
    numerator=Total(None, ("rated_helpful",)),
    denominator=(Total(None, ("rated",)),),
    percent=True,
    breakdowns=("kind", "role", "service", "contract", "career_stage"),
    smallest_group=10,
    example="Ratings of 5, 4, 3 and 1: two of four, 50.0%.",
    worked=Worked(
        (
            listed("supervision", person="A", kind="management", held_on="2024-03-05", rating=5),
            listed("supervision", person="A", kind="management", held_on="2024-03-05", rating=4),
            listed("supervision", person="A", kind="management", held_on="2024-03-05", rating=3),
            listed("supervision", person="A", kind="management", held_on="2024-03-05", rating=1),
        ),
        "50.0",
        "2",
        "4",
    ),
)
