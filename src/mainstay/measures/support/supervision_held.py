"""Supervision held, on time or late."""

from mainstay.measures.declaring import Certainty, Direction, Family, Measure, Total, Unit
from mainstay.measures.rows.of_workers import WORKER_BREAKDOWNS
from mainstay.measures.worked import Worked, listed

MEASURE = Measure(
    name="supervision_held",
    title="Supervision held, on time or late",
    question="What share of supervision due in the year was held at all?",
    why="Late is better than never; the difference says which it is.",
    how="The same meetings held by the day asked about, over those due in the year.",
    unit=Unit.PERCENT,
    direction=Direction.HIGHER,
    family=Family.SUPPORT,
    needs=("supervision",),
    certainty=Certainty.SHARE,
    source="Mainstay's own definition: docs/methods/support_and_growth.md.",
    rows="supervision",
    numerator=Total(None, ("due_held",)),
    denominator=(Total(None, ("due",)),),
    percent=True,
    breakdowns=("kind", *WORKER_BREAKDOWNS),
    example="Of four due three were held, one of them late: 75.0%.",
    worked=Worked(
        (
            listed("supervision", 2, person="A", kind="management", due_on="2024-03-05", held_on="2024-03-05"),
            listed("supervision", person="A", kind="management", due_on="2024-04-05", held_on="2024-04-26"),
            listed("supervision", person="A", kind="management", due_on="2024-05-05"),
        ),
        "75.0",
        "3",
        "4",
    ),
)
