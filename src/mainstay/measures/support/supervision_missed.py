"""Supervision due and not held, by reason."""

from mainstay.measures.declaring import Certainty, Direction, Family, Measure, Total, Unit
from mainstay.measures.rows.of_workers import WORKER_BREAKDOWNS
from mainstay.measures.worked import Worked, listed

MEASURE = Measure(
    name="supervision_missed",
    title="Supervision due and not held",
    question="How many meetings due in the year were not held, and why?",
    why="What took the place of supervision is what to change.",
    how=(
        "Meetings of workers' own supervision due in the year and not held by the day asked about, by the reason given."
    ),
    unit=Unit.MEETINGS,
    direction=Direction.LOWER,
    family=Family.SUPPORT,
    needs=("supervision",),
    certainty=Certainty.COUNT,
    source="Mainstay's own definition: docs/methods/support_and_growth.md.",
    rows="supervision",
    numerator=Total(None, ("missed",)),
    breakdowns=("reason_not_held", "kind", *WORKER_BREAKDOWNS),
    decimals=0,
    example="One was cancelled and of one nothing is said: 2.",
    worked=Worked(
        (
            listed("supervision", person="A", kind="management", due_on="2024-03-05", held_on="2024-03-05"),
            listed(
                "supervision", person="A", kind="management", due_on="2024-05-05", held=0, reason_not_held="cancelled"
            ),
            listed("supervision", person="A", kind="management", due_on="2024-06-05"),
        ),
        "2",
        "2",
    ),
)
