"""Supervision with time to reflect."""

from mainstay.measures.declaring import Certainty, Direction, Family, Measure, Total, Unit
from mainstay.measures.rows.of_workers import WORKER_BREAKDOWNS
from mainstay.measures.worked import Worked, listed

MEASURE = Measure(
    name="supervision_reflective",
    title="Supervision with time to reflect",
    question="What share of supervision had time to think about practice?",
    why="Supervision that only counts tasks does not keep children safe or workers here.",
    how=(
        "Meetings of workers' own supervision held in the year that were reflective, or in which time was "
        "kept to reflect, over those where it is recorded."
    ),
    unit=Unit.PERCENT,
    direction=Direction.HIGHER,
    family=Family.SUPPORT,
    needs=("supervision",),
    certainty=Certainty.SHARE,
    source="Mainstay's own definition: docs/methods/support_and_growth.md.",
    rows="supervision",
    numerator=Total(None, ("reflective",)),
    denominator=(Total(None, ("reflection_said",)),),
    percent=True,
    breakdowns=("kind", *WORKER_BREAKDOWNS),
    example="Of four with an entry three had time to reflect: 75.0%.",
    worked=Worked(
        (
            listed("supervision", 2, person="A", kind="management", held_on="2024-03-05", reflective=1),
            listed("supervision", person="A", kind="reflective", held_on="2024-03-05"),
            listed("supervision", person="A", kind="management", held_on="2024-04-05", reflective=0),
            listed("supervision", person="A", kind="management", held_on="2024-05-05"),
        ),
        "75.0",
        "3",
        "4",
    ),
)
